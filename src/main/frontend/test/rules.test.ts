import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Draft } from '../src/core/draft.js';
import type { Facts } from '../src/core/figure-facts.js';
import { findings, findingsOf, incomplete, warningsOf } from '../src/core/rules.js';
import { malformed } from '../src/core/malformed.js';
import { numberParts } from '../src/core/sheet-fields.js';
import type { Entry, Result } from '../src/core/types.js';
import { entry, report } from './sample.js';

const limits = { share: true, cumulative: true, changeLimit: 10, usualLow: 20, usualHigh: 40 };

const filled = (more: Partial<Entry> = {}) =>
  entry('A', {
    status: 'REPORTED',
    numerator: 30,
    denominator: 100,
    value: 30,
    previousValue: 28.4,
    previousNumerator: 28,
    limits,
    ...more,
  });
const draftOf = (e: Entry) => new Draft(report({ entries: [e], tasks: [] }));
const warnings = (e: Entry) => {
  const draft = draftOf(e);
  return warningsOf(draft, draft.report.entries[0]!).map(f => f.code);
};
const blocking = (e: Entry) => incomplete(draftOf(e)).map(m => `${m.field} ${m.code}`);

describe('warnings', () => {
  it('say nothing about an ordinary figure', () => expect(warnings(filled())).toEqual([]));
  it('see a change beyond the threshold, in both directions, and not at it', () => {
    expect(warnings(filled({ numerator: 38, previousValue: 28 }))).toEqual([]);
    expect(warnings(filled({ numerator: 38.1, previousValue: 28 }))).toEqual(['change-too-large']);
    expect(warnings(filled({ numerator: 30.1, previousValue: 20.1 }))).toEqual([]);
    expect(warnings(filled({ numerator: 30, previousValue: 40.5, target: 20 }))).toEqual([
      'change-too-large',
    ]);
  });
  it('see an outlier, a cumulative number that fell, a target that was lost', () => {
    const calm = { ...limits, changeLimit: null };
    expect(warnings(filled({ numerator: 41, limits: calm }))).toEqual(['outlier']);
    expect(warnings(filled({ numerator: 30, previousNumerator: 31 }))).toEqual(['cumulative-decreased']);
    expect(warnings(filled({ numerator: 29, previousValue: 30 }))).toEqual(['fell-below-target']);
  });
  it('look only where there is a threshold, and only at reported figures', () => {
    expect(warnings(filled({ numerator: 99, limits: null, previousNumerator: 100 }))).toEqual([]);
    expect(warnings(filled({ numerator: 99, status: 'NO_DATA' }))).toEqual([]);
  });
  it('hold the report back until they are explained, at the explanation', () => {
    const jump = filled({ numerator: 39, previousValue: 25 });
    expect(blocking(jump)).toEqual(['entries[A].explanation change-too-large']);
    expect(blocking({ ...jump, explanation: 'Liên thông dữ liệu' })).toEqual([]);
    expect(warnings({ ...jump, explanation: 'Liên thông dữ liệu' })).toEqual(['change-too-large']);
  });
  it('count a number that cannot be read as not there', () => {
    const draft = draftOf(filled());
    draft.set('entries[A].numerator', '1.234');
    expect(findingsOf(draft, draft.report.entries[0]!).map(f => f.code)).toEqual(['numerator-missing']);
    expect(incomplete(draft).map(m => m.code)).toEqual(['ambiguous']);
  });
});

it('a share ends at all, another ratio does not', () => {
  expect(blocking(filled({ numerator: 101, explanation: 'x' }))).toEqual([
    'entries[A].numerator numerator-exceeds-denominator',
  ]);
  expect(blocking(filled({ numerator: 101, explanation: 'x', limits: { ...limits, share: false } }))).toEqual(
    [],
  );
});

const number = fc.option(fc.double({ min: -5, max: 150, noNaN: true }), { nil: null });
const arbitraryFacts: fc.Arbitrary<Facts> = fc.record({
  measure: fc.constantFrom('RATIO', 'VALUE', 'OFFICIAL', 'MILESTONE'),
  status: fc.constantFrom(null, 'REPORTED', 'NOT_APPLICABLE', 'NO_DATA'),
  numerator: number,
  denominator: number,
  value: number,
  explained: fc.boolean(),
  cited: fc.boolean(),
  share: fc.boolean(),
  cumulative: fc.boolean(),
  changeLimit: number,
  usualLow: number,
  usualHigh: number,
  previousValue: number,
  previousNumerator: number,
  change: number,
  reachedBefore: fc.boolean(),
  reaches: fc.boolean(),
});

