import { html, nothing, type TemplateResult } from 'lit';
import { get, messageOf } from '../core/api.js';
import { formatMoment } from '../core/format.js';
import type { Report } from '../core/types.js';
import { t } from '../messages/index.js';

interface Switching {
  /** Null for the present one. */
  show(old: Report | null): void;
  /** Empty once it works again. */
  fail(message: string): void;
}

/** To look at a version that was sent; `drafting` because then the present one has not been. */
export function versionSwitch(
  report: Report,
  old: Report | null,
  drafting: boolean,
  on: Switching,
): TemplateResult | typeof nothing {
  const sent = drafting ? report.versions : report.versions.filter(v => v.version !== report.version);
  if (!sent.length) return nothing;
  const choose = async (version: string) => {
    on.fail('');
    try {
      const address = `/reports/${encodeURIComponent(report.id)}?version=${version}`;
      on.show(version ? { ...(await get<Report>(address)), version: Number(version) } : null);
    } catch (error) {
      on.fail(messageOf(error));
    }
  };
  return html`<span class="tools">
    <label for="version">${t('sheet.version')}</label>
    <select id="version" @change=${(e: Event) => void choose((e.target as HTMLSelectElement).value)}>
      <option value="" ?selected=${!old}>${t('sheet.current')}</option>
      ${sent.map(
        v =>
          html`<option value=${v.version} ?selected=${old?.version === v.version}>
            ${t('sheet.versionOption', { round: v.round, version: v.version, at: formatMoment(v.submittedAt) })}
          </option>`,
      )}
    </select>
  </span>`;
}

/** The same report in the same version stays on the page as it is looked at. */
export function versionOf(report: Report | null | undefined): string {
  return report ? `${report.id} ${report.version} ${report.state}` : '';
}
