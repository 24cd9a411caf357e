import { html, nothing, type TemplateResult } from 'lit';
import { comparatorSign } from '../core/figure.js';
import { formatDay, formatMeasure } from '../core/format.js';
import { t, tCode, type Key } from '../messages/index.js';

export interface Indicator {
  code: string;
  pillar: string;
  name: string;
  unit: string;
  comparator: string | null;
  target: number | null;
  deadline: string | null;
  leads: string[];
  leadBasis: string | null;
  coordinators: string[];
  measuredBy: string | null;
  aggregation: string;
  numeratorName: string | null;
  denominatorName: string | null;
  conflictsWith: string[];
  sourceQuote: string | null;
  version: number;
}
export interface ProvinceTask {
  code: string;
  pillar: string;
  name: string;
  leads: string[];
  leadBasis: string | null;
  coordinators: string[];
  deliverable: string | null;
  relatedIndicators: string[];
  deadline: string | null;
  sourceQuote: string | null;
}
export interface Unit {
  code: string;
  name: string;
  shortName: string | null;
  kind: string;
  parent: string | null;
  docSymbol: string | null;
  reporting: boolean;
  validFrom: string | null;
  validTo: string | null;
  successor: string | null;
}
export interface InformationSystem {
  code: string;
  name: string;
  owners: string[];
  relatedIndicators: string[];
  sourceQuote: string | null;
}
export interface Holiday {
  date: string;
  kind: string;
  working: boolean;
  name: string;
  legalBasis: string | null;
  confidence: string | null;
}

/** A column: its head, and its cell. The first column of a row is its head. */
type Column<T> = [Key, (row: T) => unknown];

export interface Kind<T> {
  path: string;
  label: Key;
  columns: Column<T>[];
}

/** People read names, not codes; filled once the units are there. */
const names = new Map<string, string>();

export function learnUnits(units: readonly Unit[]): void {
  units.forEach(unit => names.set(unit.code, unit.shortName || unit.name));
}

export function unitName(code: string): string {
  return names.get(code) ?? code;
}

const SHORT_LIST = 5;

function bodies(codes: readonly string[]): TemplateResult {
  const list = codes.map(unitName).join(', ');
  if (codes.length <= SHORT_LIST) return html`${list}`;
  return html`<details>
    <summary>${t('catalogue.units.count', { count: codes.length })}</summary>
    ${list}
  </details>`;
}

function leads(row: { leads: string[]; leadBasis: string | null }): TemplateResult {
  return html`${bodies(row.leads)}${
    row.leadBasis === 'inferred' ? html`<div class="small muted">${t('catalogue.inferred')}</div>` : nothing
  }`;
}

function named(
  row: { code: string; name: string; sourceQuote: string | null },
  more: unknown = nothing,
): TemplateResult {
  return html`${row.name}${more}${
    row.sourceQuote
      ? html`<details>
          <summary class="small muted">
            ${t('catalogue.quote', { text: row.sourceQuote.slice(0, 40) + '…' })}
          </summary>
          <p class="small">${t('catalogue.quote', { text: row.sourceQuote })}</p>
        </details>`
      : nothing
  }`;
}

function valid(unit: Unit): string {
  const from = unit.validFrom && t('catalogue.validFrom', { date: formatDay(unit.validFrom) });
  const to = unit.validTo && t('catalogue.validUntil', { date: formatDay(unit.validTo) });
  return [from, to].filter(Boolean).join(' ') || t('catalogue.always');
}

const indicators: Kind<Indicator> = {
  path: '/indicators',
  label: 'catalogue.indicators',
  columns: [
    [
      'catalogue.code',
      i =>
        html`${i.code}
          <div class="small muted">${t('catalogue.version', { version: i.version })}</div>`,
    ],
    [
      'catalogue.name',
      i =>
        html`<div class="small muted">${tCode('pillar', i.pillar)}</div>
          ${named(i, i.conflictsWith.length ? html`<div class="conflict">${t('catalogue.conflict', { codes: i.conflictsWith.join(', ') })}</div>` : nothing)}`,
    ],
    [
      'catalogue.target',
      i =>
        html`<span class="num"
          >${i.target === null ? t('figure.milestone') : `${comparatorSign(i.comparator)} ${formatMeasure(i.target, i.unit)}`}</span
        >`,
    ],
    ['catalogue.deadline', i => html`<span class="num">${formatDay(i.deadline)}</span>`],
    ['catalogue.lead', leads],
    ['catalogue.coordinators', i => bodies(i.coordinators)],
    [
      'catalogue.measured',
      i =>
        html`${tCode('aggregation', i.aggregation)}${
          i.numeratorName
            ? html`<div class="small muted">
                ${t('catalogue.ratio', { numerator: i.numeratorName, denominator: i.denominatorName ?? '' })}
              </div>`
            : nothing
        }`,
    ],
  ],
};

const tasks: Kind<ProvinceTask> = {
  path: '/tasks',
  label: 'catalogue.tasks',
  columns: [
    ['catalogue.code', r => r.code],
    [
      'catalogue.name',
      r =>
        html`<div class="small muted">${tCode('pillar', r.pillar)}</div>
          ${named(r)}`,
    ],
    ['catalogue.lead', leads],
    ['catalogue.coordinators', r => bodies(r.coordinators)],
    ['catalogue.deliverable', r => tCode('deliverable', r.deliverable)],
    ['catalogue.related', r => r.relatedIndicators.join(', ')],
    ['catalogue.deadline', r => html`<span class="num">${formatDay(r.deadline)}</span>`],
  ],
};

const units: Kind<Unit> = {
  path: '/units',
  label: 'catalogue.units',
  columns: [
    ['catalogue.code', u => u.code],
    [
      'catalogue.name',
      u => html`${u.name}${u.shortName ? html`<div class="small muted">${u.shortName}</div>` : nothing}`,
    ],
    ['catalogue.kind', u => tCode('unitKind', u.kind)],
    ['catalogue.parent', u => (u.parent ? unitName(u.parent) : '')],
    [
      'catalogue.valid',
      u =>
        html`<span class="num">${valid(u)}</span>${
            u.successor
              ? html`<div class="small muted">
                  ${t('catalogue.successor', { code: u.successor.split(';').map(unitName).join(', ') })}
                </div>`
              : nothing
          }`,
    ],
    ['catalogue.reporting', u => t(u.reporting ? 'catalogue.yes' : 'catalogue.no')],
  ],
};

const systems: Kind<InformationSystem> = {
  path: '/systems',
  label: 'catalogue.systems',
  columns: [
    ['catalogue.code', s => s.code],
    ['catalogue.name', s => named(s)],
    ['catalogue.owners', s => bodies(s.owners)],
    ['catalogue.related', s => s.relatedIndicators.join(', ')],
  ],
};

const holidays: Kind<Holiday> = {
  path: '/holidays',
  label: 'catalogue.holidays',
  columns: [
    ['catalogue.date', h => html`<span class="num">${formatDay(h.date)}</span>`],
    ['catalogue.name', h => h.name],
    ['catalogue.kind', h => tCode('holiday', h.kind)],
    ['catalogue.working', h => t(h.working ? 'catalogue.yes' : 'catalogue.no')],
    ['catalogue.basis', h => h.legalBasis ?? ''],
    ['catalogue.confidence', h => tCode('confidence', h.confidence)],
  ],
};

export const KINDS = { indicators, tasks, units, systems, holidays } as const;
export type Tab = keyof typeof KINDS;
export const TABS = Object.keys(KINDS) as Tab[];
