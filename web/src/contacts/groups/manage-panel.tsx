import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import OutlinedInput from '@mui/material/OutlinedInput';
import { Suspense, useState } from 'react';
import { Link } from 'react-router';
import { useMay } from '../../accounts/viewer.js';
import { count } from '../../app/format.js';
import { part } from '../../app/part.js';
import { EmptyState } from '../../app/ui/empty-state.js';
import { Failure } from '../../app/ui/failure.js';
import { Icon } from '../../app/ui/icons.js';
import { LoadMore } from '../../app/ui/load-more.js';
import { Panel } from '../../app/ui/panel.js';
import { RowsSkeleton } from '../../app/ui/rows-skeleton.js';
import { useSearch, type Search } from '../../app/ui/use-search.js';
import type { GroupKind } from './use-create-group.js';
import { useGroups, type NamedGroup } from './use-groups.js';

const NameDialog = part(() => import('./name-dialog.js'), 'NameDialog');
const DeleteGroup = part(() => import('./delete-group.js'), 'DeleteGroup');

interface RowProps {
  kind: GroupKind;
  group: NamedGroup;
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
          {count(group.contactCount ?? 0)} {group.contactCount === 1 ? 'contact' : 'contacts'}
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

type Open = { is: 'new' } | { is: 'rename' | 'delete'; group: NamedGroup };

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

/** Where there are more than one sees at once. */
const MANY = 10;

interface SearchProps {
  title: string;
  search: Search;
}

function SearchField({ title, search }: SearchProps) {
  return (
    <Box sx={{ px: 2.5, pb: 2 }}>
      <OutlinedInput
        size="small"
        type="search"
        fullWidth
        onChange={(event) => search.type(event.target.value)}
        placeholder="Part of a name"
        slotProps={{ input: { 'aria-label': `Search ${title.toLowerCase()}` } }}
      />
    </Box>
  );
}

function Nothing({ kind, searched }: { kind: GroupKind; searched: boolean }) {
  const { empty, hint } = WORDS[kind];
  return (
    <EmptyState icon="contacts" title={searched ? `No ${kind} of this name` : empty}>
      {searched ? 'Look for another part of it.' : hint}
    </EmptyState>
  );
}

/** The account's lists, or its tags. */
export function ManagePanel({ kind }: { kind: GroupKind }) {
  const search = useSearch();
  const { groups, hasMore, loading, loadMore, error, refetch } = useGroups(kind, search.settled);
  const all = useGroups(kind, '').groups ?? [];
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
      {all.length > MANY && <SearchField title={words.title} search={search} />}
      {groups?.length === 0 && <Nothing kind={kind} searched={search.settled !== ''} />}
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
      <LoadMore hasMore={hasMore} loading={loading} onMore={loadMore} />
      <Dialogs kind={kind} open={open} onClose={() => setOpen(null)} />
    </Panel>
  );
}
