import { act, renderHook } from '@testing-library/react';
import { EMPTY_FORM } from './contact-form.js';
import { useContactDraft } from './use-contact-draft.js';

const look = (contactId: string) => renderHook(() => useContactDraft(contactId));
const typed = { ...EMPTY_FORM, firstName: 'Asha' };

describe('what was typed of a contact', () => {
  test('is there again for whoever comes back, of this contact only', () => {
    const first = look('con_1');
    expect(first.result.current[0]).toBeNull();
    act(() => first.result.current[1](typed));
    first.unmount();
    expect(look('con_2').result.current[0]).toBeNull();
    expect(look('con_1').result.current[0]).toEqual(typed);
  });

  test('is forgotten when it is saved or discarded', () => {
    const first = look('con_3');
    act(() => first.result.current[1](typed));
    act(() => first.result.current[1](null));
    expect(first.result.current[0]).toBeNull();
    first.unmount();
    expect(look('con_3').result.current[0]).toBeNull();
  });
});
