import type { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type Express, type RequestHandler } from 'express';
import type { Credentials } from '../../core/accounts/credentials.js';
import type { Core } from '../../core/core.js';
import type { Config } from '../../core/platform/config.js';
import type { ContextMaker } from '../make-context.js';
import type { GraphQLContext } from '../../schema/context.js';
import type { Metrics } from '../metrics.js';
import { placeOf } from '../origin.js';
import { dashboard } from './dashboard.js';
import { health } from './health.js';
import { HttpFault, answerFaults } from './http-fault.js';
import { refreshCookie } from './refresh-cookie.js';
import { requestIdOf, requestLog } from './request-log.js';
import { securityHeaders } from './security-headers.js';
import { uploads } from './uploads.js';

export interface AppParts {
  core: Core;
  config: Pick<Config, 'uploads' | 'http'>;
  apollo: ApolloServer<GraphQLContext>;
  credentials: Credentials;
  contextFor: ContextMaker;
  metrics: Metrics;
  isStopping(): boolean;
  webDirectory: string;
}

const MAX_BODY = '256kb';

/** For a person who opens it in a browser. Apollo's own page would need scripts from elsewhere. */
const note: RequestHandler = (request, response, next) => {
  if (request.method !== 'GET' || request.query.query !== undefined) {
    next();
    return;
  }
  response
    .type('text')
    .send('The GraphQL API of Gallant SMS: POST queries here, subscribe over a WebSocket here.\n');
};

export function createApp(parts: AppParts): Express {
  const { core, config, apollo, credentials, contextFor, metrics } = parts;
  const { trustedProxies } = config.http;
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('trust proxy', (address: string) => trustedProxies.has(address));
  app.use(requestLog(core.log, metrics), securityHeaders);
  app.use(health({ core, metrics, isStopping: parts.isStopping }));
  app.use(uploads({ core, credentials, trustedProxies, uploads: config.uploads }));
  app.use(
    '/graphql',
    note,
    express.json({ limit: MAX_BODY }),
    (request, _response, next) => {
      request.body ??= {};
      next();
    },
    expressMiddleware(apollo, {
      context: async ({ req, res }) => {
        const place = placeOf(req, trustedProxies);
        return contextFor(await credentials.authenticate(req.get('authorization') ?? '', place.ip), {
          from: { ...place, requestId: requestIdOf(res) },
          cookie: refreshCookie(req, res, config.http.secureCookies),
        });
      },
    }),
  );
  app.use(dashboard(parts.webDirectory));
  app.use(() => {
    throw new HttpFault(404, 'NOT_FOUND', 'There is nothing here.');
  });
  app.use(answerFaults(core.log));
  return app;
}
