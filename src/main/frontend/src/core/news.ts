/** One sentence that the next page shows: what was done on the page just left. */
let sentence = '';

export function leaveNews(text: string): void {
  sentence = text;
}

export function takeNews(): string {
  const text = sentence;
  sentence = '';
  return text;
}
