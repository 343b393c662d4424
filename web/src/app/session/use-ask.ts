import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useState } from 'react';
import { ask } from './ask.js';

interface Asked<Data> {
  data: Data | null;
  error: unknown;
  busy: boolean;
}

/** Asks when told to, and keeps the last answer for the form to show. `run` never rejects; it gives null on failure. */
export function useAsk<Data, Variables>(document: TypedDocumentNode<Data, Variables>) {
  const [asked, setAsked] = useState<Asked<Data>>({ data: null, error: null, busy: false });
  const run = async (variables: Variables): Promise<Data | null> => {
    setAsked(({ data }) => ({ data, error: null, busy: true }));
    try {
      const data = await ask(document, variables);
      setAsked({ data, error: null, busy: false });
      return data;
    } catch (error) {
      setAsked({ data: null, error, busy: false });
      return null;
    }
  };
  return { ...asked, run };
}
