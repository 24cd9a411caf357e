export type * from './page-types.js';
export type * from './sheet-types.js';
import type { Evidence } from './evidence-types.js';
import type { Entry, Narrative, Section, SectionLine, TaskLine } from './sheet-types.js';

/** What /api/v1 sends and takes about a report; names are those of the server. */

export type ReportState =
  | 'DRAFT'
  | 'AWAITING_ENDORSEMENT'
  | 'IN_REVIEW'
  | 'RETURNED'
  | 'AWAITING_APPROVAL'
  | 'APPROVED'
  | 'NOT_SUBMITTED';
export type Timeliness = 'NOT_DUE' | 'ON_TRACK' | 'DUE_SOON' | 'OVERDUE' | 'DONE_ON_TIME' | 'DONE_LATE';
export type Action =
  | 'EDIT'
  | 'SUBMIT'
  | 'ENDORSE'
  | 'CONFIRM'
  | 'APPROVE'
  | 'RETURN'
  | 'RECALL'
  | 'EXTEND'
  | 'RECORD_PAPER'
  | 'ASK_UNLOCK'
  | 'UNLOCK';
export type Verdict = 'ENDORSE' | 'CONFIRM' | 'APPROVE' | 'RETURN';

/** About a figure, a task or a section; about the report as a whole when all three are null. */
export interface Remark {
  indicator: string | null;
  task?: string | null;
  section?: Section | null;
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

/** A wish to have more opened of a returned report than what was marked. */
export interface Unlock {
  number: number;
  indicators: string[];
  tasks: string[];
  sections: Section[];
  reason: string;
  state: 'REQUESTED' | 'GRANTED' | 'REFUSED';
  requestedByName: string;
  requestedAt: string;
  decidedByName: string | null;
  decidedAt: string | null;
  decisionReason: string | null;
  mayDecide: boolean;
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
  lockVersion?: number;
  savedBy?: Person | null;
  savedAt?: string | null;
  /** Who declared that this version holds no state secrets; null while nobody has. */
  declaration?: (Person & { at: string }) | null;
  sections?: SectionLine[];
  /** From where texts can be copied. */
  previousNarrative?: { period: string; sections: Section[] } | null;
  unlocks?: Unlock[];
  /** Who looks at it at the desk where it lies. */
  opening?: { username: string; fullName: string; at: string } | null;
  /** Files of the shown version. */
  evidence?: Evidence[];
  allowedActions: Action[];
}

export interface FieldProblem {
  field: string;
  code?: string;
  message: string;
}
