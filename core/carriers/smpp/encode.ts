import { COMMAND, RESPONSE_BIT } from './commands.js';
import type { Bind, BindResp, MessageFields, Pdu, QuerySm, QuerySmResp } from './pdu.js';
import { PduFieldError, type PduWriter } from './pdu-writer.js';
import { tlvRoom, writeTlvs } from './tlvs.js';

/** Octets of the longest PDU without message bytes and TLVs, header included, rounded up. */
const FIXED_ROOM = 256;

/** Appends one PDU. @throws PduFieldError if a field does not fit; nothing is appended then. */
export function encodePdu(writer: PduWriter, pdu: Pdu): void {
  const start = writer.at;
  try {
    (ENCODERS[pdu.command] as (writer: PduWriter, pdu: Pdu) => void)(writer, pdu);
    writer.setU32(start, writer.at - start);
  } catch (error) {
    writer.at = start;
    throw error;
  }
}

/** The length is filled in when the PDU is finished. */
function head(writer: PduWriter, commandId: number, pdu: { sequence: number; status?: number }): void {
  writer.reserve(FIXED_ROOM);
  writer.at += 4;
  writer.u32(commandId);
  writer.u32(pdu.status ?? 0);
  writer.u32(pdu.sequence);
}

const bind = (commandId: number) => (writer: PduWriter, pdu: Bind) => {
  head(writer, commandId, pdu);
  writer.cstring(pdu.systemId, 16);
  writer.cstring(pdu.password, 9);
  writer.cstring(pdu.systemType, 13);
  writer.u8(pdu.interfaceVersion);
  writer.u8(pdu.addrTon);
  writer.u8(pdu.addrNpi);
  writer.cstring(pdu.addressRange, 41);
};

const bindResp = (commandId: number) => (writer: PduWriter, pdu: BindResp) => {
  head(writer, commandId | RESPONSE_BIT, pdu);
  writer.cstring(pdu.systemId, 16);
  writer.reserve(tlvRoom(pdu.tlvs));
  writeTlvs(writer, pdu.tlvs);
};

const message = (commandId: number) => (writer: PduWriter, pdu: MessageFields & { sequence: number }) => {
  const { shortMessage, tlvs } = pdu;
  if (shortMessage.length > 255) throw new PduFieldError('short_message above 255 octets');
  head(writer, commandId, pdu);
  writer.reserve(FIXED_ROOM + shortMessage.length + tlvRoom(tlvs));
  writer.cstring(pdu.serviceType, 6);
  writer.u8(pdu.sourceTon);
  writer.u8(pdu.sourceNpi);
  writer.cstring(pdu.source, 21);
  writer.u8(pdu.destTon);
  writer.u8(pdu.destNpi);
  writer.cstring(pdu.destination, 21);
  writer.u8(pdu.esmClass);
  writer.u8(pdu.protocolId);
  writer.u8(pdu.priority);
  writer.cstring(pdu.scheduleDeliveryTime, 17);
  writer.cstring(pdu.validityPeriod, 17);
  writer.u8(pdu.registeredDelivery);
  writer.u8(pdu.replaceIfPresent);
  writer.u8(pdu.dataCoding);
  writer.u8(pdu.defaultMsgId);
  writer.u8(shortMessage.length);
  writer.bytes(shortMessage);
  writeTlvs(writer, tlvs);
};

/** A refusal has no body (SMPP 3.4, section 4.4.2), unless it names an id all the same. */
const messageResp =
  (commandId: number) =>
  (writer: PduWriter, pdu: { sequence: number; status: number; messageId: string }) => {
    head(writer, commandId | RESPONSE_BIT, pdu);
    if (pdu.status === 0 || pdu.messageId !== '') writer.cstring(pdu.messageId, 65);
  };

const bare = (commandId: number) => (writer: PduWriter, pdu: { sequence: number; status?: number }) =>
  head(writer, commandId, pdu);

function querySm(writer: PduWriter, pdu: QuerySm): void {
  head(writer, COMMAND.query_sm, pdu);
  writer.cstring(pdu.messageId, 65);
  writer.u8(pdu.sourceTon);
  writer.u8(pdu.sourceNpi);
  writer.cstring(pdu.source, 21);
}

function querySmResp(writer: PduWriter, pdu: QuerySmResp): void {
  head(writer, COMMAND.query_sm | RESPONSE_BIT, pdu);
  writer.cstring(pdu.messageId, 65);
  writer.cstring(pdu.finalDate, 17);
  writer.u8(pdu.messageState);
  writer.u8(pdu.errorCode);
}

type Encoders = {
  [Command in Pdu['command']]: (writer: PduWriter, pdu: Extract<Pdu, { command: Command }>) => void;
};

const ENCODERS = {
  bind_receiver: bind(COMMAND.bind_receiver),
  bind_transmitter: bind(COMMAND.bind_transmitter),
  bind_transceiver: bind(COMMAND.bind_transceiver),
  bind_receiver_resp: bindResp(COMMAND.bind_receiver),
  bind_transmitter_resp: bindResp(COMMAND.bind_transmitter),
  bind_transceiver_resp: bindResp(COMMAND.bind_transceiver),
  submit_sm: message(COMMAND.submit_sm),
  submit_sm_resp: messageResp(COMMAND.submit_sm),
  deliver_sm: message(COMMAND.deliver_sm),
  deliver_sm_resp: messageResp(COMMAND.deliver_sm),
  query_sm: querySm,
  query_sm_resp: querySmResp,
  enquire_link: bare(COMMAND.enquire_link),
  enquire_link_resp: bare(COMMAND.enquire_link | RESPONSE_BIT),
  unbind: bare(COMMAND.unbind),
  unbind_resp: bare(COMMAND.unbind | RESPONSE_BIT),
  generic_nack: bare(RESPONSE_BIT),
} as unknown as Encoders;
