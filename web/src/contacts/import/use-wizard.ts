import type { Step } from './wizard-steps.js';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { graphql } from '../../gql/index.js';
import type { ImportContactsInput, ImportPreviewFragment } from '../../gql/graphql.js';
import { listNameOf, missingOption, optionsFor, optionsForFile, optionsInput } from './import-options.js';
import { choiceOf, columnInput, hasPhone, type ColumnChoice } from './mapping.js';
import { useImport } from './use-import.js';
import { usePreviewImport } from './use-preview-import.js';
import { useUpload } from './use-upload.js';

const Fields = graphql(`
  query ImportFields {
    contactFields {
      id
      key
      label
    }
  }
`);

const Named = graphql(`
  query ListsOfName($name: String!) {
    contactLists(first: 200, search: $name) {
      nodes {
        id
        name
      }
    }
  }
`);

interface Reading {
  sheet: string;
  country: string;
  /** null: as guessed */
  edits: ColumnChoice[] | null;
}

const AS_GUESSED: Reading = { sheet: '', country: '', edits: null };

const inputOf = (uploadId: string, { sheet, country, edits }: Reading) => ({
  uploadId,
  ...(edits && { columns: edits.map(columnInput) }),
  ...(sheet && { sheet }),
  ...(country && { defaultCountry: country }),
});

const choicesOf = (edits: ColumnChoice[] | null, guess: ImportPreviewFragment | null): ColumnChoice[] =>
  edits ?? guess?.columns.map(choiceOf) ?? [];

/** What the wizard can put a file's contacts into when it is left alone. */
function useOptions(listId: string | null) {
  const client = useApolloClient();
  const [options, setOptions] = useState(() => optionsFor(listId));
  const latest = useRef('');
  const suggestFor = async (fileName: string) => {
    latest.current = fileName;
    setOptions((before) => optionsForFile(before, { fileName, lists: [] }));
    const variables = { name: listNameOf(fileName) };
    const { data } = await client.query({ query: Named, variables, fetchPolicy: 'no-cache' });
    const lists = data?.contactLists.nodes ?? [];
    if (latest.current === fileName) setOptions((before) => optionsForFile(before, { fileName, lists }));
  };
  return {
    options,
    setOptions,
    suggestFor: (fileName: string) => void suggestFor(fileName).catch(() => undefined),
  };
}

/** All that the steps of the wizard read and change. */
export function useWizard(listId: string | null, onStarted: (id: string) => void) {
  const { data } = useQuery(Fields);
  const sending = useUpload();
  const [reading, setReading] = useState(AS_GUESSED);
  const { options, setOptions, suggestFor } = useOptions(listId);
  const input = sending.uploadId === null ? null : inputOf(sending.uploadId, reading);
  const check = usePreviewImport(input);
  const order = useImport(onStarted);
  const choices = choicesOf(reading.edits, check.guess);
  const missing = missingOption(options);
  return {
    fields: data?.contactFields ?? [],
    sending,
    choose: (file: File) => {
      order.forget();
      setReading(({ country }) => ({ ...AS_GUESSED, country }));
      suggestFor(file.name);
      sending.send(file);
    },
    reading,
    choices,
    edit: (edits: ColumnChoice[]) => {
      order.forget();
      setReading((before) => ({ ...before, edits }));
    },
    guessAgain: () => setReading((before) => ({ ...before, edits: null })),
    chooseSheet: (sheet: string) => setReading((before) => ({ ...before, sheet, edits: null })),
    chooseCountry: (country: string) => setReading((before) => ({ ...before, country })),
    options,
    setOptions: (part: Partial<typeof options>) => {
      order.forget();
      const places = part.target !== undefined || part.listName !== undefined;
      setOptions((before) => ({ ...before, ...part, placed: before.placed || places }));
    },
    check,
    order,
    missing,
    ready: input !== null && check.preview !== null && hasPhone(choices) && missing === null,
    start: () => input && order.start({ ...input, ...optionsInput(options) } satisfies ImportContactsInput),
  };
}

export type Wizard = ReturnType<typeof useWizard>;

/** What each of its steps is given. */
export interface StepProps {
  wizard: Wizard;
  onStep: (step: Step) => void;
}
