import { LitElement } from 'lit';

/** The bundle may be met twice on one page (a Tasklist form and a plugin); the first definition stands. */
export function define(name: string, element: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, element);
}

export class TdElement extends LitElement {
  protected tell(type: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }

  /** Focus once the page shows what was just asked for. */
  protected async focusOn(find: () => HTMLElement | null | undefined): Promise<void> {
    await this.updateComplete;
    const element = find();
    element?.focus({ preventScroll: true });
    element?.scrollIntoView?.({ block: 'center' });
  }
}
