import type { HistoryItem, ReportState, Timeliness } from './types.js';

/** What the pages around the reports show; names are those of the server. */

export type PeriodState = 'OPENING' | 'OPEN' | 'CONSOLIDATING' | 'AWAITING_APPROVAL' | 'PUBLISHED';
export type PeriodKind = 'MONTH' | 'QUARTER' | 'HALF_YEAR' | 'NINE_MONTHS' | 'YEAR';

export interface ReportLine {
  id: string;
  unit: string;
  unitName: string;
  state: ReportState;
  timeliness: Timeliness;
  dueAt: string;
  originalDueAt: string;
  submittedAt: string | null;
  round: number;
  workingDaysLeft: number | null;
  selfReported: boolean;
}

export interface QueueItem {
  id: string;
  period: string;
  unit: string;
  unitName: string;
  state: ReportState;
  stage: 'REVIEW' | 'APPROVAL';
  dueAt: string | null;
  timeliness: Timeliness;
  workingDaysLeft: number | null;
  round: number;
  submittedAt: string | null;
  selfReported: boolean;
  blocked: string | null;
}

export interface Counts {
  total: number;
  byState: Partial<Record<ReportState, number>>;
  byTimeliness: Partial<Record<Timeliness, number>>;
}

export interface PeriodDates {
  code: string;
  kind: PeriodKind;
  from: string;
  to: string;
  cutoff: string;
  unitDueAt: string;
  reviewDueAt: string;
  approvalDueAt: string;
  closesAt: string;
}

export interface Period extends PeriodDates {
  state: PeriodState;
  counts: Counts;
}

export interface Consolidation {
  period: string;
  state: PeriodState;
  counts: Counts;
  summary: string | null;
  consolidatedBy: string | null;
  consolidatedByName?: string | null;
  consolidatedAt: string | null;
  reports: ReportLine[];
  /** Units that the consolidated report names as not having handed in. */
  notSubmitted: string[];
  history: HistoryItem[];
}

export interface Me {
  username: string;
  fullName: string;
  unit: string | null;
  unitName: string | null;
  roles: string[];
}

export interface OutboxMail {
  id: string | number;
  createdAt: string;
  recipients: string[];
  subject: string;
  body: string;
  state: 'WAITING' | 'SENT' | 'KEPT' | 'FAILED';
  sentAt: string | null;
  error: string | null;
  report: string | null;
}

/** Something the person was told. */
export interface Notice {
  id: number;
  report: string | null;
  period: string | null;
  occasion: string;
  title: string;
  text: string;
  link: string;
  dueAt: string | null;
  createdAt: string;
  readAt: string | null;
}

export interface NoticePage {
  unread: number;
  notices: Notice[];
}

export interface CalendarFeed {
  active: boolean;
  since: string | null;
}
