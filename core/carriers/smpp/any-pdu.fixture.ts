import * as fc from 'fast-check';
import type { MessageFields, Pdu, Tlvs } from './pdu.js';

const u8 = fc.nat(0xff);
const u16 = fc.nat(0xffff);
const sequence = fc.integer({ min: 1, max: 0x7fffffff });
const status = fc.nat(0xffffffff);
/** Any Latin-1 text without NUL that fits a column of `size`, NUL included. */
const cstring = (size: number) =>
  fc.string({
    unit: fc.integer({ min: 1, max: 0xff }).map((c) => String.fromCharCode(c)),
    maxLength: size - 1,
  });
const bytes = (maxLength: number) => fc.uint8Array({ maxLength });

const tlvs: fc.Arbitrary<Readonly<Tlvs>> = fc.record(
  {
    userMessageReference: u16,
    sarMsgRefNum: u16,
    sarTotalSegments: u8,
    sarSegmentSeqnum: u8,
    messagePayload: bytes(2_000),
    receiptedMessageId: cstring(65),
    networkErrorCode: fc.record({ network: u8, code: u16 }),
    messageState: u8,
    scInterfaceVersion: u8,
  },
  { requiredKeys: [] },
);

const fields: fc.Arbitrary<MessageFields> = fc.record({
  serviceType: cstring(6),
  sourceTon: u8,
  sourceNpi: u8,
  source: cstring(21),
  destTon: u8,
  destNpi: u8,
  destination: cstring(21),
  esmClass: u8,
  protocolId: u8,
  priority: u8,
  scheduleDeliveryTime: cstring(17),
  validityPeriod: cstring(17),
  registeredDelivery: u8,
  replaceIfPresent: u8,
  dataCoding: u8,
  defaultMsgId: u8,
  shortMessage: bytes(255),
  tlvs,
});

const bindFields = {
  systemId: cstring(16),
  password: cstring(9),
  systemType: cstring(13),
  interfaceVersion: u8,
  addrTon: u8,
  addrNpi: u8,
  addressRange: cstring(41),
};
const bindCommand = fc.constantFrom('bind_receiver', 'bind_transmitter', 'bind_transceiver');

export const anyPdu: fc.Arbitrary<Pdu> = fc.oneof(
  fc.record({ command: bindCommand, sequence, ...bindFields }),
  fc.record({
    command: bindCommand.map((name) => `${name}_resp` as const),
    sequence,
    status,
    systemId: cstring(16),
    tlvs,
  }),
  fc
    .tuple(fc.constantFrom('submit_sm', 'deliver_sm'), sequence, fields)
    .map(([command, number, rest]) => ({ command, sequence: number, ...rest })),
  fc.record({
    command: fc.constantFrom('submit_sm_resp', 'deliver_sm_resp'),
    sequence,
    status,
    messageId: cstring(65),
  }),
  fc.record({ command: fc.constantFrom('enquire_link', 'unbind'), sequence }),
  fc.record({
    command: fc.constantFrom('enquire_link_resp', 'unbind_resp', 'generic_nack'),
    sequence,
    status,
  }),
  fc.record({
    command: fc.constant('query_sm' as const),
    sequence,
    messageId: cstring(65),
    sourceTon: u8,
    sourceNpi: u8,
    source: cstring(21),
  }),
  fc.record({
    command: fc.constant('query_sm_resp' as const),
    sequence,
    status,
    messageId: cstring(65),
    finalDate: cstring(17),
    messageState: u8,
    errorCode: u8,
  }),
);
