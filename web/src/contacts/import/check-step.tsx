import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { graphql } from '../../gql/index.js';
import { getFragmentData, type FragmentType } from '../../gql/fragment-masking.js';
import { RowsSkeleton } from '../../app/ui/rows-skeleton.js';
import type { StepProps } from './use-wizard.js';
import { PreviewContacts } from './preview-contacts.js';
import { PreviewFigures } from './preview-figures.js';
import { RefusedTable } from './refused-table.js';

const Refused = graphql(`
  fragment PreviewRefused on ImportPreview {
    refusedReasons {
      reason
      count
    }
    refusedRows {
      line
      column
      value
      reason
    }
  }
`);

function PreviewRefused(props: { preview: FragmentType<typeof Refused> }) {
  const { refusedReasons, refusedRows } = getFragmentData(Refused, props.preview);
  return <RefusedTable reasons={refusedReasons} rows={refusedRows} />;
}

const SEPARATORS: Record<string, string> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' };

const formatWords = (preview: { format: string; encoding: string | null; separator: string | null }) =>
  [
    preview.format,
    preview.encoding,
    preview.separator && `separated by ${SEPARATORS[preview.separator] ?? preview.separator}`,
  ]
    .filter(Boolean)
    .join(', ');

/** A rehearsal with the first rows: nothing is written. */
export function CheckStep({ wizard }: StepProps) {
  const { preview, stale } = wizard.check;
  if (!preview) return <RowsSkeleton bare />;
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2.25 }}>
      <Box sx={{ typography: 'body2', color: 'text.secondary' }}>
        A rehearsal{preview.whole ? '' : ' with the first rows'}: nothing has been written. Read as{' '}
        {formatWords(preview)}.
      </Box>
      <PreviewFigures preview={preview} stale={stale} />
      {preview.notes.map((note) => (
        <Alert key={note} severity="info" variant="outlined">
          {note}
        </Alert>
      ))}
      <PreviewContacts preview={preview} fields={wizard.fields} choices={wizard.choices} />
      <PreviewRefused preview={preview} />
    </Box>
  );
}
