/** What /api/v1 sends and takes; names are those of the server. */
import type { Evidence } from './evidence-types.js';

export type ReportState =
  | 'DRAFT'
  | 'AWAITING_ENDORSEMENT'
  | 'IN_REVIEW'
  | 'RETURNED'
  | 'AWAITING_APPROVAL'
  | 'APPROVED'
  | 'NOT_SUBMITTED';
export type Timeliness = 'NOT_DUE' | 'ON_TRACK' | 'DUE_SOON' | 'OVERDUE' | 'DONE_ON_TIME' | 'DONE_LATE';
export type Result = 'MET' | 'EXCEEDED' | 'NOT_YET' | 'MISSED' | 'NO_DATA';
export type EntryStatus = 'REPORTED' | 'NOT_APPLICABLE' | 'NO_DATA';
export type Aggregation = 'RATIO_OF_SUMS' | 'EXTERNAL' | 'MILESTONE' | 'ALL_MUST_PASS';
export type Action =
  'EDIT' | 'SUBMIT' | 'ENDORSE' | 'CONFIRM' | 'APPROVE' | 'RETURN' | 'RECALL' | 'EXTEND' | 'RECORD_PAPER';
export type Verdict = 'ENDORSE' | 'CONFIRM' | 'APPROVE' | 'RETURN';
export type PeriodState = 'OPENING' | 'OPEN' | 'CONSOLIDATING' | 'AWAITING_APPROVAL' | 'PUBLISHED';
export type PeriodKind = 'MONTH' | 'QUARTER' | 'HALF_YEAR' | 'NINE_MONTHS' | 'YEAR';
export type Section =
  'direction' | 'indicatorResults' | 'taskResults' | 'difficulties' | 'nextSteps' | 'proposals';

export interface Entry {
  indicator: string;
  name: string;
  pillar: string;
  unit: string;
  comparator: string | null;
  target: number | null;
  aggregation: Aggregation;
  numeratorName: string | null;
  denominatorName: string | null;
  deadline: string | null;
  status: EntryStatus | null;
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  explanation: string | null;
  previousValue: number | null;
  previousPeriod: string | null;
  result: Result;
}

export interface TaskLine {
  task: string;
  name: string;
  pillar: string;
  deadline: string | null;
  progress: number | null;
  result: string | null;
  difficulties: string | null;
  proposals: string | null;
}

export type Narrative = Partial<Record<Section, string | null>>;

export interface Remark {
  indicator: string | null;
  text: string;
  author?: string;
  authorName?: string;
  round?: number;
  version?: number;
  at?: string;
  published?: boolean;
}

export interface HistoryItem {
  at: string;
  actor: string | null;
  actorName: string | null;
  action: string;
  stage?: string | null;
  from?: string | null;
  to?: string | null;
  reason: string | null;
  directive?: string | null;
  round: number | null;
  version?: number | null;
}

export interface VersionInfo {
  version: number;
  round: number;
  submittedAt: string;
  submittedBy: string | null;
}

export interface Person {
  username: string;
  fullName: string;
}

/** A request for a later due date. */
export interface Extension {
  report: string;
  period: string;
  unit: string;
  unitName: string;
  number: number;
  requestedDueAt: string;
  previousDueAt: string;
  reason: string;
  requestedByName: string;
  requestedAt: string;
  desk: 'REVIEW' | 'APPROVAL';
  state: 'REQUESTED' | 'GRANTED' | 'REFUSED' | 'WITHDRAWN' | 'LAPSED';
  decidedByName: string | null;
  decidedAt: string | null;
  decisionReason: string | null;
  mayDecide: boolean;
  mayWithdraw: boolean;
}

export interface PaperHandIn {
  kind: 'OUTAGE' | 'SECRET';
  documentNumber: string;
  documentDate: string;
  note: string | null;
  recordedByName: string;
  recordedAt: string;
}

export interface Report {
  id: string;
  period: string;
  unit: string;
  unitName: string;
  periodFrom: string;
  periodTo: string;
  state: ReportState;
  timeliness: Timeliness;
  originalDueAt: string;
  dueAt: string;
  workingDaysLeft: number | null;
  /** When the answer to the last return is due. */
  returnDueAt?: string | null;
  reviewDueAt: string | null;
  approvalDueAt: string | null;
  submittedAt: string | null;
  round: number;
  version: number;
  selfReported: boolean;
  people?: {
    authors?: Person[];
    endorser?: Person | null;
    reviewer?: Person | null;
    approver?: Person | null;
  };
  entries: Entry[];
  tasks: TaskLine[];
  narrative: Narrative | null;
  remarks: Remark[];
  history: HistoryItem[];
  versions: VersionInfo[];
  extensions?: Extension[];
  handIn?: PaperHandIn | null;
  /** Who looks at it at the desk where it lies. */
  opening?: { username: string; fullName: string; at: string } | null;
  /** Files of the shown version. */
  evidence?: Evidence[];
  allowedActions: Action[];
}

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

export interface FieldProblem {
  field: string;
  code?: string;
  message: string;
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
