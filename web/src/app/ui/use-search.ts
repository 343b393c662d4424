import { useState } from 'react';
import { useDebounced } from './use-debounced.js';

/** What is being looked for: `typed` as it is written, `settled` once typing rests, as the server is asked. */
export interface Search {
  typed: string;
  settled: string;
  type: (text: string) => void;
}

export function useSearch(): Search {
  const [typed, type] = useState('');
  const settled = useDebounced(typed.trim(), 200);
  return { typed: typed.trim(), settled, type };
}
