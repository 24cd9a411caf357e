import type { Draft } from '../core/draft.js';
import { path } from '../core/draft.js';
import { isRatio } from '../core/figure.js';

/** Enter and the arrows go up and down a column of numbers, as in a spreadsheet. */
export function stepTo(event: KeyboardEvent, root: ParentNode): void {
  const step = event.key === 'Enter' || event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (!step || event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
  const from = event.target as HTMLInputElement;
  const rows = [...root.querySelectorAll('article')].filter(row => row.querySelector('input[data-column]'));
  const next =
    rows[rows.indexOf(from.closest('article')!) + (event.shiftKey && event.key === 'Enter' ? -step : step)];
  const target =
    next?.querySelector<HTMLInputElement>(`input[data-column="${from.dataset.column}"]`) ??
    next?.querySelector<HTMLInputElement>('input[data-column]');
  event.preventDefault();
  target?.focus();
  target?.select();
}

/** A column, or numerators and denominators side by side, copied from a spreadsheet. */
export function pasteColumn(
  event: ClipboardEvent,
  field: string,
  draft: Draft,
  write: (field: string, text: string) => void,
): void {
  const text = event.clipboardData?.getData('text/plain') ?? '';
  const rows = text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map(row => row.split('\t'));
  if (rows.length < 2 && (rows[0]?.length ?? 0) < 2) return;
  event.preventDefault();
  const entries = draft.report.entries;
  const start = entries.findIndex(e => field.startsWith(`entries[${e.indicator}].`));
  const second = field.endsWith('.denominator');
  rows.forEach((cells, i) => {
    const entry = entries[start + i];
    if (!entry) return;
    const columns = isRatio(entry.aggregation)
      ? second
        ? ([path(entry, 'denominator')] as const)
        : ([path(entry, 'numerator'), path(entry, 'denominator')] as const)
      : ([path(entry, 'value')] as const);
    columns.forEach((column, j) => {
      const cell = cells[j]?.trim();
      if (cell) write(column, cell);
    });
  });
}
