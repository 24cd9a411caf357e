/** What /api/v1 says about punctuality, criticism and the escalation table. */
import type { PeriodKind, ReportState, Timeliness } from './types.js';

export type Outcome = 'ON_TIME' | 'LATE' | 'NOT_SUBMITTED' | 'OPEN';
export const OUTCOMES: readonly Outcome[] = ['ON_TIME', 'LATE', 'NOT_SUBMITTED', 'OPEN'];

export interface PunctualityLine {
  report: string;
  unit: string;
  unitName: string;
  reports: number;
  state: ReportState;
  timeliness: Timeliness;
  outcome: Outcome;
  originalDueAt: string;
  dueAt: string;
  submittedAt: string | null;
  workingDaysLate: number | null;
  extensions: number;
  extensionsRequested: number;
  returnRounds: number;
  lateAnswers: number;
  handIn: 'OUTAGE' | 'SECRET' | null;
}

export interface Totals {
  reports: number;
  onTime: number;
  late: number;
  notSubmitted: number;
  open: number;
  shareOnTime: number | null;
}

export interface Punctuality {
  period: string;
  kind: PeriodKind;
  unitDueAt: string;
  units: PunctualityLine[];
  totals: Totals;
}

export interface Series {
  unit: string | null;
  unitName: string | null;
  kind: PeriodKind | null;
  periods: { period: string; totals: Totals }[];
  totals: Totals;
}

export interface Criticism {
  report: string;
  period: string;
  unit: string;
  unitName: string;
  reportState: ReportState;
  dueAt: string;
  submittedAt: string | null;
  ground: 'LONG_OVERDUE' | 'REPEATED';
  previousPeriod: string | null;
  proposedAt: string;
  state: 'PROPOSED' | 'ISSUED' | 'DROPPED';
  decidedByName: string | null;
  decidedAt: string | null;
  documentNumber: string | null;
  documentDate: string | null;
  reason: string | null;
}

export interface Condition {
  negated: boolean;
  tests: { word: string | null; from: number | null; to: number | null }[];
}

export interface EscalationRule {
  number: number;
  id: string | null;
  description: string | null;
  stage: Condition;
  unitKind: Condition;
  workingDaysLate: Condition;
  level: string;
  recipients: string[];
  wording: string;
}

export interface TableVersion {
  version: number;
  deployedAt: string;
  origin: 'PACKED' | 'CHANGED' | 'BROUGHT_BACK' | 'ELSEWHERE';
  deployedByName: string | null;
  reason: string | null;
  takenFrom: number | null;
}

export interface EscalationTable {
  version: number;
  rules: EscalationRule[];
  problems: { field: string; message: string }[];
  versions: TableVersion[];
  xml: string;
}

export function countOf(totals: Totals, outcome: Outcome): number {
  return { ON_TIME: totals.onTime, LATE: totals.late, NOT_SUBMITTED: totals.notSubmitted, OPEN: totals.open }[
    outcome
  ];
}
