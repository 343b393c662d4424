import { registerEnumType } from 'type-graphql';

export const MessageState = {
  QUEUED: 'queued',
  SENDING: 'sending',
  SENT: 'sent',
  DELIVERED: 'delivered',
  UNDELIVERED: 'undelivered',
  FAILED: 'failed',
  EXPIRED: 'expired',
  UNKNOWN: 'unknown',
  CANCELLED: 'cancelled',
} as const;
export type MessageState = (typeof MessageState)[keyof typeof MessageState];
registerEnumType(MessageState, { name: 'MessageState' });

export const Encoding = { GSM7: 'gsm7', UCS2: 'ucs2' } as const;
registerEnumType(Encoding, { name: 'Encoding' });
