import { act, renderHook } from '@testing-library/react';
import { EMPTY_FORM, isComplete, useDraft } from './draft.js';

const open = (campaignId: string | null = null, saved = EMPTY_FORM) =>
  renderHook(() => useDraft({ accountId: 'acc_1', campaignId, saved }));

describe('draft', () => {
  beforeEach(() => localStorage.clear());

  test('what was written is there again after a reload', () => {
    const first = open();
    act(() => first.result.current.change({ name: 'Offer', body: 'Hi' }));
    first.unmount();
    const { form, restored, dirty } = open().result.current;
    expect(form).toMatchObject({ name: 'Offer', body: 'Hi' });
    expect([restored, dirty]).toEqual([true, true]);
  });

  test('discarding brings back what the server holds', () => {
    const saved = { ...EMPTY_FORM, name: 'Offer' };
    const first = open('cmp_1', saved);
    act(() => first.result.current.change({ name: 'Changed' }));
    first.unmount();
    const { result } = open('cmp_1', saved);
    expect(result.current.form.name).toBe('Changed');
    act(() => result.current.discard());
    expect(result.current.form).toEqual(saved);
    expect(localStorage.length).toBe(0);
  });

  test('once a new campaign is at the server nothing of it stays behind', () => {
    const { result, unmount } = open();
    act(() => result.current.change({ name: 'Offer' }));
    act(() => result.current.adopt({ ...EMPTY_FORM, name: 'Offer' }));
    unmount();
    expect(open().result.current.form).toEqual(EMPTY_FORM);
  });

  test('what the address asks for comes over what was written, and is no text brought back', () => {
    const preset = { segmentId: 'seg_1', listId: '' };
    const openWith = () =>
      renderHook(() => useDraft({ accountId: 'acc_1', campaignId: null, saved: EMPTY_FORM, preset }));
    const first = openWith();
    expect(first.result.current).toMatchObject({ form: preset, dirty: true, restored: false });
    act(() => first.result.current.change({ name: 'Offer', segmentId: '', listId: 'lst_1' }));
    first.unmount();
    expect(openWith().result.current).toMatchObject({ form: { ...preset, name: 'Offer' }, restored: true });
  });

  test('accounts and campaigns do not mix', () => {
    const first = open('cmp_1');
    act(() => first.result.current.change({ name: 'One' }));
    expect(open('cmp_2').result.current.form.name).toBe('');
  });

  test('a broken entry is no draft', () => {
    localStorage.setItem('gallant.draft.acc_1.new', '{"name":');
    expect(open().result.current.form).toEqual(EMPTY_FORM);
  });
});

test('a draft is complete with a name, a text and a sender', () => {
  expect(isComplete({ ...EMPTY_FORM, name: 'a', body: 'b', senderId: 'c' })).toBe(true);
  expect(isComplete({ ...EMPTY_FORM, name: 'a', body: ' ', senderId: 'c' })).toBe(false);
});
