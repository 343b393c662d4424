import type { Viewer } from '../core/accounts/viewer.js';
import type { Origin } from '../core/database/work.js';
import { requireViewer, type GraphQLContext, type RefreshCookie, type Services } from '../schema/context.js';
import { Loaders } from '../schema/loaders.js';
import { newOrigin } from './origin.js';

interface OfRequest {
  from: Origin;
  cookie: RefreshCookie | null;
}

export type ContextMaker = (viewer: Viewer | null, request?: OfRequest) => GraphQLContext;

/** Whoever is let in acts from where this request came: the viewer itself is remembered for many requests. */
export function viewerFrom(known: Viewer, from: Origin): Viewer {
  const apiKeyId = known.role === 'api_key' ? known.credentialId : null;
  return { ...known, actor: { ...known.actor, from: { ...from, apiKeyId } } };
}

/** A context lives as long as one answer. */
export const contextMaker =
  (services: Services): ContextMaker =>
  (known, request = { from: newOrigin(), cookie: null }) => {
    const viewer = known === null ? null : viewerFrom(known, request.from);
    return {
      services,
      viewer,
      ...request,
      loaders: new Loaders((useCase, input) =>
        services.core.read(requireViewer({ viewer }).actor, useCase, input),
      ),
    };
  };
