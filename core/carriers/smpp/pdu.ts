/** Optional parameters that this product reads or writes; a decoder passes over all others. SMPP 3.4, section 5.3.2. */
export interface Tlvs {
  userMessageReference?: number;
  sarMsgRefNum?: number;
  sarTotalSegments?: number;
  sarSegmentSeqnum?: number;
  messagePayload?: Uint8Array;
  receiptedMessageId?: string;
  /** network: 1 ANSI-136, 2 IS-95, 3 GSM. */
  networkErrorCode?: { network: number; code: number };
  /** A MESSAGE_STATE value. */
  messageState?: number;
  scInterfaceVersion?: number;
}

export const NO_TLVS: Readonly<Tlvs> = Object.freeze({});
export const NO_BYTES = new Uint8Array(0);

interface BindFields {
  /** At most 15 octets. */
  systemId: string;
  /** At most 8 octets. */
  password: string;
  systemType: string;
  interfaceVersion: number;
  addrTon: number;
  addrNpi: number;
  addressRange: string;
}

/** The mandatory body of submit_sm and deliver_sm, in wire order. SMPP 3.4, sections 4.4.1 and 4.6.1. */
export interface MessageFields {
  serviceType: string;
  sourceTon: number;
  sourceNpi: number;
  source: string;
  destTon: number;
  destNpi: number;
  destination: string;
  esmClass: number;
  protocolId: number;
  priority: number;
  scheduleDeliveryTime: string;
  validityPeriod: string;
  registeredDelivery: number;
  replaceIfPresent: number;
  dataCoding: number;
  defaultMsgId: number;
  /** At most 255 octets. When decoded: a view of the bytes that arrived, so copy what is kept for long. */
  shortMessage: Uint8Array;
  tlvs: Readonly<Tlvs>;
}

interface Request<Command extends string> {
  command: Command;
  sequence: number;
}

interface Response<Command extends string> {
  command: Command;
  sequence: number;
  /** command_status: 0 is success; see STATUS. */
  status: number;
}

export type BindCommand = 'bind_receiver' | 'bind_transmitter' | 'bind_transceiver';
export type Bind = Request<BindCommand> & BindFields;
export type BindResp = Response<`${BindCommand}_resp`> & { systemId: string; tlvs: Readonly<Tlvs> };
export type SubmitSm = Request<'submit_sm'> & MessageFields;
/** messageId is empty when a refusal came without a body. */
type SubmitSmResp = Response<'submit_sm_resp'> & { messageId: string };
export type DeliverSm = Request<'deliver_sm'> & MessageFields;
export type DeliverSmResp = Response<'deliver_sm_resp'> & { messageId: string };
type EnquireLink = Request<'enquire_link'>;
type EnquireLinkResp = Response<'enquire_link_resp'>;
type Unbind = Request<'unbind'>;
type UnbindResp = Response<'unbind_resp'>;
type GenericNack = Response<'generic_nack'>;
export type QuerySm = Request<'query_sm'> & {
  messageId: string;
  sourceTon: number;
  sourceNpi: number;
  source: string;
};
export type QuerySmResp = Response<'query_sm_resp'> & {
  messageId: string;
  finalDate: string;
  messageState: number;
  errorCode: number;
};

export type Pdu =
  | Bind
  | BindResp
  | SubmitSm
  | SubmitSmResp
  | DeliverSm
  | DeliverSmResp
  | EnquireLink
  | EnquireLinkResp
  | Unbind
  | UnbindResp
  | GenericNack
  | QuerySm
  | QuerySmResp;

/** A message body with the defaults of the specification; international numbers on both sides. */
export function messageFields(given: Partial<MessageFields>): MessageFields {
  return {
    serviceType: '',
    sourceTon: 1,
    sourceNpi: 1,
    source: '',
    destTon: 1,
    destNpi: 1,
    destination: '',
    esmClass: 0,
    protocolId: 0,
    priority: 0,
    scheduleDeliveryTime: '',
    validityPeriod: '',
    registeredDelivery: 0,
    replaceIfPresent: 0,
    dataCoding: 0,
    defaultMsgId: 0,
    shortMessage: NO_BYTES,
    tlvs: NO_TLVS,
    ...given,
  };
}
