import { ESM_CLASS } from '../core/carriers/smpp/commands.js';
import type { SubmitSm } from '../core/carriers/smpp/pdu.js';

/** One part of a longer message. Numbers count from 1. */
export interface Part {
  reference: number;
  total: number;
  number: number;
}

interface UserData {
  /** Null for a message of one part. */
  part: Part | null;
  /** Without the user data header; a view of the PDU's bytes. */
  text: Uint8Array;
}

/** Finds the text of a submit_sm and its place in a longer message: user data header, SAR parameters or message_payload. */
export function userDataOf(pdu: SubmitSm): UserData {
  const { tlvs } = pdu;
  const data = pdu.shortMessage.length === 0 && tlvs.messagePayload ? tlvs.messagePayload : pdu.shortMessage;
  if (pdu.esmClass & ESM_CLASS.udh && data.length > 0) return withoutHeader(data);
  if (tlvs.sarMsgRefNum === undefined) return { part: null, text: data };
  const { sarMsgRefNum: reference, sarTotalSegments: total = 1, sarSegmentSeqnum: number = 1 } = tlvs;
  return { part: sensible({ reference, total, number }), text: data };
}

/** 3GPP TS 23.040, section 9.2.3.24: elements 00 (8-bit reference) and 08 (16-bit reference). */
function withoutHeader(data: Uint8Array): UserData {
  const end = Math.min((data[0] as number) + 1, data.length);
  const text = data.subarray(end);
  for (let at = 1; at + 1 < end; at += 2 + (data[at + 1] as number)) {
    const part = concatenation(data.subarray(at, end));
    if (part) return { part: sensible(part), text };
  }
  return { part: null, text };
}

function concatenation(element: Uint8Array): Part | null {
  const [tag, length, a = 0, b = 0, c = 0, d = 0] = element;
  if (tag === 0x00 && length === 3) return { reference: a, total: b, number: c };
  if (tag === 0x08 && length === 4) return { reference: a * 256 + b, total: c, number: d };
  return null;
}

function sensible(part: Part): Part | null {
  return part.total > 1 && part.number >= 1 && part.number <= part.total ? part : null;
}
