import type { Draft } from './draft.js';
import { measureOf, reaches } from './figure.js';
import type { Entry } from './types.js';

/** What the rules of a figure know of it, under the names of `figure-rules.json`; null is "not there". */
export type Facts = Record<string, string | number | boolean | null>;

const DECIMALS = 6;

/** The server's FigureFacts, from what stands in the fields. A number that cannot be read is not there. */
export function factsOf(draft: Draft, entry: Entry): Facts {
  const status = draft.status(entry);
  const value = status === 'REPORTED' ? draft.value(entry) : null;
  // Numbers of a figure that is said to have none do not count, and are not sent either.
  const counted = status === null || status === 'REPORTED';
  const before = entry.previousValue;
  const explained = draft.written(entry, 'explanation');
  const limits = entry.limits;
  return {
    measure: measureOf(entry),
    status,
    numerator: counted ? draft.number(entry, 'numerator') : null,
    denominator: counted ? draft.number(entry, 'denominator') : null,
    value,
    explained,
    cited: explained || draft.written(entry, 'source'),
    share: limits ? limits.share : measureOf(entry) === 'RATIO',
    cumulative: limits?.cumulative ?? false,
    changeLimit: limits?.changeLimit ?? null,
    usualLow: limits?.usualLow ?? null,
    usualHigh: limits?.usualHigh ?? null,
    previousValue: before,
    previousNumerator: entry.previousNumerator ?? null,
    // In decimals, as on the server: a limit of 10 is 10.
    change: value === null || before === null ? null : Number((value - before).toFixed(DECIMALS)),
    reachedBefore: reaches(entry, before),
    reaches: reaches(entry, value),
  };
}
