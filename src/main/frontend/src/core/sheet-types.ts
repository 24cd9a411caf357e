/** The lines of a report's sheet; names are those of the server. */

export type Result = 'MET' | 'EXCEEDED' | 'NOT_YET' | 'MISSED' | 'NO_DATA';
export type EntryStatus = 'REPORTED' | 'NOT_APPLICABLE' | 'NO_DATA';
export type Aggregation = 'RATIO_OF_SUMS' | 'EXTERNAL' | 'MILESTONE' | 'ALL_MUST_PASS';
/** How a figure is made: of two numbers, a value, a published statistic with its source, per cent of a roadmap. */
export type Measure = 'RATIO' | 'VALUE' | 'OFFICIAL' | 'MILESTONE';
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
  measure?: Measure;
  indicatorVersion?: number;
  source?: string | null;
  /** From which value on the target counts as exceeded. */
  exceededAt?: number | null;
  previousNumerator?: number | null;
  /** The last approved figures of the same kind of period, oldest first, at most six. */
  series?: Point[];
  limits?: Limits | null;
  findings?: Finding[];
  /** False while a return that marked other parts keeps it locked. */
  open?: boolean;
  /** What the round before said; null in the first round. */
  before?: FigureBefore | null;
}

export interface Point {
  period: string;
  value: number;
}

/** The thresholds of the rules for one figure; null is not looked at. */
export interface Limits {
  share: boolean;
  cumulative: boolean;
  changeLimit: number | null;
  usualLow: number | null;
  usualHigh: number | null;
}

export interface Finding {
  field: string;
  code: string;
  severity: 'ERROR' | 'WARNING';
}

export type FigureBefore = Pick<Entry, 'status' | 'numerator' | 'denominator' | 'value' | 'explanation'> & {
  source: string | null;
};

export interface TaskLine {
  task: string;
  name: string;
  pillar: string;
  deadline: string | null;
  progress: number | null;
  result: string | null;
  difficulties: string | null;
  proposals: string | null;
  open?: boolean;
  before?: Pick<TaskLine, 'progress' | 'result' | 'difficulties' | 'proposals'> | null;
}

/** What is to be said of a section beside its text. */
export interface SectionLine {
  section: Section;
  open: boolean;
  /** The period its text was copied from and not edited since. */
  copiedFrom: string | null;
  before: string | null;
}

export type Narrative = Partial<Record<Section, string | null>>;
