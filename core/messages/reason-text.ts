import type { MessageState } from './message-state.js';

const WORDS: Record<string, string> = {
  invalid_recipient: 'The carrier says that this number does not exist.',
  invalid_sender: 'The carrier does not accept this sender id.',
  blocked_by_carrier: 'The carrier blocks messages to this number.',
  no_route: 'The carrier has no route to this number.',
  message_too_long: 'The message is too long for the carrier.',
  carrier_account: 'The carrier refused for a reason on our side; our operators have been told.',
  rejected_by_carrier: 'The carrier refused this message.',
  no_response: 'The carrier never answered: the message may have been sent. It is not sent again.',
  no_receipt: 'The carrier took the message and never said what became of it.',
  cancelled: 'The campaign was cancelled before this message was sent.',
  account_suspended: 'The account was suspended before this message was sent.',
  opted_out: 'The recipient opted out before this message was sent.',
  no_consent: 'The recipient had not opted in.',
  do_not_disturb: 'The number was put on a do-not-disturb register before this message was sent.',
  undelivered: 'The network could not deliver it.',
  expired: 'The phone could not be reached in time.',
  rejected: 'The network rejected it after the carrier had taken it.',
  unknown: 'The carrier does not know what became of it.',
};

/** Why a message is in its state, in words for its sender; null where there is nothing to explain. */
export function reasonText(state: MessageState, reason: string | null): string | null {
  if (reason === null) return null;
  const known = WORDS[reason];
  if (known !== undefined) return known;
  const [kind = '', ...code] = reason.split('_');
  const words = WORDS[kind] ?? `The message is ${state}.`;
  return code.length === 0 ? words : `${words} The carrier's code is ${code.join('_')}.`;
}
