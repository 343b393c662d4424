import { useState } from 'react';
import type { ContactForm } from './contact-form.js';

/** By contact, until the page is loaded anew. */
const drafts = new Map<string, ContactForm>();

/** What was typed of a contact and is not saved: whoever looks at another page meanwhile finds it on the way back. Null: nothing. */
export function useContactDraft(
  contactId: string,
): readonly [ContactForm | null, (draft: ContactForm | null) => void] {
  const [draft, setDraft] = useState(() => drafts.get(contactId) ?? null);
  const keep = (next: ContactForm | null) => {
    if (next === null) drafts.delete(contactId);
    else drafts.set(contactId, next);
    setDraft(next);
  };
  return [draft, keep];
}
