import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { EvidenceLimits } from '../core/evidence-types.js';
import { t } from '../messages/index.js';
import { ACCEPTED, formatSize } from './words.js';

interface Takes {
  add(files: File[], pasted: boolean): void;
  /** Somebody is about to add something. */
  near(): void;
  /** Files are held over the place. */
  over(): void;
}

type Host = ReactiveControllerHost & HTMLElement & { editable: boolean };

/** The three ways in for files: chosen, dropped anywhere on the host, pasted while the focus is in it. */
export class Intake implements ReactiveController {
  private held = false;

  constructor(
    private readonly host: Host,
    private readonly takes: Takes,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.host.addEventListener('dragover', this.draggedOver);
    this.host.addEventListener('dragleave', this.draggedAway);
    this.host.addEventListener('drop', this.dropped);
    this.host.addEventListener('paste', this.pasted);
  }

  hostDisconnected(): void {
    this.host.removeEventListener('dragover', this.draggedOver);
    this.host.removeEventListener('dragleave', this.draggedAway);
    this.host.removeEventListener('drop', this.dropped);
    this.host.removeEventListener('paste', this.pasted);
  }

  view(limits: EvidenceLimits | null, indicator: string | null): TemplateResult {
    const place = indicator ?? t('evidence.wholeReport');
    return html`<div class="place ${this.held ? 'over' : ''}">
      <button
        type="button"
        id="add"
        aria-label=${t('evidence.addFor', { place })}
        @focus=${() => this.takes.near()}
        @click=${(e: Event) => (e.currentTarget as Element).parentElement!.querySelector('input')!.click()}
      >
        ${t('evidence.add')}
      </button>
      <span class="small muted">${this.how(limits)}</span>
      <input
        type="file"
        multiple
        accept=${ACCEPTED}
        tabindex="-1"
        aria-hidden="true"
        @change=${(e: Event) => this.picked(e.target as HTMLInputElement)}
      />
    </div>`;
  }

  private how(limits: EvidenceLimits | null): string {
    if (this.held) return t('evidence.drop');
    return limits ? t('evidence.how', { size: formatSize(limits.fileSize) }) : t('evidence.howShort');
  }

  private picked(picker: HTMLInputElement): void {
    const files = [...(picker.files ?? [])];
    // the same file may be chosen again
    picker.value = '';
    this.takes.add(files, false);
  }

  private hold(held: boolean): void {
    if (this.held === held) return;
    this.held = held;
    if (held) this.takes.over();
    this.host.requestUpdate();
  }

  private readonly draggedOver = (event: DragEvent): void => {
    if (!this.host.editable || !event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    this.hold(true);
    this.takes.near();
  };

  private readonly draggedAway = (event: DragEvent): void => {
    if (event.relatedTarget === null || event.target === this.host) this.hold(false);
  };

  private readonly dropped = (event: DragEvent): void => {
    this.hold(false);
    if (!event.dataTransfer?.files.length) return;
    // also where nothing can be added: otherwise the browser leaves the page and opens the file
    event.preventDefault();
    this.takes.add([...event.dataTransfer.files], false);
  };

  private readonly pasted = (event: ClipboardEvent): void => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (!files.length || !this.host.editable) return;
    event.preventDefault();
    event.stopPropagation();
    this.takes.add(files, true);
  };
}
