import { requireViewer, type GraphQLContext } from '../context.js';
import type { OpenTopic } from './live-topics.js';
import type { Viewer } from '../../core/accounts/viewer.js';

/** Opens a subscription whose every result replaces the one before. Throws UNAUTHENTICATED, or what `missing` makes. */
export async function openNewest<T>(
  context: GraphQLContext,
  open: (viewer: Viewer) => Promise<OpenTopic<T> | null>,
  missing: () => Error,
): Promise<AsyncIterable<T>> {
  const opened = await open(requireViewer(context));
  if (opened === null) throw missing();
  context.delivery = { newestOnly: true, refresh: opened.refresh };
  return opened.updates;
}
