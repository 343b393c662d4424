import { setTimeout as wait } from 'node:timers/promises';
import type { CarrierLink } from '../../core/carriers/carrier.js';
import { CarrierAccount } from '../../core/carriers/carrier-account.js';
import { openSmppLink, type SmppLink } from '../../core/carriers/smpp/open-smpp-link.js';
import type { IdShape } from '../../core/carriers/smpp/provider-id.js';
import { parseSmppUrl } from '../../core/carriers/smpp/smpp-settings.js';
import type { Core } from '../../core/core.js';
import { PLATFORM, type Work } from '../../core/database/work.js';
import type { Id } from '../../core/platform/id.js';
import { startLoop, type Loop } from '../platform/loop.js';
import type { WorkerMetrics } from '../platform/metrics.js';
import { ReceiptsInbox } from './receipts-inbox.js';

const LOOK_EVERY_MS = 2_000;
const ASK_AGAIN_MS = 100;
const CLOSE_GRACE_MS = 5_000;

export interface OpenLink {
  carrierId: Id;
  url: string;
  link: SmppLink;
  /** Parts a second over all workers; null for no limit. */
  rate: number | null;
  /** Chunks that this worker submits through it just now. */
  runs: number;
}

/** The links of this worker to the carriers that the operator has added. */
export class CarrierLinks {
  private readonly open = new Map<Id, OpenLink>();
  private readonly loop: Loop;
  private workers = 1;
  private turn = 0;

  constructor(
    private readonly core: Core,
    private readonly metrics: WorkerMetrics,
  ) {
    this.loop = startLoop('carriers', { everyMs: LOOK_EVERY_MS, log: core.log, act: () => this.look() });
  }

  /** A bound link, each in turn; waits until there is one. Null when `signal` aborts first. */
  async pick(signal: AbortSignal): Promise<OpenLink | null> {
    while (!signal.aborted) {
      const bound = [...this.open.values()].filter(({ link }) => link.state === 'bound');
      this.turn += 1;
      const next = bound[this.turn % Math.max(1, bound.length)];
      if (next !== undefined) return next;
      await wait(ASK_AGAIN_MS, undefined, { signal }).catch(() => undefined);
    }
    return null;
  }

  all(): readonly OpenLink[] {
    return [...this.open.values()];
  }

  /** A carrier's limit is shared among the workers that live. */
  share(workers: number): void {
    if (workers === this.workers) return;
    this.workers = Math.max(1, workers);
    for (const open of this.open.values()) this.limit(open);
  }

  async close(): Promise<void> {
    await this.loop.stop();
    await Promise.all([...this.open.values()].map(({ link }) => link.close(CLOSE_GRACE_MS)));
  }

  private limit({ link, rate }: { link: CarrierLink; rate: number | null }): void {
    link.limit(rate === null ? null : rate / this.workers);
  }

  private async look(): Promise<void> {
    const accounts = await this.core.read(PLATFORM, readCarriers, undefined);
    const wanted = new Map(accounts.map((account) => [account.id, account]));
    for (const [id, open] of this.open) {
      if (wanted.get(id)?.url === open.url) continue;
      this.open.delete(id);
      void open.link.close(CLOSE_GRACE_MS);
    }
    for (const account of accounts) if (!this.open.has(account.id)) this.connect(account);
  }

  private connect(account: CarrierAccount): void {
    const { core, metrics } = this;
    const settings = parseSmppUrl(account.url);
    const inbox = new ReceiptsInbox({
      core,
      metrics,
      carrierId: account.id,
      shape: account.idShape as IdShape,
    });
    const submitted = metrics.submitSeconds.labels({ carrier: account.name });
    const link = openSmppLink(
      { ...settings, onSubmitted: (ms) => submitted.observe(ms / 1_000) },
      inbox,
      core.log.child({ carrier: account.name }),
    );
    const open = { carrierId: account.id, url: account.url, link, rate: settings.rate, runs: 0 };
    this.limit(open);
    this.open.set(account.id, open);
  }
}

const readCarriers = ({ em }: Work): Promise<CarrierAccount[]> => em.find(CarrierAccount, { enabled: true });
