import { get, messageOf, Problem } from '../core/api.js';
import type { Evidence, EvidenceLimits } from '../core/evidence-types.js';
import { Aborted, upload, type Sending } from '../core/upload.js';
import { t } from '../messages/index.js';
import { formatSize, path } from './words.js';

export interface Upload {
  readonly key: number;
  readonly name: string;
  readonly file: File;
  state: 'waiting' | 'sending' | 'checking' | 'refused';
  /** Sent, between 0 and 1. */
  share: number;
  /** Why it was refused. */
  message: string;
  /** Sending the same again may help. */
  again: boolean;
}

interface Told {
  changed(): void;
  added(file: Evidence): void;
  cancelled(name: string): void;
}

/** Files on their way, one after the other; each refusal stays beside its file until somebody closes it. */
export class UploadQueue {
  uploads: Upload[] = [];
  limits: EvidenceLimits | null = null;
  private next = 0;
  private running: { upload: Upload; sending: Sending } | null = null;
  private busy = false;

  constructor(
    private readonly report: string,
    private readonly indicator: string | null,
    private readonly told: Told,
  ) {}

  /** Asked for once, when somebody is about to add something. */
  async learnLimits(): Promise<void> {
    if (this.limits) return;
    try {
      this.limits = (await get<{ limits: EvidenceLimits }>(path(this.report))).limits;
      this.told.changed();
    } catch {
      // the server says it again with each file
    }
  }

  add(files: { file: File; name: string }[]): void {
    for (const { file, name } of files) {
      this.uploads.push({
        key: this.next++,
        name,
        file,
        state: 'waiting',
        share: 0,
        message: '',
        again: false,
      });
    }
    this.told.changed();
    void this.work();
  }

  again(upload: Upload): void {
    Object.assign(upload, { state: 'waiting', share: 0, message: '' });
    this.told.changed();
    void this.work();
  }

  /** Takes it off the list, and stops sending it. */
  drop(upload: Upload): void {
    if (this.running?.upload === upload) {
      this.running.sending.cancel();
      return;
    }
    if (upload.state === 'waiting') this.told.cancelled(upload.name);
    this.forget(upload);
  }

  stop(): void {
    this.uploads = this.uploads.filter(each => each.state !== 'waiting');
    this.running?.sending.cancel();
  }

  private async work(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    await this.learnLimits();
    for (let one = this.waiting(); one; one = this.waiting()) await this.send(one);
    this.busy = false;
  }

  private waiting(): Upload | undefined {
    return this.uploads.find(each => each.state === 'waiting');
  }

  private async send(one: Upload): Promise<void> {
    if (this.limits && one.file.size > this.limits.fileSize) {
      const sizes = { size: formatSize(one.file.size), limit: formatSize(this.limits.fileSize) };
      this.refuse(one, t('evidence.tooLarge', sizes), false);
      return;
    }
    one.state = 'sending';
    const place = this.indicator === null ? '' : `?indicator=${encodeURIComponent(this.indicator)}`;
    const sending = upload<Evidence>(path(this.report) + place, one.file, one.name, share => {
      one.share = share;
      if (share >= 1) one.state = 'checking';
      this.told.changed();
    });
    this.running = { upload: one, sending };
    this.told.changed();
    try {
      const file = await sending.done;
      this.forget(one);
      this.told.added(file);
    } catch (error) {
      if (error instanceof Aborted) {
        this.forget(one);
        this.told.cancelled(one.name);
      } else {
        const status = error instanceof Problem ? error.status : 500;
        this.refuse(one, fieldOr(error), status === 0 || status === 401 || status >= 500);
      }
    } finally {
      this.running = null;
    }
  }

  private refuse(one: Upload, message: string, again: boolean): void {
    Object.assign(one, { state: 'refused', message, again });
    this.told.changed();
  }

  private forget(one: Upload): void {
    this.uploads = this.uploads.filter(each => each !== one);
    this.told.changed();
  }
}

function fieldOr(error: unknown): string {
  return (error instanceof Problem && error.errors[0]?.message) || messageOf(error);
}
