import type { Id } from '../platform/id.js';

export interface MessageChange {
  messageId: Id;
  campaignId: Id | null;
}

/** What a transaction changed that somebody may be watching. Published after its commit. */
export class Touched {
  /** Account by campaign. */
  readonly campaigns = new Map<Id, Id>();
  /** Account by import. */
  readonly imports = new Map<Id, Id>();
  /** Bulk edits and exports: account by id. */
  readonly tasks = new Map<Id, Id>();
  readonly messages = new Map<Id, MessageChange[]>();
  /** Sessions and API keys; null for none, as nearly always. */
  credentials: Set<Id> | null = null;

  /** A session or a key is out of force, or allows something else than before: every server is told at once. */
  credential(credentialId: Id): void {
    this.credentials ??= new Set();
    this.credentials.add(credentialId);
  }

  campaign(accountId: Id, campaignId: Id): void {
    this.campaigns.set(campaignId, accountId);
  }

  import(accountId: Id, importId: Id): void {
    this.imports.set(importId, accountId);
  }

  task(accountId: Id, taskId: Id): void {
    this.tasks.set(taskId, accountId);
  }

  message(accountId: Id, change: MessageChange): void {
    const known = this.messages.get(accountId);
    if (known === undefined) this.messages.set(accountId, [change]);
    else known.push(change);
  }
}
