import { setTimeout as wait } from 'node:timers/promises';
import type { CarrierLink } from '../../core/carriers/carrier.js';
import { CarrierAccount } from '../../core/carriers/carrier-account.js';
import { NoSandboxCarrier } from '../../core/carriers/sandbox-carrier.js';
import { fullUrl } from '../../core/carriers/carrier-password.js';
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
/** How long a test waits for a link before its job is put back. */
const TEST_WAITS_MS = 1_000;
const CLOSE_GRACE_MS = 5_000;

export interface OpenLink {
  carrierId: Id;
  url: string;
  link: SmppLink;
  sandbox: boolean;
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
    private readonly sandbox: boolean,
  ) {
    this.loop = startLoop('carriers', { everyMs: LOOK_EVERY_MS, log: core.log, act: () => this.look() });
  }

  /**
   * A bound link, each in turn; waits until there is one. Null when `signal` aborts first. A test reaches sandbox carriers
   * only, and does not take others' place while it waits: throws NoSandboxCarrier.
   */
  async pick(signal: AbortSignal, { test }: { test: boolean }): Promise<OpenLink | null> {
    const until = Date.now() + TEST_WAITS_MS;
    while (!signal.aborted) {
      const bound = [...this.open.values()].filter(
        (open) => open.link.state === 'bound' && (test ? open.sandbox : this.isFor(open)),
      );
      this.turn += 1;
      const next = bound[this.turn % Math.max(1, bound.length)];
      if (next !== undefined) return next;
      if (test && Date.now() > until) throw new NoSandboxCarrier();
      await wait(ASK_AGAIN_MS, undefined, { signal }).catch(() => undefined);
    }
    return null;
  }

  /** What is meant to arrive is not given to a carrier that delivers to nobody, unless everything here is play. */
  private isFor({ sandbox }: OpenLink): boolean {
    return !sandbox || this.sandbox;
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

  private connect(account: Carrier): void {
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
    const { id: carrierId, url, sandbox } = account;
    const open: OpenLink = { carrierId, url, link, sandbox, rate: settings.rate, runs: 0 };
    this.limit(open);
    this.open.set(account.id, open);
  }
}

type Carrier = Pick<CarrierAccount, 'id' | 'name' | 'idShape'> & { url: string; sandbox: boolean };

async function readCarriers(work: Work): Promise<Carrier[]> {
  const accounts = await work.em.find(CarrierAccount, { enabled: true });
  return await Promise.all(
    accounts.map(async (account) => {
      const { id, name, idShape } = account;
      const sandbox = account.sandbox === true;
      return { id, name, idShape, sandbox, url: await fullUrl(work, account) };
    }),
  );
}
