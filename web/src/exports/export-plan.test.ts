import { exportInput, planOf } from './export-plan.js';

describe('what to export', () => {
  test('is what the address says, and contacts where it says nothing known', () => {
    expect(planOf(new URLSearchParams('kind=MESSAGES')).kind).toBe('MESSAGES');
    expect(planOf(new URLSearchParams('kind=PERSON')).kind).toBe('CONTACTS');
    expect(planOf(new URLSearchParams()).kind).toBe('CONTACTS');
  });

  test('contacts go by the filter, the others by days, the last one included', () => {
    const plan = { ...planOf(new URLSearchParams()), from: '2026-02-27', to: '2026-02-28' };
    expect(exportInput(plan, { listId: 'lst_1' })).toEqual({
      kind: 'CONTACTS',
      format: 'CSV',
      filter: { listId: 'lst_1' },
    });
    expect(exportInput({ ...plan, kind: 'MESSAGES' }, { listId: 'lst_1' })).toEqual({
      kind: 'MESSAGES',
      format: 'CSV',
      from: new Date(2026, 1, 27).toISOString(),
      before: new Date(2026, 2, 1).toISOString(),
    });
    expect(exportInput({ ...plan, kind: 'CAMPAIGNS', from: '', to: '' }, {})).toEqual({
      kind: 'CAMPAIGNS',
      format: 'CSV',
    });
  });
});
