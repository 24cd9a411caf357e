import type { Condition, EscalationRule, TableVersion } from '../core/deadline-types.js';
import { t, tCode, type Key } from '../messages/index.js';

/** The table in plain words. */

export function wordsOf(condition: Condition, prefix: string, anything: Key): string {
  if (!condition.tests.length) return t(anything);
  const words = condition.tests.map(test => tCode(prefix, test.word)).join(', ');
  return condition.negated ? t('escalation.except', { words }) : words;
}

export function daysOf(condition: Condition): string {
  if (!condition.tests.length) return t('escalation.anyDay');
  const words = condition.tests.map(test => days(test.from, test.to)).join(', ');
  return condition.negated ? t('escalation.except', { words }) : words;
}

function days(from: number | null, to: number | null): string {
  if (from === null) return t('days.until', { to: point(to ?? 0) });
  if (to === null) return from > 0 ? t('days.lateFrom', { from }) : t('days.from', { from: point(from) });
  if (from === to) return single(from);
  if (to < 0) return t('days.before', { from: -to, to: -from });
  if (from > 0) return t('days.late', { from, to });
  return t('days.span', { from: point(from), to: point(to) });
}

function single(day: number): string {
  if (day === 0) return t('days.zero');
  return day < 0 ? t('days.beforeOne', { from: -day }) : t('days.lateOne', { from: day });
}

function point(day: number): string {
  if (day === 0) return t('days.pointZero');
  return day < 0 ? t('days.pointBefore', { days: -day }) : t('days.pointLate', { days: day });
}

export function recipientsOf(rule: EscalationRule): string {
  return rule.recipients.map(word => tCode('recipient', word)).join(', ') || t('escalation.nobody');
}

export function originOf(version: TableVersion): string {
  return t(`escalation.origin.${version.origin}`, {
    name: version.deployedByName ?? '',
    from: version.takenFrom ?? '',
  });
}

/** Everything a line says, to search in. */
export function lineText(rule: EscalationRule): string {
  return [
    wordsOf(rule.stage, 'desk', 'escalation.anyStage'),
    wordsOf(rule.unitKind, 'unitKind', 'escalation.anyKind'),
    daysOf(rule.workingDaysLate),
    tCode('level', rule.level),
    recipientsOf(rule),
    tCode('wording', rule.wording),
    rule.description ?? '',
  ].join(' ');
}
