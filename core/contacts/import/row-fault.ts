import { describeFault, MSISDN_FAULTS, type MsisdnFault } from '../msisdn/faults.js';

const OWN_SENTENCES = {
  empty: 'There is no phone number in this row. Add one, or remove the row.',
  several_numbers:
    'There is more than one phone number here. Keep one, and put the others in rows of their own.',
  bad_value: 'This value does not fit its field. Correct it, or leave the cell empty.',
  bad_time_zone: 'There is no such time zone. Write it as Africa/Nairobi, or leave the cell empty.',
  duplicate: 'The same number is in an earlier row. Only the first is imported.',
  too_many_cells:
    'This row has more cells than there are columns. Put text that contains the separator in quotation marks.',
  row_too_long: 'This row is far too long. Check that each contact is on a line of its own.',
  quote_not_closed:
    'A quotation mark is opened in this row and never closed. Remove it, or close it; inside quoted text write "" for ".',
} as const;

export type RowFault = MsisdnFault | keyof typeof OWN_SENTENCES;

/** Every reason a row can be refused for, for counts and for the report. */
export const ROW_FAULTS: readonly RowFault[] = [
  ...MSISDN_FAULTS,
  'duplicate',
  'bad_value',
  'bad_time_zone',
  'too_many_cells',
  'row_too_long',
  'quote_not_closed',
];

/** A plain sentence for the owner of the file: what is wrong with the row and what to do. */
export const describeRowFault = (fault: RowFault): string =>
  fault in OWN_SENTENCES
    ? OWN_SENTENCES[fault as keyof typeof OWN_SENTENCES]
    : describeFault(fault as MsisdnFault);
