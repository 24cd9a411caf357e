import { derive, isRatio } from '../core/figure.js';
import { editNumber, parseNumber } from '../core/format.js';
import type { ContributionSheet, Definition } from './types.js';

export const NUMBERS = ['numerator', 'denominator', 'value'] as const;
const LONGEST = 4_000;

/** What stands in the fields of an answer being written, and what is wrong with it; the server decides. */
export class Answer {
  declined: boolean;
  private readonly texts: Record<string, string>;

  constructor(private readonly sheet: ContributionSheet) {
    const c = sheet.contribution;
    this.declined = c.declined;
    this.texts = {
      numerator: editNumber(c.numerator),
      denominator: editNumber(c.denominator),
      value: editNumber(c.value),
      text: c.text ?? '',
      reason: c.reason ?? '',
    };
  }

  text(field: string): string {
    return this.texts[field] ?? '';
  }

  set(field: string, text: string): void {
    this.texts[field] = text;
  }

  /** The fields that such a figure has. */
  numbers(): readonly (typeof NUMBERS)[number][] {
    return numbersOf(this.sheet.definition);
  }

  number(field: string): number | null {
    const parsed = parseNumber(this.text(field));
    return parsed.kind === 'number' ? parsed.value : null;
  }

  derived(): number | null {
    return derive(this.number('numerator'), this.number('denominator'));
  }

  /** Codes by field: what cannot be read first, then what is missing. */
  mistakes(): Record<string, string> {
    const found: Record<string, string> = {};
    if (this.declined) {
      if (!this.text('reason').trim()) found['reason'] = 'decline-missing';
      return this.lengths(found);
    }
    for (const field of this.numbers()) {
      const code = numberMistake(this.text(field), field !== 'value');
      if (code) found[field] = code;
    }
    const { aggregation } = this.sheet.definition;
    const required = (field: string, code: string) => {
      if (!this.text(field).trim()) found[field] = code;
    };
    if (aggregation === null) required('text', 'text-missing');
    else if (isRatio(aggregation)) {
      required('numerator', 'numerator-missing');
      required('denominator', 'denominator-missing');
      if (
        !found['numerator'] &&
        !found['denominator'] &&
        this.number('numerator')! > this.number('denominator')!
      ) {
        found['numerator'] = 'numerator-exceeds-denominator';
      }
    } else if (aggregation === 'MILESTONE') {
      required('text', 'milestone-text-missing');
      const value = this.number('value');
      if (value !== null && (value < 0 || value > 100)) found['value'] = 'percent-range';
    } else {
      required('value', 'value-missing');
      required('text', 'source-missing');
    }
    return this.lengths(found);
  }

  body(): object {
    if (this.declined) return { declined: true, reason: this.text('reason').trim() };
    return {
      ...Object.fromEntries(this.numbers().map(field => [field, this.number(field)])),
      text: this.text('text').trim() || null,
    };
  }

  private lengths(found: Record<string, string>): Record<string, string> {
    for (const field of ['text', 'reason']) if (this.text(field).length > LONGEST) found[field] = 'too-long';
    return found;
  }
}

export function numbersOf(definition: Definition): readonly (typeof NUMBERS)[number][] {
  if (definition.aggregation === null) return [];
  return isRatio(definition.aggregation) ? ['numerator', 'denominator'] : ['value'];
}

function numberMistake(text: string, positive: boolean): string | null {
  const parsed = parseNumber(text);
  if (parsed.kind === 'empty') return null;
  if (parsed.kind === 'ambiguous') return 'ambiguous';
  if (parsed.kind === 'invalid') return 'not-a-number';
  if (positive && parsed.value < 0) return 'number-negative';
  if (Math.abs(parsed.value) > 1e15) return 'number-too-large';
  return Number(parsed.value.toFixed(6)) === parsed.value ? null : 'number-too-precise';
}
