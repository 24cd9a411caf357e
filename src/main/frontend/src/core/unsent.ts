import type { FieldTexts } from './sheet-fields.js';

/**
 * What was typed and not yet confirmed by the server, kept in this browser under person and report so that a closed tab or
 * a lost network loses nothing (ADR 15). Only such fields, and no longer than needed: gone once the server has them, once
 * somebody signs out here, or after a week.
 */

const PREFIX = 'tiendo.unsent.';
const WEEK_MS = 7 * 86_400_000;

export interface Unsent {
  /** What the server had when it was typed. */
  base: FieldTexts;
  mine: FieldTexts;
  at: Date;
}

type Stored = { at: number; fields: Record<string, [base: string, mine: string]> };

export class UnsentStore {
  private readonly key: string;

  constructor(person: string, report: string) {
    this.key = `${PREFIX}${person}.${report}`;
  }

  /** @returns null when there is nothing, or nothing that can be read */
  read(): Unsent | null {
    const stored = parse(safely(() => localStorage.getItem(this.key)));
    if (!stored) return null;
    const fields = Object.entries(stored.fields);
    return {
      base: new Map(fields.map(([field, [base]]) => [field, base])),
      mine: new Map(fields.map(([field, [, mine]]) => [field, mine])),
      at: new Date(stored.at),
    };
  }

  /** Replaces what was kept. @param fields base and mine; none removes it */
  keep(fields: readonly [field: string, base: string, mine: string][], at: Date): void {
    if (!fields.length) return this.forget();
    const stored: Stored = {
      at: at.getTime(),
      fields: Object.fromEntries(fields.map(([field, base, mine]) => [field, [base, mine]])),
    };
    // A full or forbidden storage: the page still holds what was typed.
    safely(() => localStorage.setItem(this.key, JSON.stringify(stored)));
  }

  forget(): void {
    safely(() => localStorage.removeItem(this.key));
  }
}

/** On a machine that several people use nothing stays behind after signing out. @param before remove what is older */
export function forgetUnsent(before = Infinity): void {
  safely(() => {
    for (const key of Object.keys(localStorage)) {
      if (!key.startsWith(PREFIX)) continue;
      const stored = parse(localStorage.getItem(key));
      if (!stored || stored.at < before) localStorage.removeItem(key);
    }
  });
}

/** Removes what nobody came back for, and everything once somebody signs out. Called once, when the bundle is loaded. */
export function watchSignOut(): void {
  forgetUnsent(Date.now() - WEEK_MS);
  document.addEventListener('submit', event => {
    const form = event.target as HTMLFormElement;
    if (form.getAttribute?.('action')?.endsWith('/logout')) forgetUnsent();
  });
  // Tasklist and Cockpit: a link of Angular's, inside the menu of the person.
  document.addEventListener(
    'click',
    event => {
      const target = event.target as Element | null;
      if (target?.closest?.('.logout a, a[ng-click*="logout"]')) forgetUnsent();
    },
    true,
  );
}

function parse(text: string | null | undefined): Stored | null {
  if (!text) return null;
  try {
    const stored = JSON.parse(text) as Stored;
    return typeof stored.at === 'number' && typeof stored.fields === 'object' ? stored : null;
  } catch {
    return null;
  }
}

function safely<T>(action: () => T): T | null {
  try {
    return action();
  } catch {
    return null;
  }
}
