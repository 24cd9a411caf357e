import jsonLogic from 'json-logic-js';
import figureRules from '../../../resources/rules/figure-rules.json';
import type { Draft, Mistake } from './draft.js';
import { factsOf, type Facts } from './figure-facts.js';
import { malformed } from './malformed.js';
import {
  FIGURE_PARTS,
  inPageOrder,
  isOpen,
  path,
  SECTIONS,
  TASK_TEXTS,
  type FigurePart,
} from './sheet-fields.js';
import type { Entry, Finding } from './types.js';

/**
 * The rules of a figure, from the file that the server evaluates as well (ADR 11). Errors keep a report from being sent
 * up, and so does a warning that nobody has explained.
 */

interface Rule extends Finding {
  when: object;
}
const RULES = figureRules as Rule[];

/** In the order of the rules; empty when there is nothing to say. */
export function findings(facts: Facts): Finding[] {
  return RULES.filter(rule => jsonLogic.apply(rule.when as never, facts)).map(
    ({ field, code, severity }) => ({ field, code, severity }),
  );
}

export function findingsOf(draft: Draft, entry: Entry): Finding[] {
  return findings(factsOf(draft, entry));
}

/** Warnings, also those that are explained: whoever reads the report should see them. */
export function warningsOf(draft: Draft, entry: Entry): Finding[] {
  return findingsOf(draft, entry).filter(finding => finding.severity === 'WARNING');
}

/** All that keeps the report from being sent up, one problem per field, from the top of the page down. */
export function incomplete(draft: Draft): Mistake[] {
  const mistakes = malformed(draft);
  const seen = new Set(mistakes.map(m => m.field));
  const add = (field: string, code: string) => {
    if (!seen.has(field)) mistakes.push({ field, code });
    seen.add(field);
  };
  for (const entry of draft.report.entries) {
    if (!isOpen(draft.report, path(entry, 'status'))) continue;
    const explained = draft.written(entry, 'explanation');
    for (const { field, code, severity } of findingsOf(draft, entry)) {
      if (severity === 'ERROR' || !explained) add(placeOf(entry, field), code);
    }
  }
  for (const { task } of draft.report.tasks) {
    const at = `tasks[${task}]`;
    if (!isOpen(draft.report, `${at}.progress`)) continue;
    if (draft.text(`${at}.progress`).trim() && !draft.text(`${at}.result`).trim()) {
      add(`${at}.result`, 'task-result-missing');
    }
  }
  return inOrder(draft, mistakes);
}

/** A server that knows no field for the source takes it in the explanation. */
function placeOf(entry: Entry, field: string): string {
  return path(
    entry,
    field === 'source' && entry.source === undefined ? 'explanation' : (field as FigurePart),
  );
}

function inOrder(draft: Draft, mistakes: Mistake[]): Mistake[] {
  const fields = [
    ...inPageOrder(draft.report.entries).flatMap(e => FIGURE_PARTS.map(p => path(e, p))),
    ...inPageOrder(draft.report.tasks).flatMap(t =>
      ['progress', ...TASK_TEXTS].map(p => `tasks[${t.task}].${p}`),
    ),
    ...SECTIONS.map(s => `narrative.${s}`),
  ];
  const order = new Map(fields.map((field, i) => [field, i]));
  return mistakes.sort((a, b) => (order.get(a.field) ?? 0) - (order.get(b.field) ?? 0));
}
