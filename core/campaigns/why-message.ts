import { formatMoney } from '../billing/money.js';
import type { MessageView } from '../messages/read-messages.js';
import type { RejectReason } from '../carriers/carrier.js';
import type { Checks } from './why-checks.js';

/** What a carrier says at the submit; a reason of a receipt is another. */
const REFUSALS: readonly RejectReason[] = [
  'invalid_recipient',
  'invalid_sender',
  'blocked_by_carrier',
  'no_route',
  'message_too_long',
  'carrier_account',
  'rejected_by_carrier',
];
const isRefusal = (reason: string | null): boolean =>
  (REFUSALS as readonly (string | null)[]).includes(reason);

export interface Told {
  texted: boolean;
  verdict: string;
}

/** What became of a message that was claimed, from its price to the phone. */
export function explainMessage(checks: Checks, message: MessageView): Told {
  const { price, currency, segments, createdAt } = message;
  checks.passed('route', price === 0n ? 'Free of charge.' : formatMoney(price, currency), createdAt);
  checks.passed('template', segments === 1 ? 'One part.' : `${segments} parts.`, createdAt);
  if (message.state === 'cancelled') return cancelled(checks, message);
  if (message.state === 'queued') {
    checks.open('before_submit', 'It waits for its turn.');
    return { texted: false, verdict: 'Not yet: the message waits to be sent.' };
  }
  checks.passed('before_submit', 'Nothing had changed since it was claimed.');
  return handedOver(checks, message);
}

function cancelled(checks: Checks, { reasonText, finalAt }: MessageView): Told {
  const words = reasonText ?? 'It was called off before it was sent.';
  checks.stopped('before_submit', words, finalAt);
  return { texted: false, verdict: `Not texted: ${lower(words)}` };
}

const lower = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1);

function handedOver(checks: Checks, message: MessageView): Told {
  const { state, reason, reasonText, finalAt } = message;
  const words = reasonText ?? 'There is no word on why.';
  if (state === 'sending') {
    checks.open('carrier', 'It is being handed over just now.');
    return { texted: false, verdict: 'The message is being handed to the carrier just now.' };
  }
  if (state === 'failed' && isRefusal(reason)) {
    checks.stopped('carrier', words, finalAt);
    return { texted: false, verdict: `Not texted: ${lower(words)}` };
  }
  if (state === 'unknown' && reason === 'no_response') {
    checks.open('carrier', words);
    return { texted: true, verdict: 'Perhaps texted: the carrier never answered, and it is not sent again.' };
  }
  checks.passed('carrier', 'It answered with an id of its own.');
  return receipted(checks, message, words);
}

function receipted(checks: Checks, { state, finalAt }: MessageView, words: string): Told {
  switch (state) {
    case 'delivered':
      checks.passed('delivery', null, finalAt);
      return { texted: true, verdict: 'Texted, and delivered.' };
    case 'sent':
      checks.open('delivery', 'No receipt yet.');
      return { texted: true, verdict: 'Texted; there is no receipt yet.' };
    case 'unknown':
      checks.open('delivery', words);
      return { texted: true, verdict: 'Texted; what became of it is not known.' };
    default:
      checks.stopped('delivery', words, finalAt);
      return { texted: true, verdict: `Texted, but not delivered: ${lower(words)}` };
  }
}
