import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { put } from '../core/api.js';
import type { Report } from '../core/types.js';
import { remarkList, remarkPlace, workingRemarks, type Place, type Remarks } from './working-remarks.js';

/** What a reviewer writes beside the lines, kept on the server before the page goes away. */
export class RemarkKeeper implements ReactiveController {
  /** Null where nobody reviews. */
  remarks: Remarks | null = null;
  private report: Report | null = null;
  private dirty = false;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('pagehide', this.leaving);
  }

  hostDisconnected(): void {
    removeEventListener('pagehide', this.leaving);
  }

  begin(report: Report, reviewing: boolean): void {
    this.report = report;
    this.remarks = reviewing ? workingRemarks(report) : null;
    this.dirty = false;
  }

  write(place: Place, text: string): void {
    this.remarks = new Map(this.remarks).set(remarkPlace(place), text);
    this.dirty = true;
    this.host.requestUpdate();
  }

  list(): object[] {
    return remarkList(this.remarks ?? new Map());
  }

  async save(): Promise<void> {
    if (!this.remarks || !this.dirty) return;
    this.dirty = false;
    try {
      await put(`/reports/${encodeURIComponent(this.report!.id)}/remarks`, this.list());
    } catch (error) {
      this.dirty = true;
      throw error;
    }
  }

  private readonly leaving = (): void => void this.save().catch(() => undefined);
}
