import type { Entry, Report, TaskLine } from '../src/core/types.js';

export function entry(indicator: string, more: Partial<Entry> = {}): Entry {
  return {
    indicator,
    name: 'Tỷ lệ người dân có hồ sơ sức khỏe điện tử đạt 30%',
    pillar: 'XA_HOI_SO',
    unit: '%',
    comparator: 'GE',
    target: 30,
    aggregation: 'RATIO_OF_SUMS',
    numeratorName: 'Số người dân có hồ sơ',
    denominatorName: 'Tổng dân số',
    deadline: '2026-12-31',
    status: null,
    numerator: null,
    denominator: null,
    value: null,
    explanation: null,
    previousValue: 28.4,
    previousPeriod: '2026-Q3',
    result: 'NO_DATA',
    ...more,
  };
}

export function task(code: string, more: Partial<TaskLine> = {}): TaskLine {
  return {
    task: code,
    name: 'Đẩy nhanh số hóa',
    pillar: 'CHUNG',
    deadline: null,
    progress: null,
    result: null,
    difficulties: null,
    proposals: null,
    ...more,
  };
}

export function report(more: Partial<Report> = {}): Report {
  return {
    id: '2026-Q4.SYT',
    period: '2026-Q4',
    unit: 'SYT',
    unitName: 'Sở Y tế',
    periodFrom: '2026-09-15',
    periodTo: '2026-12-14',
    state: 'DRAFT',
    timeliness: 'DUE_SOON',
    originalDueAt: '2026-12-16T17:00:00Z',
    dueAt: '2026-12-16T17:00:00Z',
    workingDaysLeft: 2,
    reviewDueAt: null,
    approvalDueAt: null,
    submittedAt: null,
    round: 1,
    version: 1,
    selfReported: false,
    entries: [entry('XHS-06'), entry('XHS-07')],
    tasks: [task('NV-02')],
    narrative: null,
    remarks: [],
    history: [],
    versions: [],
    allowedActions: ['EDIT', 'SUBMIT'],
    ...more,
  };
}
