import { NO_TLVS, type Tlvs } from './pdu.js';
import { PduSyntaxError, type PduReader } from './pdu-reader.js';
import { PduFieldError, type PduWriter } from './pdu-writer.js';

/** SMPP 3.4, table 5-7. */
const TAG = {
  receiptedMessageId: 0x001e,
  userMessageReference: 0x0204,
  sarMsgRefNum: 0x020c,
  sarTotalSegments: 0x020e,
  sarSegmentSeqnum: 0x020f,
  scInterfaceVersion: 0x0210,
  networkErrorCode: 0x0423,
  messagePayload: 0x0424,
  messageState: 0x0427,
} as const;

const INVALID_PARAMETER_LENGTH = 0xc2;

/** The most octets that `writeTlvs` will write. */
export function tlvRoom(tlvs: Readonly<Tlvs>): number {
  return tlvs === NO_TLVS ? 0 : 128 + (tlvs.messagePayload?.length ?? 0);
}

export function writeTlvs(writer: PduWriter, tlvs: Readonly<Tlvs>): void {
  if (tlvs === NO_TLVS) return;
  writeU16(writer, TAG.userMessageReference, tlvs.userMessageReference);
  writeU16(writer, TAG.sarMsgRefNum, tlvs.sarMsgRefNum);
  writeU8(writer, TAG.sarTotalSegments, tlvs.sarTotalSegments);
  writeU8(writer, TAG.sarSegmentSeqnum, tlvs.sarSegmentSeqnum);
  writeU8(writer, TAG.messageState, tlvs.messageState);
  writeU8(writer, TAG.scInterfaceVersion, tlvs.scInterfaceVersion);
  if (tlvs.receiptedMessageId !== undefined) writeId(writer, tlvs.receiptedMessageId);
  if (tlvs.networkErrorCode !== undefined) {
    header(writer, TAG.networkErrorCode, 3);
    writer.u8(tlvs.networkErrorCode.network);
    writer.u16(tlvs.networkErrorCode.code);
  }
  if (tlvs.messagePayload !== undefined) {
    if (tlvs.messagePayload.length > 0xffff) throw new PduFieldError('message_payload above 65,535 octets');
    header(writer, TAG.messagePayload, tlvs.messagePayload.length);
    writer.bytes(tlvs.messagePayload);
  }
}

function header(writer: PduWriter, tag: number, length: number): void {
  writer.u16(tag);
  writer.u16(length);
}

function writeU8(writer: PduWriter, tag: number, value: number | undefined): void {
  if (value === undefined) return;
  header(writer, tag, 1);
  writer.u8(value);
}

function writeU16(writer: PduWriter, tag: number, value: number | undefined): void {
  if (value === undefined) return;
  header(writer, tag, 2);
  writer.u16(value);
}

function writeId(writer: PduWriter, id: string): void {
  header(writer, TAG.receiptedMessageId, id.length + 1);
  writer.cstring(id, 65);
}

/** Reads to the end of the PDU. One to three stray octets at the end (seen on real links) are passed over. */
export function readTlvs(reader: PduReader): Readonly<Tlvs> {
  if (reader.left < 4) return NO_TLVS;
  const tlvs: Tlvs = {};
  while (reader.left >= 4) {
    const tag = reader.u16();
    const length = reader.u16();
    if (length > reader.left) {
      throw new PduSyntaxError(`TLV 0x${tag.toString(16)} runs past its PDU`, INVALID_PARAMETER_LENGTH);
    }
    const end = reader.at + length;
    READERS.get(tag)?.(tlvs, reader, length);
    reader.at = end;
  }
  return tlvs;
}

type ReadTlv = (tlvs: Tlvs, reader: PduReader, length: number) => void;

/** Big-endian, whatever width was sent: some links send one octet where two belong, or the reverse. */
function readInteger(reader: PduReader, length: number): number {
  if (length < 1 || length > 4)
    throw new PduSyntaxError('an integer TLV of odd length', INVALID_PARAMETER_LENGTH);
  let value = 0;
  for (let i = 0; i < length; i++) value = value * 256 + reader.u8();
  return value;
}

/** With or without the closing NUL that the specification asks for. */
function readString(reader: PduReader, length: number): string {
  const { buffer, at } = reader;
  const nul = buffer.subarray(at, at + length).indexOf(0);
  return buffer.toString('latin1', at, nul === -1 ? at + length : at + nul);
}

const READERS = new Map<number, ReadTlv>([
  [TAG.userMessageReference, (tlvs, r, n) => (tlvs.userMessageReference = readInteger(r, n))],
  [TAG.sarMsgRefNum, (tlvs, r, n) => (tlvs.sarMsgRefNum = readInteger(r, n))],
  [TAG.sarTotalSegments, (tlvs, r, n) => (tlvs.sarTotalSegments = readInteger(r, n))],
  [TAG.sarSegmentSeqnum, (tlvs, r, n) => (tlvs.sarSegmentSeqnum = readInteger(r, n))],
  [TAG.scInterfaceVersion, (tlvs, r, n) => (tlvs.scInterfaceVersion = readInteger(r, n))],
  [TAG.messageState, (tlvs, r, n) => (tlvs.messageState = readInteger(r, n))],
  [TAG.receiptedMessageId, (tlvs, r, n) => (tlvs.receiptedMessageId = readString(r, n))],
  [TAG.messagePayload, (tlvs, r, n) => (tlvs.messagePayload = r.bytes(n))],
  [
    TAG.networkErrorCode,
    (tlvs, r, n) => {
      if (n === 3) tlvs.networkErrorCode = { network: r.u8(), code: r.u16() };
    },
  ],
]);
