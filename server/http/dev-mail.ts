import express, { type Request, type Response, type Router } from 'express';
import { escapeHtml } from '../../core/mail/letter.js';
import { readOutbox, type OutboxMail } from '../../core/mail/outbox.js';
import { allowStyles } from './security-headers.js';

const STYLE =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color:#16202c}' +
  'article{border:1px solid #d6dcda;border-radius:8px;padding:1rem 1.25rem;margin:1rem 0}' +
  'h2{font-size:1.1rem;margin:0}header{color:#5b6470;margin-bottom:.5rem}pre{white-space:pre-wrap;overflow-wrap:anywhere;font:inherit;margin:0}';

/** The text is escaped first: an address has no sign in it that escaping changes but `&`. */
const withLinks = (text: string): string =>
  escapeHtml(text).replaceAll(/https?:\/\/[^\s<]+/g, (link) => `<a href="${link}">${link}</a>`);

const article = ({ to, subject, text, sentAt }: OutboxMail): string =>
  `<article><h2>${escapeHtml(subject)}</h2><header>to ${escapeHtml(to)}, <time>${sentAt.toISOString()}</time></header><pre>${withLinks(text)}</pre></article>`;

function page(mails: readonly OutboxMail[], nonce: string): string {
  const list = mails.map(article).join('\n') || '<p>No mail yet.</p>';
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Mail that was not sent</title><style nonce="${nonce}">${STYLE}</style></head><body><h1>Mail that was not sent</h1><p>There is no mail server here, so mails are kept for whoever develops. Newest first.</p>\n${list}</body></html>\n`;
}

/** The outbox as a page: `/dev/mail?to=ADDRESS` shows one person's. Mounted in a sandbox without a mail server only. */
export function devMail(outbox: string): Router {
  const router = express.Router();
  const show = async (request: Request, response: Response): Promise<void> => {
    const { to } = request.query;
    const mails = await readOutbox(outbox, { to: typeof to === 'string' ? to : undefined });
    const nonce = allowStyles(response, request.headers.host);
    response.set('Cache-Control', 'no-store').type('html').send(page(mails, nonce));
  };
  router.get('/dev/mail', (request, response) => show(request, response)); // Express 5 minds the promise
  return router;
}
