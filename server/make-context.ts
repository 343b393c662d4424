import type { Viewer } from '../core/accounts/viewer.js';
import { newId } from '../core/platform/id.js';
import { requireViewer, type GraphQLContext, type RefreshCookie, type Services } from '../schema/context.js';
import { Loaders } from '../schema/loaders.js';

interface OfRequest {
  requestId: string;
  cookie: RefreshCookie | null;
}

export type ContextMaker = (viewer: Viewer | null, request?: OfRequest) => GraphQLContext;

/** A context lives as long as one answer. */
export const contextMaker =
  (services: Services): ContextMaker =>
  (viewer, request = { requestId: newId(), cookie: null }) => ({
    services,
    viewer,
    ...request,
    loaders: new Loaders((useCase, input) =>
      services.core.read(requireViewer({ viewer }).actor, useCase, input),
    ),
  });
