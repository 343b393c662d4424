import { Fifo } from './fifo.js';
import type { Outgoing } from './outgoing.js';

/** One class of traffic, in the order in which it should leave. */
class Lane {
  /** Has parts left after its first were written. */
  private started: Outgoing | null = null;
  private readonly refused = new Fifo<Outgoing>();
  private readonly fresh = new Fifo<Outgoing>();

  get length(): number {
    return this.refused.length + this.fresh.length + (this.started === null ? 0 : 1);
  }

  push(message: Outgoing): void {
    (message.parts === null ? this.fresh : this.refused).push(message);
  }

  take(): Outgoing | undefined {
    const { started } = this;
    if (started === null) return this.refused.shift() ?? this.fresh.shift();
    this.started = null;
    return started;
  }

  putBack(message: Outgoing): void {
    this.started = message;
  }

  /** Only for a message that was begun: those never stand among the fresh, of which there can be many. */
  drop(message: Outgoing): void {
    if (this.started === message) this.started = null;
    else this.refused.remove((one) => one === message);
  }

  remove(fits: (message: Outgoing) => boolean): Outgoing[] {
    const taken = [...this.refused.remove(fits), ...this.fresh.remove(fits)];
    if (this.started !== null && fits(this.started)) {
      taken.push(this.started);
      this.started = null;
    }
    return taken;
  }
}

/** Messages that wait for the wire. What is urgent leaves before all that is not; refused parts before fresh messages. */
export class Lanes {
  private readonly urgent = new Lane();
  private readonly bulk = new Lane();

  get length(): number {
    return this.urgent.length + this.bulk.length;
  }

  push(message: Outgoing): void {
    if (message.queued) return;
    message.queued = true;
    this.laneOf(message).push(message);
  }

  /** The next message that has something to write. Those of which a part has failed are passed over. */
  take(): Outgoing | undefined {
    for (;;) {
      const message = this.urgent.take() ?? this.bulk.take();
      if (message === undefined) return undefined;
      message.queued = false;
      if (message.hasWork) return message;
    }
  }

  /** Puts the message taken last back in front, because it has more to write. */
  putBack(message: Outgoing): void {
    message.queued = true;
    this.laneOf(message).putBack(message);
  }

  /** Takes out a message that is settled while parts of it still wait. */
  drop(message: Outgoing): void {
    if (!message.queued) return;
    message.queued = false;
    this.laneOf(message).drop(message);
  }

  remove(fits: (message: Outgoing) => boolean): Outgoing[] {
    const taken = [...this.urgent.remove(fits), ...this.bulk.remove(fits)];
    for (const message of taken) message.queued = false;
    return taken;
  }

  private laneOf(message: Outgoing): Lane {
    return message.sms.urgent ? this.urgent : this.bulk;
  }
}
