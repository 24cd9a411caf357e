import type { PunctualityLine } from '../core/deadline-types.js';
import { csv } from '../core/download.js';
import { formatDue, formatMoment } from '../core/format.js';
import { t, tCode, type Key } from '../messages/index.js';

/** The lines of the table in an order, and as a file. */

export type Column = 'unit' | 'outcome' | 'due' | 'submitted' | 'extensions' | 'returns' | 'state';

export interface Sorting {
  by: Column;
  down: boolean;
}

/** The worst first, and among them the longest late. */
const WORST = ['NOT_SUBMITTED', 'LATE', 'OPEN', 'ON_TIME'];

export function sorted(lines: readonly PunctualityLine[], { by, down }: Sorting): PunctualityLine[] {
  const names = new Intl.Collator('vi');
  const compare: Record<Column, (a: PunctualityLine, b: PunctualityLine) => number> = {
    unit: (a, b) => names.compare(a.unitName, b.unitName),
    outcome: (a, b) =>
      WORST.indexOf(a.outcome) - WORST.indexOf(b.outcome) ||
      (b.workingDaysLate ?? 0) - (a.workingDaysLate ?? 0),
    due: (a, b) => a.dueAt.localeCompare(b.dueAt),
    submitted: (a, b) => (a.submittedAt ?? '9').localeCompare(b.submittedAt ?? '9'),
    extensions: (a, b) => b.extensionsRequested - a.extensionsRequested || b.extensions - a.extensions,
    returns: (a, b) => b.returnRounds - a.returnRounds || b.lateAnswers - a.lateAnswers,
    state: (a, b) => names.compare(tCode('state', a.state), tCode('state', b.state)),
  };
  const direction = down ? -1 : 1;
  return [...lines].sort((a, b) => direction * compare[by](a, b) || names.compare(a.unitName, b.unitName));
}

/** What the table shows, as a file for a spreadsheet. */
export function punctualityCsv(lines: readonly PunctualityLine[]): string {
  const head: Key[] = [
    'csv.unit',
    'csv.unitName',
    'punctuality.outcome',
    'list.state',
    'csv.originalDue',
    'csv.due',
    'list.submitted',
    'csv.workingDaysLate',
    'csv.extensions',
    'csv.extensionsRequested',
    'csv.returnRounds',
    'csv.lateAnswers',
    'csv.handIn',
  ];
  return csv([
    head.map(key => t(key)),
    ...lines.map(line => [
      line.unit,
      line.unitName,
      t(`outcome.${line.outcome}`),
      tCode('state', line.state),
      formatDue(line.originalDueAt),
      formatDue(line.dueAt),
      line.submittedAt ? formatMoment(line.submittedAt) : '',
      line.workingDaysLate,
      line.extensions,
      line.extensionsRequested,
      line.returnRounds,
      line.lateAnswers,
      line.handIn ? t(`handIn.${line.handIn}`) : '',
    ]),
  ]);
}
