import { Fifo } from '../core/carriers/smpp/fifo.js';
import { RateLimit } from './rate-limit.js';

/** A bind as its system sees it. */
export interface Receiver {
  /** Whether it takes one more deliver_sm now. */
  readonly hasRoom: boolean;
  deliver(slot: number): void;
}

/** All binds of one system_id: they share a speed limit and, in turn, what is to be delivered. */
export class System {
  readonly rate = new RateLimit();
  readonly binds = new Set<object>();
  readonly #receivers: Receiver[] = [];
  readonly #ready = new Fifo<number>();
  #turn = 0;

  constructor(readonly systemId: string) {}

  join(receiver: Receiver): void {
    this.#receivers.push(receiver);
    this.pump();
  }

  leave(receiver: Receiver): void {
    const at = this.#receivers.indexOf(receiver);
    if (at !== -1) this.#receivers.splice(at, 1);
  }

  /** Due for delivery; waits while no bind has room. */
  deliver(slot: number): void {
    this.#ready.push(slot);
    this.pump();
  }

  pump(): void {
    while (this.#ready.length > 0) {
      const receiver = this.#nextWithRoom();
      if (!receiver) return;
      receiver.deliver(this.#ready.shift() as number);
    }
  }

  #nextWithRoom(): Receiver | undefined {
    const { length } = this.#receivers;
    for (let tried = 0; tried < length; tried++) {
      this.#turn = (this.#turn + 1) % length;
      const receiver = this.#receivers[this.#turn];
      if (receiver?.hasRoom) return receiver;
    }
    return undefined;
  }
}
