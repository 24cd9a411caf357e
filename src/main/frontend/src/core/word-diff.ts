import { diffWordsWithSpace } from 'diff';

export interface Piece {
  text: string;
  kind: 'same' | 'added' | 'removed';
}

/** Longer texts are shown one after the other: comparing them would hold up the page. */
const LONGEST = 5000;

/** What became of a text, word by word. */
export function wordDiff(before: string, after: string): Piece[] {
  if (before.length + after.length > LONGEST) {
    return [
      { text: before, kind: 'removed' },
      { text: after, kind: 'added' },
    ];
  }
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    text: value,
    kind: added ? 'added' : removed ? 'removed' : 'same',
  }));
}
