import { t, tCode, type Key } from '../messages/index.js';
import { DECLARATION } from './sheet-fields.js';
import type { Report } from './types.js';

/** How people call a field: `XHS-07, Tử số`, `NV-02, Kiến nghị`, `IV. Khó khăn, vướng mắc, nguyên nhân`. */
export function fieldName(field: string): string {
  if (field === DECLARATION) return t('declaration.short');
  const section = /^narrative\.(.+)$/.exec(field)?.[1];
  if (section) return tCode('section', section);
  const [, kind, code = '', part = ''] = /^(entries|tasks)\[(.+)\]\.(\w+)$/.exec(field) ?? [];
  if (!kind) return field;
  return `${code}, ${t(`${kind === 'entries' ? 'figurePart' : 'task'}.${part}` as Key)}`;
}

/** What a value of a field looks like to a person. */
export function fieldText(field: string, text: string): string {
  if (!text.trim()) return t('value.empty');
  return field.endsWith('.status') ? tCode('status', text) : text;
}

/** Figures, tasks and sections by their codes, as a return marks and an unlock opens them. */
export interface Parts {
  indicators: string[];
  tasks: string[];
  sections: string[];
}

export function partsWhere(report: Report, open: boolean): Parts {
  return {
    indicators: report.entries.filter(e => (e.open !== false) === open).map(e => e.indicator),
    tasks: report.tasks.filter(task => (task.open !== false) === open).map(task => task.task),
    sections: (report.sections ?? []).filter(s => s.open === open).map(s => s.section),
  };
}

export function countOf(parts: Parts): number {
  return parts.indicators.length + parts.tasks.length + parts.sections.length;
}

/** `2 chỉ tiêu, 1 nhiệm vụ`. */
export function partsText(parts: Parts): string {
  return [
    parts.indicators.length ? t('parts.indicators', { count: parts.indicators.length }) : '',
    parts.tasks.length ? t('parts.tasks', { count: parts.tasks.length }) : '',
    parts.sections.length ? t('parts.sections', { count: parts.sections.length }) : '',
  ]
    .filter(Boolean)
    .join(', ');
}

/** Each part with the field that leads to it and the name people know it by. */
export function partLinks(parts: Parts): { line: string; name: string }[] {
  return [
    ...parts.indicators.map(code => ({ line: `entries[${code}]`, name: code })),
    ...parts.tasks.map(code => ({ line: `tasks[${code}]`, name: code })),
    ...parts.sections.map(code => ({ line: `narrative.${code}`, name: tCode('section', code) })),
  ];
}
