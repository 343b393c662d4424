import { GraphQLError } from 'graphql';
import type { Credentials } from '../core/accounts/credentials.js';
import type { RelyingParty } from '../core/accounts/relying-party.js';
import type { Tokens } from '../core/accounts/access-tokens.js';
import type { Viewer } from '../core/accounts/viewer.js';
import type { Core } from '../core/core.js';
import type { ExportLinks } from '../core/exports/export-links.js';
import type { Origin, UseCase } from '../core/database/work.js';
import type { Loaders } from './loaders.js';
import type { LiveTopics } from './live/live-topics.js';

/** What outlives a request. */
export interface Services {
  core: Core;
  tokens: Tokens;
  credentials: Credentials;
  topics: LiveTopics;
  sandbox: boolean;
  /** Where uploads are. */
  uploadDirectory: string;
  exportLinks: ExportLinks;
  /** Who passkeys are made for. */
  relyingParty: RelyingParty;
}

/** The refresh token's cookie of a browser; HTTP only. */
export interface RefreshCookie {
  /** What the browser sent. */
  token: string | null;
  set(token: string, expiresAt: Date): void;
  clear(): void;
}

/** How a subscription's results are handed on; told by the resolver that opens it. */
export interface Delivery {
  /** Each result replaces the one before: a newcomer gets the latest, a slow reader only the latest. */
  newestOnly: boolean;
  /** Reads the present state again, so that a newcomer does not start from an old one. */
  refresh(): void;
}

export interface GraphQLContext {
  services: Services;
  /** Null: nobody we know. */
  viewer: Viewer | null;
  /** Where the request came from. The viewer's actor has it already; who logs in has no viewer yet. */
  from: Origin;
  loaders: Loaders;
  cookie: RefreshCookie | null;
  delivery?: Delivery;
}

export const unauthenticated = (): GraphQLError =>
  new GraphQLError(
    'Sign in first: send "Authorization: Bearer …" with an access token or an API key in force.',
    {
      extensions: { code: 'UNAUTHENTICATED' },
    },
  );

export const forbidden = (why: string): GraphQLError =>
  new GraphQLError(why, { extensions: { code: 'FORBIDDEN' } });

export const badInput = (why: string): GraphQLError =>
  new GraphQLError(why, { extensions: { code: 'BAD_USER_INPUT' } });

/** Who calls. Throws UNAUTHENTICATED. */
export function requireViewer({ viewer }: Pick<GraphQLContext, 'viewer'>): Viewer {
  if (viewer === null) throw unauthenticated();
  return viewer;
}

/** Runs a use case as the viewer, in a transaction. */
export const run = <Input, Output>(
  context: GraphQLContext,
  useCase: UseCase<Input, Output>,
  input: Input,
): Promise<Output> => context.services.core.run(requireViewer(context).actor, useCase, input);

/** Reads as the viewer. */
export const read = <Input, Output>(
  context: GraphQLContext,
  useCase: UseCase<Input, Output>,
  input: Input,
): Promise<Output> => context.services.core.read(requireViewer(context).actor, useCase, input);