describe('for every figure', () => {
  it('what is not reported is not measured', () => {
    fc.assert(
      fc.property(arbitraryFacts, facts => {
        const codes = findings(facts).map(f => f.code);
        if (facts.status === null) expect(codes).toEqual(['figure-missing']);
        else if (facts.status !== 'REPORTED') {
          expect(codes).toEqual(facts.explained ? [] : ['reason-for-no-figure']);
        }
      }),
    );
  });
  it('nothing absent is compared', () => {
    fc.assert(
      fc.property(arbitraryFacts, facts => {
        const codes = findings(facts).map(f => f.code);
        const needs: Record<string, string[]> = {
          'change-too-large': ['change', 'changeLimit'],
          outlier: ['value', 'usualLow', 'usualHigh'],
          'cumulative-decreased': ['numerator', 'previousNumerator'],
          'numerator-exceeds-denominator': ['numerator', 'denominator'],
          'percent-range': ['value'],
        };
        for (const code of codes) for (const name of needs[code] ?? []) expect(facts[name]).not.toBeNull();
      }),
    );
  });
  it('explaining takes warnings from the way and no error but a missing explanation', () => {
    fc.assert(
      fc.property(arbitraryFacts, facts => {
        const errors = (f: Facts) => findings(f).filter(x => x.severity === 'ERROR');
        const without = errors({ ...facts, explained: false }).filter(f => f.field !== 'explanation');
        const explained = errors({ ...facts, explained: true });
        expect(explained).toEqual(without);
      }),
    );
  });
  it('each warning is mended by an explanation', () => {
    fc.assert(
      fc.property(arbitraryFacts, facts => {
        for (const f of findings(facts)) if (f.severity === 'WARNING') expect(f.field).toBe('explanation');
      }),
    );
  });
});

/** The sheets that the server's GeneratedSheetsTest has judged: one a line, each a list of figures. */
interface Judged {
  entry: Partial<Entry> & { indicator: string };
  typed: Record<'status' | 'numerator' | 'denominator' | 'value' | 'explanation' | 'source', string>;
  said: {
    unreadable: string[];
    malformed: string[];
    value: number | null;
    result: Result;
    findings: string[];
  };
  until: string;
}
const SHEETS =
  process.env['TIENDO_RULE_CASES'] ?? join(import.meta.dirname, '../../../../target/generated-sheets.jsonl');

// In the build the file is named, and must be there.
describe.skipIf(!process.env['TIENDO_RULE_CASES'] && !existsSync(SHEETS))('browser and server', () => {
  const sheets = existsSync(SHEETS)
    ? readFileSync(SHEETS, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map(line => JSON.parse(line) as Judged[])
    : [];

  it('agree on every figure of every sheet', () => {
    expect(sheets.length).toBeGreaterThanOrEqual(1000);
    sheets.forEach((sheet, i) => {
      const entries = sheet.map(figure => entry(figure.entry.indicator, { source: null, ...figure.entry }));
      const draft = new Draft(report({ entries, tasks: [], periodTo: sheet[0]!.until }));
      for (const { entry: e, typed } of sheet) {
        for (const [part, text] of Object.entries(typed)) {
          if (part !== 'status') draft.set(`entries[${e.indicator}].${part}`, text);
        }
        // Last, as a person would: a typed number makes a figure reported by itself.
        if (typed.status) draft.set(`entries[${e.indicator}].status`, typed.status);
      }
      const wrong = malformed(draft);
      sheet.forEach(({ entry: { indicator }, said }, j) => {
        const at = `sheet ${i + 1}, ${indicator}`;
        const figure = entries[j]!;
        const reported = draft.status(figure) === 'REPORTED';
        expect(
          findingsOf(draft, figure).map(f => `${f.field}:${f.code}`),
          at,
        ).toEqual(said.findings);
        expect(reported ? draft.value(figure) : null, at).toBe(said.value);
        const mine = wrong.filter(m => m.field.startsWith(`entries[${indicator}].`));
        const unreadable = mine.filter(m => m.code === 'ambiguous' || m.code === 'not-a-number');
        const parts = numberParts(figure) as string[];
        if (reported) {
          expect(
            unreadable.map(m => m.field.slice(m.field.lastIndexOf('.') + 1)),
            at,
          ).toEqual(said.unreadable.filter(part => parts.includes(part)));
        }
        if (reported && draft.result(figure) !== null) expect(draft.result(figure), at).toBe(said.result);
      });
    });
  });
});
