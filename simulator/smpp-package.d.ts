/** The npm package that the tests use as an independent peer; what they need of it. */
declare module 'smpp' {
  import type { EventEmitter } from 'node:events';
  import type { Socket } from 'node:net';

  export interface PeerPdu {
    command: string;
    command_status: number;
    sequence_number: number;
    message_id?: string;
    source_addr?: string;
    destination_addr?: string;
    esm_class?: number;
    short_message?: { message: string | Buffer; udh?: Buffer[] };
    message_payload?: { message: string | Buffer };
    receipted_message_id?: string;
    message_state?: number;
    network_error_code?: Buffer;
    response(options?: Record<string, unknown>): PeerPdu;
  }

  type Send = (options: Record<string, unknown>, answered?: (pdu: PeerPdu) => void) => boolean;

  export interface Session extends EventEmitter {
    socket: Socket;
    bind_transceiver: Send;
    bind_transmitter: Send;
    bind_receiver: Send;
    submit_sm: Send;
    enquire_link: Send;
    unbind: Send;
    query_sm: Send;
    send(pdu: PeerPdu): boolean;
    close(callback?: () => void): void;
    destroy(callback?: () => void): void;
  }

  const smpp: {
    connect(options: { host: string; port: number }, listener?: () => void): Session;
  };
  // oxlint-disable-next-line import/no-default-export
  export default smpp;
}
