import { createContext, use, useSyncExternalStore } from 'react';
import type { Connection } from './connection.js';
import type { Session, SessionStatus } from './session.js';

/** What main.tsx wires and every page may reach. */
export interface Runtime {
  session: Session;
  connection: Connection;
}

export const RuntimeContext = createContext<Runtime | null>(null);

export function useRuntime(): Runtime {
  const runtime = use(RuntimeContext);
  if (!runtime) throw new Error('No runtime: the component stands outside of <App>');
  return runtime;
}

export function useSessionStatus(): SessionStatus {
  const { session } = useRuntime();
  return useSyncExternalStore(session.subscribe, () => session.status);
}
