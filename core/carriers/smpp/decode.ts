import { COMMAND, STATUS } from './commands.js';
import {
  NO_TLVS,
  type Bind,
  type BindCommand,
  type BindResp,
  type MessageFields,
  type Pdu,
  type QuerySm,
  type QuerySmResp,
} from './pdu.js';
import { PduReader, PduSyntaxError } from './pdu-reader.js';
import { readTlvs } from './tlvs.js';

export const HEADER_OCTETS = 16;

/** Big-endian, unsigned. */
export function u32At(buffer: Uint8Array, at: number): number {
  return (
    (((buffer[at] as number) << 24) |
      ((buffer[at + 1] as number) << 16) |
      ((buffer[at + 2] as number) << 8) |
      (buffer[at + 3] as number)) >>>
    0
  );
}

/**
 * Decodes the PDU that fills `buffer` from `start` to `end`. Lenient where real links are: refusals without a body,
 * strings longer than their column, unknown TLVs.
 * @throws PduSyntaxError for an unknown command or a body that does not fit its length.
 */
export function decodePdu(buffer: Buffer, start: number, end: number): Pdu {
  const commandId = u32At(buffer, start + 4);
  const low = commandId & 0x7fffffff;
  const decoder = commandId >= 0x80000000 ? RESPONSES[low] : REQUESTS[low];
  if (decoder === undefined) {
    throw new PduSyntaxError(`unknown command 0x${commandId.toString(16)}`, STATUS.ESME_RINVCMDID);
  }
  const head = { status: u32At(buffer, start + 8), sequence: u32At(buffer, start + 12) };
  return decoder(head, new PduReader(buffer, start + HEADER_OCTETS, end));
}

interface Head {
  status: number;
  sequence: number;
}
type Decode = (head: Head, reader: PduReader) => Pdu;

const bind =
  (command: BindCommand): Decode =>
  ({ sequence }, r): Bind => ({
    command,
    sequence,
    systemId: r.cstring(),
    password: r.cstring(),
    systemType: r.cstring(),
    interfaceVersion: r.u8(),
    addrTon: r.u8(),
    addrNpi: r.u8(),
    addressRange: r.cstring(),
  });

const bindResp =
  (command: BindResp['command']): Decode =>
  ({ status, sequence }, r): BindResp => ({
    command,
    sequence,
    status,
    systemId: r.lastCstring(),
    tlvs: r.left === 0 ? NO_TLVS : readTlvs(r),
  });

const message =
  (command: 'submit_sm' | 'deliver_sm'): Decode =>
  ({ sequence }, r): MessageFields & { command: typeof command; sequence: number } => ({
    command,
    sequence,
    serviceType: r.cstring(),
    sourceTon: r.u8(),
    sourceNpi: r.u8(),
    source: r.cstring(),
    destTon: r.u8(),
    destNpi: r.u8(),
    destination: r.cstring(),
    esmClass: r.u8(),
    protocolId: r.u8(),
    priority: r.u8(),
    scheduleDeliveryTime: r.cstring(),
    validityPeriod: r.cstring(),
    registeredDelivery: r.u8(),
    replaceIfPresent: r.u8(),
    dataCoding: r.u8(),
    defaultMsgId: r.u8(),
    shortMessage: r.bytes(r.u8()),
    tlvs: readTlvs(r),
  });

const messageResp =
  (command: 'submit_sm_resp' | 'deliver_sm_resp'): Decode =>
  ({ status, sequence }, r) => ({ command, sequence, status, messageId: r.lastCstring() });

const request =
  (command: 'enquire_link' | 'unbind'): Decode =>
  ({ sequence }) => ({ command, sequence });

const response =
  (command: 'enquire_link_resp' | 'unbind_resp' | 'generic_nack'): Decode =>
  ({ status, sequence }) => ({ command, sequence, status });

const querySm: Decode = ({ sequence }, r): QuerySm => ({
  command: 'query_sm',
  sequence,
  messageId: r.cstring(),
  sourceTon: r.u8(),
  sourceNpi: r.u8(),
  source: r.cstring(),
});

const querySmResp: Decode = ({ status, sequence }, r): QuerySmResp => ({
  command: 'query_sm_resp',
  sequence,
  status,
  messageId: r.lastCstring(),
  finalDate: r.lastCstring(),
  messageState: r.left === 0 ? 0 : r.u8(),
  errorCode: r.left === 0 ? 0 : r.u8(),
});

/** Indexed by command id: an array look-up is a few nanoseconds, and these run once a message. */
const REQUESTS: (Decode | undefined)[] = [];
REQUESTS[COMMAND.bind_receiver] = bind('bind_receiver');
REQUESTS[COMMAND.bind_transmitter] = bind('bind_transmitter');
REQUESTS[COMMAND.bind_transceiver] = bind('bind_transceiver');
REQUESTS[COMMAND.query_sm] = querySm;
REQUESTS[COMMAND.submit_sm] = message('submit_sm');
REQUESTS[COMMAND.deliver_sm] = message('deliver_sm');
REQUESTS[COMMAND.unbind] = request('unbind');
REQUESTS[COMMAND.enquire_link] = request('enquire_link');

const RESPONSES: (Decode | undefined)[] = [];
RESPONSES[COMMAND.generic_nack] = response('generic_nack');
RESPONSES[COMMAND.bind_receiver] = bindResp('bind_receiver_resp');
RESPONSES[COMMAND.bind_transmitter] = bindResp('bind_transmitter_resp');
RESPONSES[COMMAND.bind_transceiver] = bindResp('bind_transceiver_resp');
RESPONSES[COMMAND.query_sm] = querySmResp;
RESPONSES[COMMAND.submit_sm] = messageResp('submit_sm_resp');
RESPONSES[COMMAND.deliver_sm] = messageResp('deliver_sm_resp');
RESPONSES[COMMAND.unbind] = response('unbind_resp');
RESPONSES[COMMAND.enquire_link] = response('enquire_link_resp');
