import type { Remark, Report, Section } from '../core/types.js';

/** What a remark is about. */
export interface Place {
  indicator?: string | null;
  task?: string | null;
  section?: Section | null;
}

/** A reviewer's words by place, see {@link remarkPlace}. */
export type Remarks = ReadonlyMap<string, string>;

/** One word for a place; empty for the report as a whole. */
export function remarkPlace({ indicator, task, section }: Place): string {
  if (indicator) return `indicator ${indicator}`;
  if (task) return `task ${task}`;
  return section ? `section ${section}` : '';
}

/** The remarks that a reviewer is writing: of this version and not sent yet. */
export function workingRemarks(report: Report): Remarks {
  const mine = report.remarks.filter(
    r => remarkPlace(r) !== '' && r.version === report.version && !r.published,
  );
  return new Map(mine.map(r => [remarkPlace(r), r.text]));
}

/** As the server takes them; blank ones are none. */
export function remarkList(remarks: Remarks): Pick<Remark, 'text'>[] {
  return [...remarks]
    .filter(([, text]) => text.trim())
    .map(([place, text]) => {
      const at = place.indexOf(' ');
      return { [place.slice(0, at)]: place.slice(at + 1), text: text.trim() };
    });
}
