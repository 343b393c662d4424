import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { Suspense, useState } from 'react';
import { count } from '../../app/format.js';
import { part } from '../../app/part.js';
import type { ContactFilter } from '../../gql/graphql.js';
import type { BulkAction } from './bulk-action.js';
import { NOBODY, selectionInput, sizeOf, type Selection } from './selection.js';

const BulkDialog = part(() => import('./bulk-dialog.js'), 'BulkDialog');

interface BarProps {
  selection: Selection;
  filter: ContactFilter;
  /** That the filter finds */
  total: number;
  onPage: number;
  onSelect: (selection: Selection) => void;
  onStarted: (bulkEditId: string) => void;
}

const FURTHER: readonly { action: BulkAction; label: string }[] = [
  { action: 'REMOVE_TAG', label: 'Remove a tag' },
  { action: 'REMOVE_FROM_LIST', label: 'Remove from a list' },
  { action: 'SET_FIELD', label: 'Set a field' },
  { action: 'OPT_OUT', label: 'Opt out' },
  { action: 'DELETE', label: 'Delete' },
];

/** What can be done with the contacts that are ticked. */
export function BulkBar({ selection, filter, total, onPage, onSelect, onStarted }: BarProps) {
  const [menu, setMenu] = useState<HTMLElement | null>(null);
  const [action, setAction] = useState<BulkAction | null>(null);
  const size = sizeOf(selection, total);
  if (size === 0) return null;
  const act = (next: BulkAction) => {
    setMenu(null);
    setAction(next);
  };
  return (
    <Box
      role="region"
      aria-label="Selected contacts"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 1,
        px: 2,
        py: 1,
        position: 'sticky',
        top: { xs: 56, md: 0 },
        zIndex: 5,
        bgcolor: 'sunken',
        borderTop: 1,
        borderColor: 'divider',
        typography: 'body2',
      }}
    >
      <Box role="status" sx={{ fontWeight: 620 }}>
        {selection.all ? `All ${count(total)} selected` : `${count(size)} selected`}
      </Box>
      {!selection.all && total > onPage && (
        <Button size="small" onClick={() => onSelect({ all: true })}>
          Select all {count(total)} that match
        </Button>
      )}
      <Button size="small" color="inherit" onClick={() => onSelect(NOBODY)}>
        Clear
      </Button>
      <Box sx={{ display: 'flex', gap: 1, ml: { sm: 'auto' } }}>
        <Button size="small" variant="outlined" onClick={() => act('ADD_TAG')}>
          Add a tag
        </Button>
        <Button size="small" variant="outlined" onClick={() => act('ADD_TO_LIST')}>
          Add to a list
        </Button>
        <Button
          size="small"
          variant="outlined"
          aria-haspopup="menu"
          aria-expanded={menu !== null}
          onClick={(event) => setMenu(event.currentTarget)}
        >
          More
        </Button>
        <Menu anchorEl={menu} open={menu !== null} onClose={() => setMenu(null)}>
          {FURTHER.map(({ action: one, label }) => (
            <MenuItem key={one} onClick={() => act(one)}>
              {label}
            </MenuItem>
          ))}
        </Menu>
      </Box>
      <Suspense>
        {action && (
          <BulkDialog
            action={action}
            selection={selectionInput(selection, filter)}
            size={size}
            onStarted={onStarted}
            onClose={() => setAction(null)}
          />
        )}
      </Suspense>
    </Box>
  );
}
