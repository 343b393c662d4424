import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Suspense, useState } from 'react';
import { Link } from 'react-router';
import { useMay } from '../../accounts/viewer.js';
import { count } from '../../app/format.js';
import { part } from '../../app/part.js';
import { EmptyState } from '../../app/ui/empty-state.js';
import { Failure } from '../../app/ui/failure.js';
import { Icon } from '../../app/ui/icons.js';
import { Panel } from '../../app/ui/panel.js';
import { RowsSkeleton } from '../../app/ui/rows-skeleton.js';
import type { GroupKind } from './use-create-group.js';
import type { Group } from './use-groups.js';

const NameDialog = part(() => import('./name-dialog.js'), 'NameDialog');
const DeleteGroup = part(() => import('./delete-group.js'), 'DeleteGroup');

interface PanelProps {
  kind: GroupKind;
  groups: readonly Group[] | undefined;
  error: unknown;
  refetch: () => Promise<unknown>;
}

interface RowProps {
  kind: GroupKind;
  group: Group;
  onRename: () => void;
  onDelete: () => void;
}

function GroupRow({ kind, group, onRename, onDelete }: RowProps) {
  const writes = useMay('contacts:write');
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        px: 2.5,
        py: 1,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Box
        component={Link}
        to={`/contacts?${kind}=${group.id}`}
        sx={{
          flex: 1,
          minWidth: 0,
          color: 'inherit',
          textDecoration: 'none',
          typography: 'body2',
          '&:hover span': { textDecoration: 'underline' },
        }}
      >
        <Box component="span" sx={{ fontWeight: 620 }}>
          {group.name}
        </Box>
        <Box sx={{ typography: 'caption', color: 'text.secondary' }}>
          {count(group.contactCount)} {group.contactCount === 1 ? 'contact' : 'contacts'}
        </Box>
      </Box>
      {writes && (
        <>
          <Button size="small" color="inherit" aria-label={`Rename ${group.name}`} onClick={onRename}>
            Rename
          </Button>
          <Button size="small" color="inherit" aria-label={`Delete ${group.name}`} onClick={onDelete}>
            Delete
          </Button>
        </>
      )}
    </Box>
  );
}

const WORDS = {
  list: {
    title: 'Lists',
    add: 'New list',
    empty: 'No lists yet',
    hint: 'An import makes one, or you do here.',
  },
  tag: {
    title: 'Tags',
    add: 'New tag',
    empty: 'No tags yet',
    hint: 'Such as VIP, or: asked for a catalogue.',
  },
} as const;

type Open = { is: 'new' } | { is: 'rename' | 'delete'; group: Group };

function Dialogs({ kind, open, onClose }: { kind: GroupKind; open: Open | null; onClose: () => void }) {
  if (open === null) return null;
  return (
    <Suspense>
      {open.is === 'delete' ? (
        <DeleteGroup kind={kind} group={open.group} onClose={onClose} />
      ) : (
        <NameDialog kind={kind} group={open.is === 'rename' ? open.group : null} onClose={onClose} />
      )}
    </Suspense>
  );
}

/** The account's lists, or its tags. */
export function ManagePanel({ kind, groups, error, refetch }: PanelProps) {
  const [open, setOpen] = useState<Open | null>(null);
  const writes = useMay('contacts:write');
  const words = WORDS[kind];
  return (
    <Panel
      title={words.title}
      flush
      aside={
        writes && (
          <Button
            size="small"
            startIcon={<Icon name="plus" size={16} />}
            onClick={() => setOpen({ is: 'new' })}
          >
            {words.add}
          </Button>
        )
      }
    >
      <Failure error={error} onRetry={() => void refetch().catch(() => undefined)} />
      {!groups && !error && <RowsSkeleton bare />}
      {groups?.length === 0 && (
        <EmptyState icon="contacts" title={words.empty}>
          {words.hint}
        </EmptyState>
      )}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {groups?.map((group) => (
          <GroupRow
            key={group.id}
            kind={kind}
            group={group}
            onRename={() => setOpen({ is: 'rename', group })}
            onDelete={() => setOpen({ is: 'delete', group })}
          />
        ))}
      </Box>
      <Dialogs kind={kind} open={open} onClose={() => setOpen(null)} />
    </Panel>
  );
}
