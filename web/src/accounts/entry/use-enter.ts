import { useRuntime } from '../../app/session/runtime.js';
import { SessionGrant } from '../../app/session/grant.js';
import { getFragmentData, type FragmentType } from '../../gql/fragment-masking.js';

/** Begins the session that was granted. */
export function useEnter(): (granted: FragmentType<typeof SessionGrant>) => void {
  const { session } = useRuntime();
  return (granted) => session.accept(getFragmentData(SessionGrant, granted));
}
