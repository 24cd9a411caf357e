import { get } from '../core/api.js';
import { ROOT } from '../core/root.js';
import type { QueueItem } from '../core/types.js';
import { t } from '../messages/index.js';

/** Cockpit's page "Phê duyệt": the bundle of components is loaded only when it is looked at. */

const COMPONENTS = `${ROOT}/tiendo/components.js`;
const ROUTE = '/review';

interface Plugin {
  id: string;
  pluginPoint: string;
  priority: number;
  properties?: Record<string, unknown>;
  render(node: HTMLElement): void;
  unmount?(): void;
}

const navigation: Plugin = {
  id: 'tiendo-review-navigation',
  pluginPoint: 'cockpit.navigation',
  priority: 200,
  properties: {
    pagePath: `#${ROUTE}`,
    label: t('queue.title'),
    checkActive: (path: string) => path.includes(`#${ROUTE}`),
  },
  render(node) {
    const link = document.createElement('a');
    link.href = `#${ROUTE}`;
    link.textContent = t('queue.title');
    node.append(link);
  },
};

const route: Plugin = {
  id: 'tiendo-review',
  pluginPoint: 'cockpit.route',
  priority: 0,
  properties: { path: ROUTE, label: t('queue.title') },
  render(node) {
    document.title = `${t('queue.title')} | TienDo`;
    node.className = 'tiendo-plugin';
    const report = openedReport();
    const element = document.createElement(report ? 'td-review-desk' : 'td-review-queue');
    if (report) {
      element.setAttribute('report', report);
      element.setAttribute('back-href', `#${ROUTE}`);
    } else {
      element.setAttribute('open-href', `#${ROUTE}?report=`);
    }
    node.append(element);
    void load();
  },
};

const card: Plugin = {
  id: 'tiendo-review-count',
  pluginPoint: 'cockpit.dashboard',
  priority: 1000,
  render(node) {
    node.className = 'tiendo-card';
    const link = document.createElement('a');
    link.href = `#${ROUTE}`;
    link.textContent = t('queue.card');
    const count = document.createElement('strong');
    count.textContent = '…';
    link.prepend(count);
    node.append(link);
    get<QueueItem[]>('/queue').then(
      items => (count.textContent = String(items.length)),
      // Administrators look at this page too, and have no queue.
      () => node.remove(),
    );
  },
};

function openedReport(): string | null {
  const query = location.hash.split('?')[1] ?? '';
  return new URLSearchParams(query).get('report');
}

function load(): Promise<unknown> {
  return import(COMPONENTS);
}

export default [navigation, route, card];
