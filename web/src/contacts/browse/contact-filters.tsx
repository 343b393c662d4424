import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import InputAdornment from '@mui/material/InputAdornment';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { count, countShort } from '../../app/format.js';
import { Choice } from '../../app/ui/choice.js';
import { Icon } from '../../app/ui/icons.js';
import { useDebounced } from '../../app/ui/use-debounced.js';
import { useLists, useSegments, useTags, type Group } from '../groups/use-groups.js';
import type { FilterParam } from './use-filter.js';

interface FiltersProps {
  params: URLSearchParams;
  onFilter: (next: Partial<Record<FilterParam, string | null>>) => void;
  total: number | undefined;
  /** Further controls of the same bar */
  children: ReactNode;
}

function Search({ value, onSearch }: { value: string; onSearch: (text: string) => void }) {
  const [typed, setTyped] = useState(value);
  const settled = useDebounced(typed, 250);
  const latest = useRef({ value, onSearch });
  useEffect(() => {
    latest.current = { value, onSearch };
  });
  useEffect(() => {
    if (settled !== latest.current.value) latest.current.onSearch(settled);
  }, [settled]);
  return (
    <OutlinedInput
      size="small"
      type="search"
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      placeholder="Number or name"
      slotProps={{ input: { 'aria-label': 'Search by the beginning of a number or a name' } }}
      startAdornment={
        <InputAdornment position="start">
          <Icon name="search" size={18} />
        </InputAdornment>
      }
      sx={{ flex: { xs: '1 1 100%', sm: '2 1 220px' }, maxWidth: { sm: 340 } }}
    />
  );
}

interface PickProps {
  label: string;
  every: string;
  value: string;
  options: readonly { value: string; label: string }[];
  onChoose: (value: string) => void;
}

function Pick({ label, every, value, options, onChoose }: PickProps) {
  const known = options.some((option) => option.value === value);
  if (options.length === 0 && !value) return null;
  return (
    <Box sx={{ flex: { xs: '1 1 130px', sm: '1 1 150px' }, maxWidth: { sm: 210 }, '& > div': { width: 1 } }}>
      <Choice
        bare
        label={label}
        value={value}
        options={[
          { value: '', label: every },
          ...options,
          ...(value && !known ? [{ value, label: 'The chosen one' }] : []),
        ]}
        onChoose={onChoose}
      />
    </Box>
  );
}

const counted = (groups: readonly Group[] | undefined) =>
  (groups ?? []).map(({ id, name, contactCount }) => ({
    value: id,
    label: `${name} (${countShort(contactCount)})`,
  }));

export function ContactFilters({ params, onFilter, total, children }: FiltersProps) {
  const lists = useLists().groups;
  const tags = useTags().groups;
  const segments = useSegments();
  const optedOut = params.has('opted_out');
  const chosen = (name: FilterParam) => params.get(name) ?? '';
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.25, p: 2 }}>
      <Search value={chosen('q')} onSearch={(text) => onFilter({ q: text.trim() ? text : null })} />
      <Pick
        label="List"
        every="Every list"
        value={chosen('list')}
        options={counted(lists)}
        onChoose={(list) => onFilter({ list: list || null })}
      />
      <Pick
        label="Tag"
        every="Every tag"
        value={chosen('tag')}
        options={counted(tags)}
        onChoose={(tag) => onFilter({ tag: tag || null })}
      />
      <Pick
        label="Segment"
        every="Every segment"
        value={chosen('segment')}
        options={(segments ?? []).map(({ id, name }) => ({ value: id, label: name }))}
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
