import Box from '@mui/material/Box';
import { count } from '../../app/format.js';
import { Figure } from '../../app/ui/figure.js';
import type { ImportPreviewFragment } from '../../gql/graphql.js';

/** What would become of the first rows. */
export function PreviewFigures({ preview, stale }: { preview: ImportPreviewFragment; stale: boolean }) {
  const { rows, whole, newContacts, knownContacts, refused, duplicates } = preview;
  return (
    <Box
      role="status"
      aria-busy={stale}
      sx={{
        display: 'grid',
        gap: 2,
        gridTemplateColumns: { xs: '1fr 1fr', sm: 'repeat(4, 1fr)' },
        color: stale ? 'text.secondary' : undefined,
      }}
    >
      <Figure
        size="small"
        label={whole ? 'Rows' : 'First rows'}
        value={count(rows)}
        note={!whole && 'the file has more'}
      />
      <Figure size="small" label="New" value={count(newContacts)} />
      <Figure size="small" label="Known" value={count(knownContacts)} />
      <Figure
        size="small"
        label="Refused"
        value={count(refused)}
        note={duplicates > 0 && `${count(duplicates)} twice in the file`}
      />
    </Box>
  );
}
