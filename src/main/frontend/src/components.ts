import { watchSignOut } from './core/unsent.js';
/** Everything that shows a report or a page of ours, wherever it is embedded. */
import './report/report-sheet.js';
import './report/report-form.js';
import './report/history.js';
import './report/decision.js';
import './report/desk.js';
import './report/extension-form.js';
import './evidence/evidence.js';
import './contribution/contributions.js';
import './contribution/contribution-page.js';
import './review/review-queue.js';
import './pages/dashboard.js';
import './pages/periods.js';
import './pages/catalogue.js';
import './pages/outbox.js';
import './pages/calendar.js';
import './pages/consolidation.js';
import './pages/period-form.js';
import './notices/bell.js';
import './pages/me.js';
import './pages/punctuality.js';
import './pages/escalation.js';
import './workbook/workbook.js';

watchSignOut();
