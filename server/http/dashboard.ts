import express, { type Request, type RequestHandler, type Response, type Router } from 'express';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { allowStyles } from './security-headers.js';

const SCRIPT = /^\/assets\/[\w.-]+\.js$/;
/** The smaller first: browsers name gzip before br and mean nothing by it. */
const TWINS = [
  { encoding: 'br', suffix: '.br' },
  { encoding: 'gzip', suffix: '.gz' },
];

/** Sends the packed twin that the build leaves beside a script, to whoever can unpack it. */
const packed =
  (directory: string): RequestHandler =>
  (request, response, next) => {
    const { path } = request;
    const twin = TWINS.find(
      ({ encoding, suffix }) =>
        SCRIPT.test(path) && request.acceptsEncodings(encoding) && existsSync(join(directory, path + suffix)),
    );
    if (twin) {
      request.url = path + twin.suffix;
      response.type('js').set('Content-Encoding', twin.encoding);
    }
    response.vary('Accept-Encoding');
    next();
  };

/** The built dashboard. Files with a hash in their name never change; every other address is the page itself. */
export function dashboard(directory: string): Router {
  const router = express.Router();
  const page = join(directory, 'index.html');
  const files = { index: false, redirect: false } as const;
  router.use(packed(directory));
  router.use(
    '/assets',
    express.static(join(directory, 'assets'), {
      ...files,
      immutable: true,
      maxAge: '1y',
      fallthrough: false,
    }),
  );
  router.use(express.static(directory, { ...files, maxAge: '1h' }));
  router.get('/{*path}', (request, response, next) => {
    if (request.accepts(['html', 'json']) !== 'html') {
      next();
      return undefined;
    }
    return sendPage(page, request, response);
  });
  return router;
}

/** Each time with a mark of its own for the styles that are made in the browser. */
async function sendPage(page: string, request: Request, response: Response): Promise<void> {
  const html = await readFile(page, 'utf8').catch(() => null);
  if (html === null) {
    response.status(404).type('text').send('The dashboard is not built. The API is at /graphql.\n');
    return;
  }
  const mark = `<meta property="csp-nonce" nonce="${allowStyles(response, request.headers.host)}" />`;
  response
    .set('Cache-Control', 'no-cache')
    .type('html')
    .send(html.replace('<head>', `<head>${mark}`));
}
