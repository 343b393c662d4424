import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import type { ReactNode } from 'react';
import { count } from '../../app/format.js';
import { GroupChoice } from '../groups/group-choice.js';
import { useGroups, type GroupsKind } from '../groups/use-groups.js';
import { ContactSearch } from './contact-search.js';
import type { FilterParam } from './use-filter.js';

interface FiltersProps {
  params: URLSearchParams;
  onFilter: (next: Partial<Record<FilterParam, string | null>>) => void;
  total: number | undefined;
  /** Further controls of the same bar */
  children: ReactNode;
}

interface PickProps {
  kind: GroupsKind;
  label: string;
  every: string;
  value: string;
  onChoose: (value: string) => void;
}

/** Not there where there is nothing to choose. */
function Pick({ kind, label, every, value, onChoose }: PickProps) {
  const { groups = [] } = useGroups(kind, '');
  if (groups.length === 0 && !value) return null;
  return (
    <Box sx={{ flex: { xs: '1 1 130px', sm: '1 1 150px' }, maxWidth: { sm: 210 } }}>
      <GroupChoice bare counted kind={kind} label={label} none={every} value={value} onChoose={onChoose} />
    </Box>
  );
}

export function ContactFilters({ params, onFilter, total, children }: FiltersProps) {
  const optedOut = params.has('opted_out');
  const chosen = (name: FilterParam) => params.get(name) ?? '';
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.25, p: 2 }}>
      <ContactSearch value={chosen('q')} onSearch={(text) => onFilter({ q: text || null })} />
      <Pick
        kind="list"
        label="List"
        every="Every list"
        value={chosen('list')}
        onChoose={(list) => onFilter({ list: list || null })}
      />
      <Pick
        kind="tag"
        label="Tag"
        every="Every tag"
        value={chosen('tag')}
        onChoose={(tag) => onFilter({ tag: tag || null })}
      />
      <Pick
        kind="segment"
        label="Segment"
        every="Every segment"
        value={chosen('segment')}
        onChoose={(segment) => onFilter({ segment: segment || null })}
      />
      <Chip
        label="Opted out"
        variant={optedOut ? 'filled' : 'outlined'}
        color={optedOut ? 'primary' : 'default'}
        aria-pressed={optedOut}
        onClick={() => onFilter({ opted_out: optedOut ? null : '' })}
      />
      <Box
        sx={{ display: { xs: 'contents', sm: 'flex' }, flexBasis: '100%', alignItems: 'center', gap: 1.25 }}
      >
        {children}
        <Box role="status" sx={{ ml: 'auto', typography: 'body2', color: 'text.secondary' }}>
          {total !== undefined && `${count(total)} ${total === 1 ? 'contact' : 'contacts'}`}
        </Box>
      </Box>
    </Box>
  );
}
