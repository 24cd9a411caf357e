import { html, nothing, svg, type TemplateResult } from 'lit';
import { measureOf, comparatorSign } from '../core/figure.js';
import { formatMeasure } from '../core/format.js';
import { spark } from '../core/spark.js';
import type { Entry } from '../core/types.js';
import { t } from '../messages/index.js';

const BOX = { width: 104, height: 28, margin: 4 };

/** The last six periods as a small line, the target as a dashed one, the present value as the last point. */
export function sparkView(entry: Entry, current: number | null): TemplateResult | typeof nothing {
  const series = entry.series ?? [];
  if (!series.length) return nothing;
  const target = measureOf(entry) === 'MILESTONE' ? 100 : entry.target;
  const values = [...series.map(point => point.value), ...(current === null ? [] : [current])];
  const line = spark(values, target, BOX);
  const last = line.points[line.points.length - 1]!;
  return html`<svg
    class="spark"
    role="img"
    aria-label=${sparkText(entry, current)}
    viewBox="0 0 ${BOX.width} ${BOX.height}"
    width=${BOX.width}
    height=${BOX.height}
  >
    <title>${sparkText(entry, current)}</title>
    ${line.target === null ? nothing : svg`<line class="goal" x1="0" x2=${BOX.width} y1=${line.target} y2=${line.target} />`}
    <polyline class="course" points=${line.points.map(p => `${p.x},${p.y}`).join(' ')} />
    ${line.points.slice(0, -1).map(p => svg`<circle class="then" cx=${p.x} cy=${p.y} r="1.5" />`)}
    <circle
      class=${current === null ? 'then' : 'now'}
      cx=${last.x}
      cy=${last.y}
      r=${current === null ? 1.5 : 3}
    />
  </svg>`;
}

/** The same in words. */
export function sparkText(entry: Entry, current: number | null): string {
  const series = entry.series ?? [];
  const points = series.map(p => `${p.period} ${formatMeasure(p.value, entry.unit)}`);
  if (current !== null) points.push(t('spark.now', { value: formatMeasure(current, entry.unit) }));
  if (entry.target !== null) {
    const goal = `${comparatorSign(entry.comparator)} ${formatMeasure(entry.target, entry.unit)}`.trim();
    points.push(t('spark.target', { value: goal }));
  }
  return t('spark.series', { count: series.length, points: points.join('; ') });
}
