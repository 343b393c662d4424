import { connect as connectTcp, isIP, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { Clock } from './clock.js';
import { COMMAND, describeStatus, RESPONSE_BIT, STATUS } from './commands.js';
import type { LinkLog } from './link-log.js';
import { Outbox } from './outbox.js';
import type { BindResp, DeliverSm, Pdu } from './pdu.js';
import { PduStream, type PduFault, type PduSink } from './pdu-stream.js';
import type { SmppSettings } from './smpp-settings.js';
import type { Wire } from './submitter.js';

export interface SessionEvents {
  bound(): void;
  answered(sequence: number, status: number, messageId: string): void;
  unreadable(sequence: number, reason: string): void;
  deliver(pdu: DeliverSm): void;
  /** All that one read of the socket brought is handled. */
  readDone(): void;
  /** The socket takes bytes again. */
  drained(): void;
  /** Once, after which nothing else is called. */
  closed(reason: string): void;
}

export interface SessionContext {
  settings: SmppSettings;
  clock: Clock;
  log: LinkLog;
  events: SessionEvents;
}

const CONNECT_MS = 10_000;
const UNBIND_MS = 1_000;
/** A session. A carrier with a habit would fill the log. */
const MOST_FAULTS_LOGGED = 10;
const LAST_SEQUENCE = 0x7fffffff;

/** One connection to a carrier, from its first octet to its last: connect, bind as transceiver, keep alive, unbind. */
export class Session implements Wire, PduSink {
  private readonly socket: Socket;
  private readonly outbox: Outbox;
  private readonly stream = new PduStream(this);
  private readonly settings: SmppSettings;
  private readonly events: SessionEvents;
  private phase: 'opening' | 'bound' | 'leaving' | 'closed' = 'opening';
  private sequence = 0;
  private heardSinceEnquiry = true;
  private flushPlanned = false;
  private faults = 0;
  /** Of the step under way: connect and bind, the next enquire_link, or unbind. */
  private stopTimer: () => void;

  constructor(private readonly context: SessionContext) {
    this.settings = context.settings;
    this.events = context.events;
    const { host, port, tls } = this.settings;
    this.socket = tls
      ? connectTls({ host, port, servername: isIP(host) === 0 ? host : '' })
      : connectTcp({ host, port });
    this.socket.setNoDelay(true);
    this.outbox = new Outbox(this.socket, () => this.events.drained());
    this.stopTimer = context.clock.after(CONNECT_MS, () => this.destroy('no connection within 10 s'));
    this.socket.once(tls ? 'secureConnect' : 'connect', () => this.bind());
    this.socket.on('data', (chunk) => this.read(chunk));
    this.socket.once('end', () => this.destroy('the carrier closed the connection'));
    this.socket.once('error', (error) => this.destroy(error.message));
    this.socket.once('close', () => this.destroy('the connection was closed'));
  }

  get writable(): boolean {
    return this.phase === 'bound' && this.outbox.writable;
  }

  nextSequence(): number {
    this.sequence = this.sequence === LAST_SEQUENCE ? 1 : this.sequence + 1;
    return this.sequence;
  }

  append(pdu: Pdu): void {
    this.outbox.append(pdu);
  }

  flush(): void {
    this.outbox.flush();
  }

  /** Appends, and writes at the end of this turn of the event loop. Nothing happens on a closed session. */
  reply(pdu: Pdu): void {
    if (this.phase === 'closed') return;
    this.append(pdu);
    if (this.flushPlanned) return;
    this.flushPlanned = true;
    setImmediate(() => {
      this.flushPlanned = false;
      this.flush();
    });
  }

  /** Says good-bye, waits a moment for the answer, closes. */
  leave(): void {
    if (this.phase !== 'bound') {
      this.destroy('closed by us');
      return;
    }
    this.phase = 'leaving';
    this.schedule(UNBIND_MS, () => this.destroy('closed by us'));
    this.append({ command: 'unbind', sequence: this.nextSequence() });
    this.flush();
  }

  destroy(reason: string): void {
    if (this.phase === 'closed') return;
    this.phase = 'closed';
    this.stopTimer();
    this.stream.stop();
    this.socket.on('error', () => {});
    this.socket.destroy();
    this.events.closed(reason);
  }

  pdu(pdu: Pdu): void {
    const handle = HANDLERS[pdu.command] as ((session: Session, pdu: Pdu) => void) | undefined;
    if (handle !== undefined) handle(this, pdu);
    else this.nack(pdu.sequence, STATUS.ESME_RINVCMDID);
  }

  malformed(fault: PduFault): void {
    this.faults += 1;
    if (this.faults <= MOST_FAULTS_LOGGED) {
      this.context.log.warn({ fault }, 'the carrier sent a PDU that makes no sense');
    }
    if (fault.answerable) this.nack(fault.sequence, fault.status);
    else if (fault.commandId === (COMMAND.submit_sm | RESPONSE_BIT) >>> 0) {
      this.events.unreadable(fault.sequence, `an answer that makes no sense: ${fault.reason}`);
    }
  }

  broken(reason: string): void {
    this.destroy(`the carrier sent ${reason}`);
  }

  onBindResp({ status }: BindResp): void {
    if (this.phase !== 'opening') return;
    if (status !== 0) {
      this.destroy(`bind refused: ${describeStatus(status)}`);
      return;
    }
    this.phase = 'bound';
    this.planEnquiry();
    this.events.bound();
  }

  onAnswer(sequence: number, status: number, messageId: string): void {
    if (this.phase === 'opening') this.destroy(`bind refused: ${describeStatus(status)}`);
    else this.events.answered(sequence, status, messageId);
  }

  onDeliver(pdu: DeliverSm): void {
    this.events.deliver(pdu);
  }

  /** The carrier unbinds. Answers to what is on the wire had to come before; the rest counts as lost. */
  onUnbind(sequence: number): void {
    this.append({ command: 'unbind_resp', sequence, status: 0 });
    this.flush();
    this.socket.end();
    this.destroyAfterFlush('the carrier unbound');
  }

  onUnbindResp(): void {
    if (this.phase === 'leaving') this.destroy('closed by us');
  }

  private read(chunk: Buffer): void {
    this.heardSinceEnquiry = true;
    this.stream.push(chunk);
    if (this.phase !== 'closed') this.events.readDone();
  }

  private bind(): void {
    const { systemId, password, systemType, responseSeconds } = this.settings;
    this.schedule(responseSeconds * 1_000, () =>
      this.destroy(`no bind response within ${responseSeconds} s`),
    );
    this.append({
      command: 'bind_transceiver',
      sequence: this.nextSequence(),
      systemId,
      password,
      systemType,
      interfaceVersion: 0x34,
      addrTon: 0,
      addrNpi: 0,
      addressRange: '',
    });
    this.flush();
  }

  /** Anything heard since the last enquiry counts as its answer: a busy link is a live one. */
  private planEnquiry(): void {
    const { enquireSeconds } = this.settings;
    this.schedule(enquireSeconds * 1_000, () => {
      if (!this.heardSinceEnquiry) {
        this.destroy(`nothing heard for ${enquireSeconds} s after an enquire_link`);
        return;
      }
      this.heardSinceEnquiry = false;
      this.append({ command: 'enquire_link', sequence: this.nextSequence() });
      this.flush();
      this.planEnquiry();
    });
  }

  private nack(sequence: number, status: number): void {
    this.reply({ command: 'generic_nack', sequence, status });
  }

  private schedule(ms: number, task: () => void): void {
    this.stopTimer();
    this.stopTimer = this.context.clock.after(ms, task);
  }

  private destroyAfterFlush(reason: string): void {
    this.phase = 'leaving';
    this.socket.once('finish', () => this.destroy(reason));
    this.schedule(UNBIND_MS, () => this.destroy(reason));
  }
}

type Handlers = {
  [Command in Pdu['command']]?: (session: Session, pdu: Extract<Pdu, { command: Command }>) => void;
};

/** Requests that a carrier has no business to send are missing here, and get a generic_nack. */
const HANDLERS: Handlers = {
  submit_sm_resp: (session, pdu) => session.onAnswer(pdu.sequence, pdu.status, pdu.messageId),
  generic_nack: (session, pdu) => session.onAnswer(pdu.sequence, pdu.status || STATUS.ESME_RUNKNOWNERR, ''),
  deliver_sm: (session, pdu) => session.onDeliver(pdu),
  enquire_link: (session, { sequence }) =>
    session.reply({ command: 'enquire_link_resp', sequence, status: 0 }),
  bind_transceiver_resp: (session, pdu) => session.onBindResp(pdu),
  unbind: (session, { sequence }) => session.onUnbind(sequence),
  unbind_resp: (session) => session.onUnbindResp(),
  enquire_link_resp: () => {},
  deliver_sm_resp: () => {},
  query_sm_resp: () => {},
  bind_receiver_resp: () => {},
  bind_transmitter_resp: () => {},
};
