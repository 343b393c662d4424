const ALPHANUMERIC = /^(?=.*[A-Za-z])[A-Za-z0-9 ._&-]{1,11}$/;
const SHORT_CODE = /^\d{3,8}$/;
const MSISDN = /^\+[1-9]\d{6,14}$/;

/** What is wrong with a sender id, in words; null if it can be used. GSM 03.38 limits names to 11 characters. */
export function senderIdFault(senderId: string): string | null {
  if (ALPHANUMERIC.test(senderId) || SHORT_CODE.test(senderId) || MSISDN.test(senderId)) return null;
  return 'A sender id is a name of up to 11 letters and digits, a short code of 3 to 8 digits, or a number like +254712345678.';
}
