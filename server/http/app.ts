import type { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type Express, type RequestHandler } from 'express';
import type { Credentials } from '../../core/accounts/credentials.js';
import type { Core } from '../../core/core.js';
import type { ExportLinks } from '../../core/exports/export-links.js';
import type { Config } from '../../core/platform/config.js';
import type { ContextMaker } from '../make-context.js';
import type { GraphQLContext } from '../../schema/context.js';
import type { OperationGate } from '../graphql-limits/operation-gate.js';
import { ENTRY_COST } from '../limits/rate-limits.js';
import type { Metrics } from '../metrics.js';
import { admission, admittedOf } from './admission.js';
import { cors } from './cors.js';
import { devMail } from './dev-mail.js';
import { auditExport } from './audit-export.js';
import { dashboard } from './dashboard.js';
import { exportFiles } from './export-files.js';
import { health } from './health.js';
import { HttpFault, answerFaults } from './http-fault.js';
import { metricsGuard } from './metrics-guard.js';
import { operationShape } from './operation-shape.js';
import { isFromOwnPage } from './own-pages.js';
import { refreshCookie } from './refresh-cookie.js';
import { REFUSED_ROWS_PATH, refusedRows } from './refused-rows.js';
import { requestIdOf, requestLog } from './request-log.js';
import { securityHeaders } from './security-headers.js';
import { uploads } from './uploads.js';

export interface AppParts {
  core: Core;
  config: Pick<Config, 'uploads' | 'http' | 'safety'>;
  apollo: ApolloServer<GraphQLContext>;
  credentials: Credentials;
  contextFor: ContextMaker;
  metrics: Metrics;
  gate: OperationGate;
  exportLinks: ExportLinks;
  isStopping(): boolean;
  webDirectory: string;
  /** Mails that were written instead of sent, to be shown; null where nobody may see them. */
  outbox: string | null;
}

const MAX_BODY = '256kb';
/** A file costs more than a question, either way. */
const UPLOAD_COST = 100;

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

const nothingHere = (): HttpFault => new HttpFault(404, 'NOT_FOUND', 'There is nothing here.');

export function createApp(parts: AppParts): Express {
  const { core, config, apollo, credentials, contextFor, metrics, gate } = parts;
  const { trustedProxies, secureCookies } = config.http;
  const { corsOrigins, metricsToken } = config.safety;
  const admit = (cost: number) => admission({ credentials, trustedProxies, rates: gate.rates }, cost);
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('trust proxy', (address: string) => trustedProxies.has(address));
  app.use(requestLog(core.log, metrics), securityHeaders({ https: secureCookies }));
  app.use('/metrics', metricsGuard(metricsToken, trustedProxies));
  app.use(health({ core, metrics, isStopping: parts.isStopping }));
  app.use(['/graphql', '/uploads', '/audit.csv', REFUSED_ROWS_PATH], cors(corsOrigins));
  app.use(['/uploads', '/audit.csv', REFUSED_ROWS_PATH], admit(UPLOAD_COST));
  app.use(uploads({ core, credentials, trustedProxies, uploads: config.uploads }));
  app.use(auditExport({ core, credentials, trustedProxies }));
  app.use(refusedRows({ core, credentials, trustedProxies, uploads: config.uploads }));
  const files = { directory: config.uploads.directory, links: parts.exportLinks };
  app.use(exportFiles({ core, ...files, admit: admit(UPLOAD_COST) }));
  app.use(
    '/graphql',
    note,
    admit(ENTRY_COST),
    express.json({ limit: MAX_BODY }),
    operationShape(gate),
    expressMiddleware(apollo, {
      context: ({ req, res }) => {
        const { viewer, place } = admittedOf(res);
        const fromOwnPage = isFromOwnPage(req, corsOrigins);
        const request = {
          from: { ...place, requestId: requestIdOf(res) },
          cookie: refreshCookie(req, res, { fromOwnPage, secure: secureCookies }),
        };
        return Promise.resolve(contextFor(viewer, request));
      },
    }),
  );
  if (parts.outbox !== null) app.use(devMail(parts.outbox));
  app.use('/dev', (_request, _response, next) => next(nothingHere()));
  app.use(dashboard(parts.webDirectory));
  app.use((_request, _response, next) => next(nothingHere()));
  app.use(answerFaults(core.log));
  return app;
}
