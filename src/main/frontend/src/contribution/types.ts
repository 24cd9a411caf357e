import type { Aggregation } from '../core/types.js';

export type ContributionState = 'ASKED' | 'ANSWERED' | 'DECLINED' | 'WITHDRAWN' | 'LAPSED';

/** What one unit was asked for and says. */
export interface Contribution {
  report: string;
  period: string;
  unit: string;
  unitName: string;
  number: number;
  indicator: string | null;
  task: string | null;
  askedUnit: string;
  askedUnitName: string;
  question: string | null;
  dueAt: string;
  overdue: boolean;
  askedByName: string;
  askedAt: string;
  state: ContributionState;
  declined: boolean;
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  text: string | null;
  reason: string | null;
  endedByName: string | null;
  endedAt: string | null;
  mayAnswer: boolean;
  mayWithdraw: boolean;
}

export interface Definition {
  code: string;
  name: string;
  pillar: string;
  deadline: string | null;
  unit: string | null;
  comparator: string | null;
  target: number | null;
  /** Null for a task, and so is the rest of a figure. */
  aggregation: Aggregation | null;
  numeratorName: string | null;
  denominatorName: string | null;
}

/** One request with all that the asked unit needs to answer it. */
export interface ContributionSheet {
  contribution: Contribution;
  definition: Definition;
  previous: {
    period: string;
    numerator: number | null;
    denominator: number | null;
    value: number | null;
    text: string | null;
    answeredAt: string;
  } | null;
  workingDaysLeft: number;
}

export interface Candidates {
  proposedDueAt: string;
  latestDueAt: string;
  units: { unit: string; name: string; asked: boolean }[];
}

/** What goes into the report, as if it had been typed. */
export interface Edit {
  field: string;
  text: string;
}
