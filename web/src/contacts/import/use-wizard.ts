import type { Step } from './wizard-steps.js';
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../../gql/index.js';
import type { ImportContactsInput, ImportPreviewFragment } from '../../gql/graphql.js';
import { missingOption, optionsFor, optionsForFile, optionsInput } from './import-options.js';
import { choiceOf, columnInput, hasPhone, type ColumnChoice } from './mapping.js';
import { useImport } from './use-import.js';
import { usePreviewImport } from './use-preview-import.js';
import { useUpload } from './use-upload.js';

const Targets = graphql(`
  query ImportTargets {
    contactLists(first: 100) {
      edges {
        cursor
        node {
          id
          name
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    contactFields {
      id
      key
      label
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

function useTargets() {
  const { data } = useQuery(Targets);
  return {
    lists: data?.contactLists.edges.map(({ node }) => ({ value: node.id, label: node.name })) ?? [],
    fields: data?.contactFields ?? [],
  };
}

/** All that the steps of the wizard read and change. */
export function useWizard(listId: string | null, onStarted: (id: string) => void) {
  const { lists, fields } = useTargets();
  const sending = useUpload();
  const [reading, setReading] = useState(AS_GUESSED);
  const [options, setOptions] = useState(() => optionsFor(listId));
  const input = sending.uploadId === null ? null : inputOf(sending.uploadId, reading);
  const check = usePreviewImport(input);
  const order = useImport(onStarted);
  const choices = choicesOf(reading.edits, check.guess);
  const missing = missingOption(options);
  return {
    lists,
    fields,
    sending,
    choose: (file: File) => {
      order.forget();
      setReading(({ country }) => ({ ...AS_GUESSED, country }));
      setOptions((before) => optionsForFile(before, { fileName: file.name, lists }));
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
      setOptions((before) => ({ ...before, ...part }));
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
