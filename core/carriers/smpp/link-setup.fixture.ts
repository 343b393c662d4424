import type { CarrierEvents, InboundSms, OutboundSms, Receipt } from '../carrier.js';
import { ManualClock } from './manual-clock.fixture.js';
import { openSmppLink, type SmppLink } from './open-smpp-link.js';
import { ScriptedCarrier } from './scripted-carrier.fixture.js';
import { parseSmppUrl } from './smpp-settings.js';

export const sms = (given: Partial<OutboundSms> = {}): OutboundSms => ({
  id: 'msg_1',
  from: 'ACME',
  to: '+254700000001',
  text: 'Hello',
  flash: false,
  urgent: false,
  validitySeconds: null,
  ...given,
});

/** An owner that keeps what it is told, or fails while told to. */
export class Owner implements CarrierEvents {
  readonly batches: (readonly Receipt[])[] = [];
  readonly messages: InboundSms[] = [];
  keeps: () => Promise<void> = async () => {};
  onEvent: () => void = () => {};

  async receipts(batch: readonly Receipt[]): Promise<void> {
    this.batches.push(batch);
    this.onEvent();
    await this.keeps();
  }

  async inbound(message: InboundSms): Promise<void> {
    this.messages.push(message);
    this.onEvent();
    await this.keeps();
  }
}

export interface Setup {
  carrier: ScriptedCarrier;
  clock: ManualClock;
  owner: Owner;
  open(parameters?: string): Promise<SmppLink>;
  /** Moves the clock 10 ms at a time, with room for the network between, until the condition holds. */
  passTime(holds: () => boolean): Promise<void>;
  end(): Promise<void>;
}

/** A carrier of its own for each test, and links to it that are closed at the end. */
export async function setUp(): Promise<Setup> {
  const carrier = await ScriptedCarrier.listen();
  const clock = new ManualClock();
  const owner = new Owner();
  owner.onEvent = () => carrier.changed();
  const links: SmppLink[] = [];
  return {
    carrier,
    clock,
    owner,
    async open(parameters = '') {
      const settings = parseSmppUrl(`smpp://acme:secret@127.0.0.1:${carrier.port}?${parameters}`);
      const link = openSmppLink({ ...settings, clock, random: () => 1 }, owner);
      links.push(link);
      await carrier.until(() => carrier.received.some((pdu) => pdu.command === 'bind_transceiver'));
      return link;
    },
    async passTime(holds) {
      for (let steps = 0; !holds(); steps++) {
        if (steps > 20_000) throw new Error('200 s have passed and nothing came of it');
        clock.advance(10);
        if (!holds()) await networkTurns();
      }
    },
    async end() {
      const closed = Promise.all(links.map((link) => link.close(0)));
      clock.advance(0);
      await closed;
      await carrier.close();
    },
  };
}

/** Enough turns of the event loop for a request and its answer over loopback. */
async function networkTurns(): Promise<void> {
  for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => setImmediate(resolve));
}
