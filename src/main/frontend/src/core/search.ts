/** `Sở Y tế`, `so y te` and decomposed input all find the same rows. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/\u0111/g, 'd')
    .replace(/\u0110/g, 'D')
    .toLowerCase();
}

/** Every word of the query begins a word of the text: `so y te` means Sở Y tế and not every text with these letters. */
export function matches(query: string, ...texts: (string | null | undefined)[]): boolean {
  const text = ` ${words(texts.filter(Boolean).join(' ')).join(' ')}`;
  return words(query).every(word => text.includes(` ${word}`));
}

function words(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
