const SENTENCES = {
  empty_file: 'The file is empty. Export it again and check that it has rows.',
  workbook:
    'This is a spreadsheet workbook, not a CSV file. Open it, choose "Save as", then "CSV", and send that file.',
  not_text: 'This is not a text file. Export your contacts as CSV and send that file.',
  too_many_columns: 'The file has more than 100 columns. Keep those you need and send it again.',
  no_phone_column:
    'No column looks like phone numbers. Give the column with the numbers the heading "phone", or choose it yourself.',
} as const;

export type ContactsFileFaultKind = keyof typeof SENTENCES;

/** The file as a whole cannot be imported; `message` tells its owner what to do. A row's fault never throws. */
export class ContactsFileFault extends Error {
  override readonly name = 'ContactsFileFault';
  constructor(readonly kind: ContactsFileFaultKind) {
    super(SENTENCES[kind]);
  }
}
