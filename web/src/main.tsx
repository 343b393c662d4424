import { createRoot } from 'react-dom/client';
import { App } from './app/app.js';
import { Connection } from './app/session/connection.js';
import { renewByCookie } from './app/session/renew.js';
import { restore } from './app/session/restore.js';
import { Session } from './app/session/session.js';

const session = new Session(renewByCookie);
const connection = new Connection();
const root = document.querySelector('#root');
if (root) createRoot(root).render(<App runtime={{ session, connection }} />);
void restore(session);
// Whoever has a session needs this next: fetched while the session is being renewed, not after.
if (!/^\/(login|register|forgot|reset|verify|confirm-email|invitation)/.test(location.pathname))
  void import('./app/session/signed-in.js');
