import { skipToken, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useDebounced } from '../../app/ui/use-debounced.js';
import { graphql } from '../../gql/index.js';
import { getFragmentData } from '../../gql/fragment-masking.js';
import type { ImportPreviewFragment, PreviewImportInput } from '../../gql/graphql.js';

const Preview = graphql(`
  fragment ImportPreview on ImportPreview {
    format
    encoding
    separator
    sheets
    columns {
      column
      heading
      samples
      target
      fieldKey
      newLabel
      newKind
    }
    rows
    whole
    newContacts
    knownContacts
    duplicates
    refused
    notes
    ...PreviewRefused
    ...PreviewContacts
  }
`);

const PreviewImport = graphql(`
  query PreviewImport($input: PreviewImportInput!) {
    previewImport(input: $input) {
      __typename
      ... on ImportPreview {
        ...ImportPreview
      }
      ... on InvalidInput {
        message
        issues {
          path
          message
        }
      }
      ... on NotFound {
        message
      }
    }
  }
`);

const STILL_MS = 300;

interface Known {
  uploadId: string;
  sheet: string;
  /** Of this sheet, before anybody changed anything */
  guess: ImportPreviewFragment;
  latest: ImportPreviewFragment;
}

/**
 * What an import would do, asked again when the mapping rests. The last good answer stays while the next is on its way, and
 * when it is a refusal: the columns must stay where they are to be mended.
 */
export function usePreviewImport(input: PreviewImportInput | null) {
  const wanted = JSON.stringify(input);
  const settled = useDebounced(wanted, STILL_MS);
  const asked = JSON.parse(settled) as PreviewImportInput | null;
  const ask = asked !== null && asked.uploadId === input?.uploadId;
  const { data, error, loading, refetch } = useQuery(
    PreviewImport,
    ask ? { variables: { input: asked }, fetchPolicy: 'no-cache' } : skipToken,
  );
  const [known, setKnown] = useState<Known | null>(null);
  const answer = data?.previewImport;
  const preview = answer?.__typename === 'ImportPreview' ? getFragmentData(Preview, answer) : null;
  if (preview && asked && preview !== known?.latest) {
    const place = { uploadId: String(asked.uploadId), sheet: asked.sheet ?? '' };
    const same = known?.uploadId === place.uploadId && known.sheet === place.sheet;
    setKnown({ ...place, guess: same ? known.guess : preview, latest: preview });
  }
  const current = known?.uploadId === input?.uploadId && known?.sheet === (input?.sheet ?? '') ? known : null;
  const refused = answer && answer.__typename !== 'ImportPreview' ? answer : null;
  return {
    preview: current?.latest ?? null,
    guess: current?.guess ?? null,
    /** The figures are of another mapping than the one that is shown */
    stale: input !== null && (loading || settled !== wanted),
    refusal: refused?.message ?? null,
    issues: refused?.__typename === 'InvalidInput' ? refused.issues : undefined,
    error,
    retry: () => void refetch(),
  };
}
