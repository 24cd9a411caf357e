import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Draft } from '../src/core/draft.js';
import type { Facts } from '../src/core/figure-facts.js';
import { findings, findingsOf, incomplete, warningsOf } from '../src/core/rules.js';
import type { Entry, Report } from '../src/core/types.js';
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

/**
 * The same cases as on the server, one JSON object a line: `{facts, codes}` holds the facts and the codes found there, a
 * report as /api/v1 sends it the findings beside each figure.
 */
const CASES = process.env['TIENDO_RULE_CASES'];
describe.skipIf(!CASES || !existsSync(CASES))('browser and server', () => {
  type Case = { facts: Facts; codes: string[] } | Report;
  const cases = CASES && existsSync(CASES) ? readFileSync(CASES, 'utf8').split('\n').filter(Boolean) : [];
  it('agree on every case', () => {
    expect(cases.length).toBeGreaterThan(0);
    cases.forEach((line, i) => {
      const one = JSON.parse(line) as Case;
      if ('facts' in one)
        return expect(
          findings(one.facts).map(f => f.code),
          `case ${i + 1}`,
        ).toEqual(one.codes);
      const draft = new Draft(one);
      for (const e of one.entries) {
        expect(findingsOf(draft, e), `case ${i + 1}, ${e.indicator}`).toEqual(e.findings);
      }
    });
  });
});
