import { useState } from 'react';
import type { CampaignForm } from './draft.js';
import { nameOf, useSampleContacts } from './sample-contacts.js';
import { useEstimate } from './use-estimate.js';

/** The text as one of its recipients will read it, and what it costs. */
export function usePreview({ body, listId, segmentId }: CampaignForm) {
  const { contacts, variables } = useSampleContacts({ listId, segmentId });
  const [chosen, choose] = useState<string | null>(null);
  const sample = contacts.find(({ id }) => id === chosen) ?? contacts[0];
  const { estimate, stale } = useEstimate(body, { contactId: sample?.id });
  return {
    estimate,
    /** Whose message it is, and so whose price */
    reader: sample && nameOf(sample),
    variables,
    /** Props of the picture */
    picture: {
      text: estimate?.rendered ?? '',
      stale,
      samples: contacts,
      sampleId: sample?.id ?? null,
      onSample: choose,
    },
  };
}
