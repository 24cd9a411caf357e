/** Files made in the page. */

/** For spreadsheets set to Vietnamese: semicolons between cells, a mark that says UTF-8, no cell that computes. */
export function csv(rows: readonly (readonly (string | number | null)[])[]): string {
  return '\ufeff' + rows.map(row => row.map(cell).join(';')).join('\r\n') + '\r\n';
}

function cell(value: string | number | null): string {
  if (value === null) return '';
  const text = typeof value === 'number' ? String(value) : /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function download(name: string, type: string, content: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
