/** The keys of a spreadsheet, within the figures that are on the page. */

interface Cell {
  row: Element;
  inputs: HTMLInputElement[];
}

/**
 * Enter and the arrows go up and down a column of numbers, left and right go on at the ends of a text, Escape gives back
 * what stood there. Tab keeps its own order.
 *
 * @param giveBack puts back the value before the edit; says whether there was anything to put back
 */
export function gridKey(event: KeyboardEvent, root: ParentNode, giveBack: () => boolean): void {
  if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
  const from = event.target as HTMLInputElement;
  if (event.key === 'Escape') {
    if (giveBack()) event.preventDefault();
    return;
  }
  const rows = rowsOf(root);
  const at = rows.findIndex(row => row.row === from.closest('article'));
  const target = vertical(event, rows, at, from) ?? sideways(event, rows, at, from);
  if (!target) {
    // Nothing below the last cell: Enter must not send the form around it.
    if (event.key === 'Enter') event.preventDefault();
    return;
  }
  event.preventDefault();
  target.focus();
  target.select();
  target.scrollIntoView?.({ block: 'nearest' });
}

function rowsOf(root: ParentNode): Cell[] {
  return [...root.querySelectorAll('article')]
    .map(row => ({ row, inputs: [...row.querySelectorAll<HTMLInputElement>('input[data-column]')] }))
    .filter(({ inputs }) => inputs.length > 0);
}

function vertical(event: KeyboardEvent, rows: Cell[], at: number, from: HTMLInputElement) {
  const down = event.key === 'ArrowDown' || (event.key === 'Enter' && !event.shiftKey);
  const up = event.key === 'ArrowUp' || (event.key === 'Enter' && event.shiftKey);
  if (!down && !up) return undefined;
  const next = rows[at + (down ? 1 : -1)];
  return next?.inputs.find(input => input.dataset.column === from.dataset.column) ?? next?.inputs[0];
}

function sideways(event: KeyboardEvent, rows: Cell[], at: number, from: HTMLInputElement) {
  const right = event.key === 'ArrowRight';
  if ((!right && event.key !== 'ArrowLeft') || event.shiftKey || !atEnd(from, right)) return undefined;
  const row = rows[at]?.inputs ?? [];
  return row[row.indexOf(from) + (right ? 1 : -1)];
}

/** The whole text selected, as after a step, counts as either end. */
function atEnd(input: HTMLInputElement, right: boolean): boolean {
  const { selectionStart: start, selectionEnd: end, value } = input;
  if (start === 0 && end === value.length) return true;
  return start === end && start === (right ? value.length : 0);
}
