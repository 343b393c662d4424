import { skipToken, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useDebounced } from '../../app/ui/use-debounced.js';
import { graphql } from '../../gql/index.js';
import { getFragmentData } from '../../gql/fragment-masking.js';
import type { ImportPreviewFragment, PreviewImportInput, PreviewImportQuery } from '../../gql/graphql.js';

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

type Answer = PreviewImportQuery['previewImport'] | undefined;

const previewIn = (answer: Answer): ImportPreviewFragment | null =>
  answer?.__typename === 'ImportPreview' ? getFragmentData(Preview, answer) : null;

const refusalIn = (answer: Answer) => {
  const refused = answer && answer.__typename !== 'ImportPreview' ? answer : null;
  return {
    refusal: refused?.message ?? null,
    issues: refused?.__typename === 'InvalidInput' ? refused.issues : undefined,
  };
};

interface Known {
  /** The file and its sheet */
  place: string;
  /** Before anybody changed anything */
  guess: ImportPreviewFragment;
  latest: ImportPreviewFragment;
}

const NOTHING = { guess: null, latest: null };

const placeOf = (input: PreviewImportInput | null): string =>
  input === null ? '' : `${input.uploadId} ${input.sheet ?? ''}`;

/** The last good answer: the columns must stay where they are while the next is on its way, or when it is a refusal. */
function useKnown(place: string, preview: ImportPreviewFragment | null): Known | null {
  const [known, setKnown] = useState<Known | null>(null);
  if (preview && preview !== known?.latest) {
    const guess = known?.place === place ? known.guess : preview;
    setKnown({ place, guess, latest: preview });
  }
  return known;
}

/** What an import would do, asked again when the mapping rests. */
export function usePreviewImport(input: PreviewImportInput | null) {
  const wanted = JSON.stringify(input);
  const settled = useDebounced(wanted, STILL_MS);
  const asked = JSON.parse(settled) as PreviewImportInput | null;
  const { data, error, loading, refetch } = useQuery(
    PreviewImport,
    asked ? { variables: { input: asked }, fetchPolicy: 'no-cache' } : skipToken,
  );
  const answer = data?.previewImport;
  const known = useKnown(placeOf(asked), previewIn(answer));
  const { guess, latest } = known?.place === placeOf(input) ? known : NOTHING;
  return {
    preview: latest,
    guess,
    /** The figures are of another mapping than the one that is shown */
    stale: input !== null && (loading || settled !== wanted),
    ...refusalIn(answer),
    error,
    retry: () => void refetch(),
  };
}
