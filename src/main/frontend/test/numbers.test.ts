import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editNumber, formatNumber, parseNumber } from '../src/core/format.js';

const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }), fc.integer({ min: 0, max: 6 }))
  .map(([digits, places]) => Number(`${digits}e-${places}`));
const written = (value: number, region: string) =>
  new Intl.NumberFormat(region, { maximumFractionDigits: 6 }).format(value);

describe('every number', () => {
  it('is read back from what a field shows while it is edited', () => {
    fc.assert(
      fc.property(decimals, value => {
        expect(parseNumber(editNumber(value))).toEqual({ kind: 'number', value: value === 0 ? 0 : value });
      }),
    );
  });
  it.each(['vi-VN', 'en-US'])('written as in %s is read right or asked back, never read wrong', region => {
    fc.assert(
      fc.property(decimals, value => {
        const parsed = parseNumber(written(value, region));
        if (parsed.kind === 'ambiguous') expect([parsed.grouped, parsed.decimal]).toContain(value);
        else if (region === 'en-US' && /^-?\d{1,3},\d{3}$/.test(written(value, region))) {
          // A lone comma is the decimal in this country; `1,234` is one and a bit.
          expect(parsed).toEqual({ kind: 'number', value: Number(written(value, region).replace(',', '.')) });
        } else expect(parsed).toEqual({ kind: 'number', value: value === 0 ? 0 : value });
      }),
    );
  });
  it('comes through the page unharmed: shown, clicked into, left', () => {
    fc.assert(
      fc.property(decimals, value => {
        const shown = parseNumber(formatNumber(value, 6));
        if (shown.kind === 'number') expect(shown.value).toBe(value === 0 ? 0 : value);
        else expect(shown).toMatchObject({ kind: 'ambiguous', grouped: value });
      }),
    );
  });
});

it('what can be meant in two ways is never taken as a number', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 0, max: 999 }), (head, tail) => {
      const text = `${head}.${String(tail).padStart(3, '0')}`;
      expect(parseNumber(text)).toEqual({
        kind: 'ambiguous',
        grouped: head * 1000 + tail,
        decimal: Number(text),
      });
    }),
  );
});

it('reads nothing into what is not a number', () => {
  fc.assert(
    fc.property(fc.string(), text => {
      const parsed = parseNumber(text);
      if (parsed.kind !== 'number') return;
      expect(text.replace(/[\s\u00a0\u202f]/g, '')).toMatch(/^[+\-−]?[\d.,]*\d[\d.,]*%?$/);
      expect(Number.isFinite(parsed.value)).toBe(true);
    }),
  );
});
