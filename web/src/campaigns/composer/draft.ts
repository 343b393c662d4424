import { useEffect, useState } from 'react';
import type { ConsentPurpose } from '../../gql/graphql.js';

export interface CampaignForm {
  name: string;
  body: string;
  senderId: string;
  /** '' for every contact, or for who is in the segment */
  listId: string;
  /** '' for none; never beside a list */
  segmentId: string;
  /** Who is in the segment is settled at the launch */
  frozen: boolean;
  purpose: ConsentPurpose;
  flash: boolean;
}

export const EMPTY_FORM: CampaignForm = {
  name: '',
  body: '',
  senderId: '',
  listId: '',
  segmentId: '',
  frozen: false,
  purpose: 'MARKETING',
  flash: false,
};

/** Enough to be checked; whether it is right, the server says. */
export const isComplete = ({ name, body, senderId }: CampaignForm): boolean =>
  name.trim() !== '' && body.trim() !== '' && senderId.trim() !== '';

const keyOf = (accountId: string, campaignId: string | null) =>
  `gallant.draft.${accountId}.${campaignId ?? 'new'}`;
const same = (a: CampaignForm, b: CampaignForm) =>
  Object.entries(a).every(([key, value]) => b[key as keyof CampaignForm] === value);

function readDraft(key: string): CampaignForm | null {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return stored && typeof stored === 'object' ? { ...EMPTY_FORM, ...stored } : null;
  } catch {
    return null; // storage is blocked, or holds something else
  }
}

function writeDraft(key: string, form: CampaignForm | null): void {
  try {
    if (form) localStorage.setItem(key, JSON.stringify(form));
    else localStorage.removeItem(key);
  } catch {
    // storage is blocked or full: the page still works, it only forgets on reload
  }
}

interface DraftOf {
  accountId: string;
  campaignId: string | null;
  /** What the server holds */
  saved: CampaignForm;
  /** What the address asks for, over whatever was written before */
  preset?: Partial<CampaignForm>;
}

/** The form, kept in this browser from the first letter until the server has it. */
export function useDraft({ accountId, campaignId, saved, preset }: DraftOf) {
  const key = keyOf(accountId, campaignId);
  const [earlier] = useState(() => readDraft(key));
  const [form, setForm] = useState(() => ({ ...(earlier ?? saved), ...preset }));
  const [restored, setRestored] = useState(() => earlier !== null && !same(earlier, saved));
  const dirty = !same(form, saved);
  useEffect(() => writeDraft(key, dirty ? form : null), [key, form, dirty]);
  return {
    form,
    dirty,
    /** An earlier visit's unsaved text was brought back */
    restored: restored && dirty,
    change: (part: Partial<CampaignForm>) => setForm((before) => ({ ...before, ...part })),
    discard: () => {
      setRestored(false);
      setForm(saved);
    },
    /** The server has it now: nothing is left to keep here. A new campaign goes on under its own id, in a form of its own. */
    adopt: (kept: CampaignForm) => {
      writeDraft(key, null);
      if (campaignId) setForm(kept);
    },
  };
}
