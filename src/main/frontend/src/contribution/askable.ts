import { get } from '../core/api.js';

const known = new Map<string, Promise<ReadonlySet<string>>>();

/**
 * Codes of the figures and tasks of a report in which other units take part. Asked once for a whole sheet, after it is
 * shown; when it cannot be known, nothing is offered.
 */
export function askable(report: string): Promise<ReadonlySet<string>> {
  let answer = known.get(report);
  if (!answer) {
    answer = get<string[]>(`/reports/${encodeURIComponent(report)}/contributions/figures`).then(
      codes => new Set(codes),
      () => {
        known.delete(report);
        return new Set<string>();
      },
    );
    known.set(report, answer);
  }
  return answer;
}
