import { sameText, type FieldTexts } from './sheet-fields.js';

/** A field that two people wrote differently since the state both began with. */
export interface Conflict {
  field: string;
  mine: string;
  theirs: string;
}

export interface Merged {
  /** Mine, to be laid upon the newer state. */
  mine: FieldTexts;
  /** What only the other changed. */
  taken: string[];
  /** What only one person can decide. */
  conflicts: Conflict[];
  /** Mine, in lines that may no longer be written in. */
  shut: Conflict[];
}

/**
 * Three ways, field by field. Nothing is lost and nothing overwritten: what only one side touched is kept, what both wrote
 * alike is settled, the rest is asked.
 */
export function merge(base: FieldTexts, mine: FieldTexts, theirs: FieldTexts): Merged {
  const merged: Merged = { mine: new Map(), taken: [], conflicts: [], shut: [] };
  for (const field of new Set([...mine.keys(), ...theirs.keys()])) {
    const before = base.get(field) ?? '';
    const my = mine.get(field) ?? before;
    const their = theirs.get(field) ?? before;
    const iChanged = !sameText(field, before, my);
    const theyChanged = !sameText(field, before, their);
    if (iChanged && theyChanged) {
      if (!sameText(field, my, their)) merged.conflicts.push({ field, mine: my, theirs: their });
    } else if (iChanged) {
      merged.mine.set(field, my);
    } else if (theyChanged) {
      merged.taken.push(field);
    }
  }
  return merged;
}
