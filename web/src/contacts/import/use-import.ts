import { useMutation } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { useRuntime } from '../../app/session/runtime.js';
import { graphql } from '../../gql/index.js';
import type { KnownContact } from '../../gql/graphql.js';
import { upload, UploadRefused } from './upload.js';

const ImportContacts = graphql(`
  mutation ImportContacts($input: ImportContactsInput!) {
    importContacts(input: $input) {
      __typename
      ... on ContactImport {
        id
      }
      ... on NotFound {
        message
      }
      ... on InvalidInput {
        message
        issues {
          path
          message
        }
      }
    }
  }
`);

export interface ImportChoice {
  file: File;
  target: { listId: string } | { newListName: string } | object;
  onKnown: KnownContact;
}

/** The upload, then the order to import it. `sent` is a part of one, null when nothing is on its way. */
export function useImport(onStarted: (id: string) => void) {
  const { session } = useRuntime();
  const [importContacts, { data, error }] = useMutation(ImportContacts);
  const [sent, setSent] = useState<number | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const start = async ({ file, target, onKnown }: ImportChoice) => {
    running.current = new AbortController();
    setRefusal(null);
    setSent(0);
    try {
      const { uploadId } = await upload(file, {
        session,
        onProgress: setSent,
        signal: running.current.signal,
      });
      const { data: answer } = await importContacts({
        variables: { input: { uploadId, onKnown, ...target } },
      });
      if (answer?.importContacts.__typename === 'ContactImport') onStarted(answer.importContacts.id);
    } catch (cause) {
      if (cause instanceof UploadRefused) setRefusal(cause.message);
    } finally {
      setSent(null);
    }
  };
  const answer = data?.importContacts;
  return {
    start,
    sent,
    error,
    refusal: refusal ?? (answer && answer.__typename !== 'ContactImport' ? answer.message : null),
    issues: answer?.__typename === 'InvalidInput' ? answer.issues : undefined,
  };
}
