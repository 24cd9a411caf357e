/**
 * A piece of a spreadsheet as it lies in the clipboard: lines of cells parted by tabs. Excel and LibreOffice put quotes
 * around a cell that holds a tab or a line break, and double the quotes inside it.
 */
export function parseTable(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  const cell = (value: string) => rows[rows.length - 1]!.push(value);
  while (at <= text.length) {
    const quoted = text[at] === '"' ? closing(text, at) : null;
    const end = quoted ?? boundary(text, at);
    cell(quoted === null ? text.slice(at, end) : text.slice(at + 1, quoted - 1).replaceAll('""', '"'));
    if (end >= text.length) break;
    at = end + 1;
    if (text[end] === '\t') continue;
    if (text[end] === '\r' && text[at] === '\n') at++;
    // The last line ends with a break as well, and is no further line.
    if (at >= text.length) break;
    rows.push([]);
  }
  return rows;
}

/** Behind the closing quote, or null where the quote is only a character of the text. */
function closing(text: string, from: number): number | null {
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] !== '"') continue;
    if (text[at + 1] === '"') at++;
    else return at + 1 === text.length || /[\t\r\n]/.test(text[at + 1]!) ? at + 1 : null;
  }
  return null;
}

function boundary(text: string, from: number): number {
  let at = from;
  while (at < text.length && !/[\t\r\n]/.test(text[at]!)) at++;
  return at;
}
