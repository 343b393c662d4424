import { createRoot } from 'react-dom/client';
import { App } from './app/app.js';
import { createClient } from './app/session/client.js';
import { Connection } from './app/session/connection.js';
import { renewByCookie } from './app/session/renew.js';
import { restore } from './app/session/restore.js';
import { Session } from './app/session/session.js';

const session = new Session(renewByCookie);
const connection = new Connection();
const client = createClient(session, connection);
const root = document.querySelector('#root');
if (root) createRoot(root).render(<App runtime={{ session, connection, client }} />);
void restore(session);
