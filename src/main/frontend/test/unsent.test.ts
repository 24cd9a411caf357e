import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Draft } from '../src/core/draft.js';
import { forgetUnsent, UnsentStore, watchSignOut } from '../src/core/unsent.js';
import { report } from './sample.js';

const store = new UnsentStore('syt.clerk', '2026-Q4.SYT');
const NOW = new Date('2026-12-01T03:32:00Z');
const F = 'narrative.direction';

beforeEach(() => localStorage.clear());

describe('what was typed and not sent', () => {
  it('is kept by person and report, with what it was typed upon', () => {
    store.keep([[F, 'cũ', 'mới']], NOW);
    expect(new UnsentStore('syt.clerk', '2026-Q4.SYT').read()).toEqual({
      base: new Map([[F, 'cũ']]),
      mine: new Map([[F, 'mới']]),
      at: NOW,
    });
    expect(new UnsentStore('syt.head', '2026-Q4.SYT').read()).toBeNull();
    expect(new UnsentStore('syt.clerk', '2026-Q3.SYT').read()).toBeNull();
  });
  it('is gone once the server has it', () => {
    store.keep([[F, '', 'mới']], NOW);
    store.keep([], NOW);
    expect(localStorage.length).toBe(0);
  });
  it('comes back into the fields, unless somebody else wrote there', () => {
    const other = 'narrative.proposals';
    const draft = new Draft(report({ narrative: { proposals: 'của người khác' } }));
    const merged = draft.restore(
      new Map([
        [F, ''],
        [other, ''],
      ]),
      new Map([
        [F, 'mới'],
        [other, 'của tôi'],
      ]),
    );
    expect(draft.text(F)).toBe('mới');
    expect([...merged.mine.keys()]).toEqual([F]);
    expect(draft.conflicts()).toEqual([{ field: other, mine: 'của tôi', theirs: 'của người khác' }]);
  });
  it('does no harm when it cannot be read or written', () => {
    localStorage.setItem('tiendo.unsent.syt.clerk.2026-Q4.SYT', '{"at":');
    expect(store.read()).toBeNull();
    const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(() => store.keep([[F, '', 'x']], NOW)).not.toThrow();
    full.mockRestore();
  });
  it('is forgotten after a while, and all of it when somebody signs out', () => {
    store.keep([[F, '', 'x']], NOW);
    localStorage.setItem('other', 'stays');
    forgetUnsent(NOW.getTime());
    expect(store.read()).not.toBeNull();
    forgetUnsent(NOW.getTime() + 1);
    expect(store.read()).toBeNull();

    watchSignOut();
    store.keep([[F, '', 'x']], new Date());
    document.body.innerHTML = '<form action="/search"></form><form action="/app/logout"></form>';
    const [search, signOut] = document.querySelectorAll('form');
    search!.dispatchEvent(new Event('submit', { bubbles: true }));
    expect(store.read()).not.toBeNull();
    signOut!.dispatchEvent(new Event('submit', { bubbles: true }));
    expect(store.read()).toBeNull();
    expect(localStorage.getItem('other')).toBe('stays');
  });
});
