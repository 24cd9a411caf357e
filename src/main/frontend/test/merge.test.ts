import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Draft } from '../src/core/draft.js';
import { DraftBody } from '../src/core/draft-body.js';
import { merge } from '../src/core/merge.js';
import { entry, report } from './sample.js';

const map = (texts: Record<string, string>) => new Map(Object.entries(texts));
const sent = (draft: Draft) => [...new DraftBody(draft, new Set()).fields];
const A = 'entries[A].explanation';
const B = 'entries[B].explanation';
const say = (a: string | null, b: string | null, more = {}) =>
  report({ entries: [entry('A', { explanation: a }), entry('B', { explanation: b })], ...more });

describe('merging three ways', () => {
  it('keeps what one side touched and asks about the rest', () => {
    const merged = merge(
      map({ mine: '1', theirs: '1', both: '1', alike: '1', none: '1' }),
      map({ mine: '2', theirs: '1', both: '2', alike: '2', none: '1' }),
      map({ mine: '1', theirs: '3', both: '3', alike: '2', none: '1' }),
    );
    expect([...merged.mine]).toEqual([['mine', '2']]);
    expect(merged.taken).toEqual(['theirs']);
    expect(merged.conflicts).toEqual([{ field: 'both', mine: '2', theirs: '3' }]);
  });
  it('sees the same number in two ways of writing it', () => {
    const field = 'entries[A].numerator';
    const merged = merge(map({ [field]: '1' }), map({ [field]: '1.234,50' }), map({ [field]: '1234,5' }));
    expect(merged.conflicts).toEqual([]);
    expect(merged.mine.size).toBe(0);
  });
  it('never loses a word of either side', () => {
    const words = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('', 'x', 'y', 'z'));
    fc.assert(
      fc.property(words, words, words, (base, mine, theirs) => {
        const merged = merge(map(base), map(mine), map(theirs));
        for (const field of ['a', 'b', 'c']) {
          const [was, my, their] = [
            base[field] ?? '',
            mine[field] ?? base[field] ?? '',
            theirs[field] ?? base[field] ?? '',
          ];
          const asked = merged.conflicts.some(c => c.field === field);
          const end = asked ? null : (merged.mine.get(field) ?? their);
          if (asked) expect(my !== was && their !== was && my !== their).toBe(true);
          else if (my !== was) expect(end).toBe(my);
          else expect(end).toBe(their);
          expect(merged.taken.includes(field)).toBe(my === was && their !== was);
        }
      }),
    );
  });
});

describe('a draft upon a newer report', () => {
  it('takes the other fields and sends mine', () => {
    const draft = new Draft(say(null, null));
    draft.set(B, 'của tôi');
    const merged = draft.rebase(say('của người khác', null));
    expect(merged.taken).toEqual([A]);
    expect(draft.text(A)).toBe('của người khác');
    expect(sent(draft)).toEqual([[B, 'của tôi']]);
  });
  it('sends nothing of a field that both wrote until somebody chooses', () => {
    const draft = new Draft(say('cũ', null));
    draft.set(A, 'của tôi');
    draft.set(B, 'khác');
    draft.rebase(say('của người khác', null));
    expect(draft.conflicts()).toEqual([{ field: A, mine: 'của tôi', theirs: 'của người khác' }]);
    expect(sent(draft)).toEqual([[B, 'khác']]);
    // The line of A is sent for another reason: it repeats what the server has.
    draft.set('entries[A].status', 'NO_DATA');
    expect(new DraftBody(draft, new Set()).json()).toMatchObject({
      entries: [{ indicator: 'A', explanation: 'của người khác' }, { indicator: 'B' }],
    });
    draft.choose(A, true);
    expect(sent(draft)).toContainEqual([A, 'của tôi']);
  });
  it('takes the other version where that is chosen', () => {
    const draft = new Draft(say('cũ', null));
    draft.set(A, 'của tôi');
    draft.rebase(say('của người khác', null));
    draft.choose(A, false);
    expect(draft.text(A)).toBe('của người khác');
    expect(sent(draft)).toEqual([]);
  });
  it('still asks when the other saves again', () => {
    const draft = new Draft(say('cũ', null));
    draft.set(A, 'của tôi');
    draft.rebase(say('một', null));
    draft.rebase(say('một', 'thêm'));
    expect(draft.conflicts()).toEqual([{ field: A, mine: 'của tôi', theirs: 'một' }]);
    draft.rebase(say('hai', 'thêm'));
    expect(draft.conflicts()).toEqual([{ field: A, mine: 'của tôi', theirs: 'hai' }]);
    draft.rebase(say('của tôi', 'thêm'));
    expect(draft.conflicts()).toEqual([]);
  });
  it('gives back what can no longer be written, because the line is locked now', () => {
    const draft = new Draft(say('cũ', null));
    draft.set(A, 'của tôi');
    const locked = say('cũ', null);
    locked.entries[0] = { ...locked.entries[0]!, open: false };
    expect(draft.rebase(locked).shut).toEqual([{ field: A, mine: 'của tôi', theirs: 'cũ' }]);
    expect(draft.text(A)).toBe('cũ');
    expect(sent(draft)).toEqual([]);
  });
});
