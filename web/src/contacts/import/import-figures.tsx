import Box from '@mui/material/Box';
import { count } from '../../app/format.js';
import { Figure } from '../../app/ui/figure.js';
import { graphql } from '../../gql/index.js';
import { getFragmentData, type FragmentType } from '../../gql/fragment-masking.js';

const Figures = graphql(`
  fragment ImportFigures on ContactImport {
    rows
    imported
    updated
    unchanged
    duplicates
    refused
  }
`);

export function ImportFigures(props: { contactImport: FragmentType<typeof Figures> }) {
  const { rows, imported, updated, unchanged, duplicates, refused } = getFragmentData(
    Figures,
    props.contactImport,
  );
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr 1fr', sm: 'repeat(4, 1fr)' } }}>
      <Figure size="small" label="Rows" value={count(rows)} />
      <Figure size="small" label="New" value={count(imported)} />
      <Figure
        size="small"
        label="Changed"
        value={count(updated)}
        note={unchanged > 0 && `${count(unchanged)} already known`}
      />
      <Figure
        size="small"
        label="Refused"
        value={count(refused)}
        note={duplicates > 0 && `${count(duplicates)} twice in the file`}
      />
    </Box>
  );
}
