/** Why a number is refused. `duplicate` and the like belong to the import, not here. */
export const MSISDN_FAULTS = [
  'empty',
  'not_a_number',
  'several_numbers',
  'scientific_notation',
  'too_short',
  'too_long',
  'unknown_country',
  'not_mobile',
  'invalid',
] as const;
export type MsisdnFault = (typeof MSISDN_FAULTS)[number];

const SENTENCES: Record<MsisdnFault, string> = {
  empty: 'Give a phone number, such as +254712345678.',
  not_a_number: 'This is not a phone number. Use digits only, such as +254712345678.',
  several_numbers: 'There is more than one phone number here. Give one.',
  scientific_notation:
    'The spreadsheet has shortened this number and its last digits are lost. Format the column as text, enter the number again and export the file once more.',
  too_short: 'This number has too few digits. Check it and write it in full.',
  too_long: 'This number has too many digits. Check it and remove what does not belong to it.',
  unknown_country:
    'The country of this number is not known. Write it with + and the country code, such as +254712345678.',
  not_mobile: 'This is not a mobile number, so it cannot receive a text message. Use a mobile number.',
  invalid: 'No network uses this number. Check its digits.',
};

/** A plain sentence for the person who gave the number: what is wrong and what to do. Of a row in a file: see row-fault.ts. */
export const describeFault = (fault: MsisdnFault): string => SENTENCES[fault];
