import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
// @ts-expect-error a plain script of Tasklist's, without types
import { connectForm } from '../../resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/form.js';

const FORMS = join(import.meta.dirname, '../../../../forms');
const NAMES = [
  'draft-report',
  'endorse-report',
  'review-report',
  'approve-report',
  'consolidate-period',
  'approve-period',
  'decide-extension',
  'contribute-figures',
];

const shownBy = (form: string) =>
  form === 'contribute-figures' ? 'contribution' : form.endsWith('period') ? 'period' : 'report';

type Handler = (form: unknown, rest: unknown[]) => void;

/** As much of the SDK's form (camunda-bpm-sdk-js 7.24) as the glue touches, with its way of sending what it fetched. */
class Form {
  handlers = new Map<string, Handler[]>();
  variables: Record<string, { value: unknown }> = {};
  submitPrevented = false;
  storePrevented = false;
  sent: Record<string, unknown>[] = [];
  failure: Error | null = null;
  formElement: Element[];
  variableManager = {
    fetchVariable: (name: string) => (this.variables[name] = { value: 'ID-1' }),
    variableValue: (name: string) => this.variables[name]?.value,
    destroyVariable: (name: string) => delete this.variables[name],
    createVariable: (v: { name: string; value: unknown }) => (this.variables[v.name] = v),
  };

  constructor(html: string) {
    document.body.innerHTML = html;
    this.formElement = [document.querySelector('form')!];
  }

  on(event: string, handler: Handler): void {
    this.handlers.set(event, [...(this.handlers.get(event) ?? []), handler]);
  }

  fire(event: string, ...rest: unknown[]): void {
    this.handlers.get(event)?.forEach(handler => handler(this, rest));
  }

  submit(): void {
    this.submitPrevented = false;
    this.fire('submit');
    if (this.submitPrevented) return this.fire('submit-failed', new Error('camForm submission prevented'));
    if (this.failure) return this.fire('submit-failed', this.failure);
    this.sent.push(Object.fromEntries(Object.entries(this.variables).map(([k, v]) => [k, v.value])));
  }
}

function load(name: string) {
  const html = readFileSync(join(FORMS, `${name}.html`), 'utf8');
  const script = /<script[^>]*>([^]*)<\/script>/.exec(html)![1]!;
  const form = new Form(html.replace(/<script[^]*<\/script>/, ''));
  const element = form.formElement[0]!.querySelector('[data-variable]')! as HTMLElement & {
    prepare: unknown;
    refuse: unknown;
  };
  const complete = vi.fn(() => form.submit());
  new Function('camForm', '$scope', 'tienDoForm', script)(
    form,
    { complete, $apply: (f: () => void) => f() },
    connectForm,
  );
  form.fire('form-loaded');
  form.fire('variables-fetched');
  return { form, element, complete, script };
}

async function settled() {
  for (let i = 0; i < 10; i++) await Promise.resolve();
}

describe.each(NAMES)('the form %s', name => {
  const html = readFileSync(join(FORMS, `${name}.html`), 'utf8');
  const tag = /<(td-[a-z-]+)/.exec(html)![1]!;
  if (!customElements.get(tag)) customElements.define(tag, class extends HTMLElement {});

  it('shows what it is about and never sends the id back', () => {
    const { form, element } = load(name);
    expect(element.getAttribute(shownBy(name))).toBe('ID-1');
    expect(form.variables).toEqual({});
  });

  it('completes the task once everything is on the server, with the decision and nothing else', async () => {
    const { form, element, complete } = load(name);
    element.prepare = async () => ({ ok: true, variables: { verdict: 'RETURN', reason: 'Sai số liệu' } });
    form.submit();
    form.submit();
    expect(form.sent).toEqual([]);
    await settled();
    expect(complete).toHaveBeenCalledTimes(1);
    expect(form.sent).toEqual([{ verdict: 'RETURN', reason: 'Sai số liệu' }]);
  });

  it('stays open when something is missing, and works at the next try', async () => {
    const { form, element, complete } = load(name);
    element.prepare = async () => ({ ok: false, variables: {} });
    form.submit();
    await settled();
    expect(complete).not.toHaveBeenCalled();
    element.prepare = async () => ({ ok: true, variables: {} });
    form.submit();
    await settled();
    expect(form.sent).toEqual([{}]);
  });

  it('hands a refusal of the server back to the component', async () => {
    const { form, element } = load(name);
    element.prepare = async () => ({ ok: true, variables: {} });
    element.refuse = vi.fn();
    form.failure = new Error('Báo cáo đã được người khác xử lý.');
    form.submit();
    await settled();
    expect(element.refuse).toHaveBeenCalledExactlyOnceWith('Báo cáo đã được người khác xử lý.');
  });

  it('says a refusal once: Tasklist keeps quiet about what the form has said', async () => {
    const { form, element } = load(name);
    element.prepare = async () => ({ ok: true, variables: {} });
    element.refuse = () => undefined;
    form.failure = new Error('Exception while invoking TaskListener: Đã xử lý.');
    form.submit();
    await settled();
    expect(form.failure.message).toContain('submission prevented');
  });

  it('keeps nothing in the browser’s storage', () => {
    const { form } = load(name);
    form.fire('store');
    expect(form.storePrevented).toBe(true);
  });
});

it('all forms share one script', () => expect(new Set(NAMES.map(name => load(name).script)).size).toBe(1));
