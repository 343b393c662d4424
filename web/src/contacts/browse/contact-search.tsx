import InputAdornment from '@mui/material/InputAdornment';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useEffect, useRef, useState } from 'react';
import { Icon } from '../../app/ui/icons.js';

const RESTS_MS = 250;

interface SearchProps {
  /** What the address says is looked for */
  value: string;
  onSearch: (text: string) => void;
}

/** What is typed goes into the address when typing rests. Where the address changes by itself, by a link or the way back, the box follows. */
export function ContactSearch({ value, onSearch }: SearchProps) {
  const [{ typed, sent, said }, set] = useState({ typed: value, sent: value, said: value });
  if (value !== said) set({ typed: value === sent ? typed : value, sent: value, said: value });
  const latest = useRef(onSearch);
  useEffect(() => {
    latest.current = onSearch;
  });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const type = (next: string) => {
    set((before) => ({ ...before, typed: next }));
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const text = next.trim() ? next : '';
      set((before) => ({ ...before, sent: text }));
      latest.current(text);
    }, RESTS_MS);
  };
  return (
    <OutlinedInput
      size="small"
      type="search"
      value={typed}
      onChange={(event) => type(event.target.value)}
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
