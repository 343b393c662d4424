import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Dot } from '../../app/ui/dot.js';
import { Tag } from '../../app/ui/tag.js';
import { mono } from '../../app/theme/theme.js';
import type { FieldFactsFragment } from '../../gql/graphql.js';
import { KIND_WORDS } from './field-value.js';

interface RowProps {
  field: FieldFactsFragment;
  /** Null: whoever looks may not */
  onEdit: (() => void) | null;
  onDelete: (() => void) | null;
}

export function FieldRow({ field, onEdit, onDelete }: RowProps) {
  const { key, label, kind, options, ready } = field;
  return (
    <Box
      sx={{
        display: 'grid',
        alignItems: 'center',
        columnGap: 2,
        rowGap: 0.75,
        gridTemplateColumns: { xs: 'minmax(0, 1fr) auto', md: 'minmax(0, 1.4fr) 110px minmax(0, 1fr) 160px' },
        px: 2.5,
        py: 1.5,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Box sx={{ minWidth: 0 }}>
        <Box sx={{ fontWeight: 620 }}>{label}</Box>
        <Box component="code" sx={{ fontFamily: mono, typography: 'caption', color: 'text.secondary' }}>
          {`{{ ${key} }}`}
        </Box>
      </Box>
      <Box sx={{ justifySelf: { xs: 'end', md: 'start' } }}>
        <Tag>{KIND_WORDS[kind]}</Tag>
      </Box>
      <Box sx={{ typography: 'caption', color: 'text.secondary', minWidth: 0 }}>
        {options.join(', ')}
        {!ready && (
          <Box role="status" sx={{ display: 'flex', alignItems: 'center', gap: 0.9 }}>
            <Dot color="accent.main" live /> Being prepared; segments can use it in a moment
          </Box>
        )}
      </Box>
      <Box sx={{ justifySelf: 'end', display: 'flex' }}>
        {onEdit && (
          <Button size="small" color="inherit" aria-label={`Edit ${label}`} onClick={onEdit}>
            Edit
          </Button>
        )}
        {onDelete && (
          <Button size="small" color="inherit" aria-label={`Delete ${label}`} onClick={onDelete}>
            Delete
          </Button>
        )}
      </Box>
    </Box>
  );
}
