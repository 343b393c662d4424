import { useEffect, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useDebounced } from '../app/ui/use-debounced.js';
import { asNew, type GroupNode } from './rule-state.js';

interface Draft {
  name: string;
  root: GroupNode;
}

const RESTS_MS = 300;

/** Rules that are not saved yet are kept with the entry of the browser's history: who looks up a field finds them on the way back. */
export function useFoundDraft(): Draft | null {
  const { state } = useLocation();
  const [found] = useState(() => {
    const draft = (state as { draft?: Draft | null } | null)?.draft;
    return draft ? { ...draft, root: asNew(draft.root) } : null;
  });
  return found;
}

/** @param draft null: everything is saved */
export function useKeepDraft(draft: Draft | null): void {
  const navigate = useNavigate();
  const settled = useDebounced(JSON.stringify(draft), RESTS_MS);
  const last = useRef(settled);
  useEffect(() => {
    if (settled === last.current) return;
    last.current = settled;
    void navigate('', { replace: true, state: { draft: JSON.parse(settled) as Draft | null } });
  }, [settled, navigate]);
}
