import { randomBytes } from 'node:crypto';
import { createRunner, type Runner } from '../../core/database/work.js';
import { Vault } from '../../core/platform/vault.js';
import type { Engine } from './engine.js';

export const newMasterKey = (): string => randomBytes(32).toString('base64');

/** Another process on the engine's database, with these master keys and nothing in its memory. */
export const processWith = (engine: Pick<Engine, 'orm' | 'now'>, ...masterKeys: string[]): Runner =>
  createRunner({
    orm: engine.orm,
    clock: () => engine.now,
    together: false,
    vault: new Vault(masterKeys.join(',')),
    committed: () => undefined,
  });
