import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useState } from 'react';
import { ask } from './ask.js';
import { useRuntime } from './runtime.js';

interface Asked<Data> {
  data: Data | null;
  error: unknown;
  busy: boolean;
}

const NOTHING = { data: null, error: null, busy: false };

/** Asks when told to, and keeps the last answer for the form to show. `run` never rejects; it gives null on failure. */
export function useAsk<Data, Variables>(document: TypedDocumentNode<Data, Variables>) {
  const { session } = useRuntime();
  const [asked, setAsked] = useState<Asked<Data>>(NOTHING);
  const run = async (variables: Variables): Promise<Data | null> => {
    setAsked(({ data }) => ({ data, error: null, busy: true }));
    try {
      const data = await ask(document, variables, await session.token());
      setAsked({ data, error: null, busy: false });
      return data;
    } catch (error) {
      setAsked({ data: null, error, busy: false });
      return null;
    }
  };
  return { ...asked, run, forget: () => setAsked(NOTHING) };
}
