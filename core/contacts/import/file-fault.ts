const SENTENCES = {
  empty_file: 'The file is empty. Export it again and check that it has rows.',
  empty_sheet:
    'This sheet of the workbook is empty. Choose another sheet, or add rows to it and send the file again.',
  only_headings: 'The file has headings and no rows below them. Export it again and check that it has rows.',
  workbook:
    'This is a workbook of an old kind, or a protected one. Open it, choose "Save as", then "Excel workbook (.xlsx)" or "CSV", and send that file.',
  encrypted_workbook: 'This workbook is protected by a password. Save it without one and send it again.',
  not_a_workbook:
    'This file is damaged, or it is no workbook. Open it, choose "Save as", then "Excel workbook (.xlsx)" or "CSV", and send that file.',
  no_such_sheet: 'The workbook has no sheet of this name. Choose one of its sheets.',
  workbook_too_large:
    'This workbook holds more text than can be read at once. Save the sheet as CSV and send that file.',
  not_text: 'This is not a text file. Export your contacts as CSV and send that file.',
  document:
    'This is a document (a PDF, a web page, address cards), not a table. Export your contacts as CSV or as an Excel workbook and send that file.',
  too_many_columns:
    'The file has more than 100 columns. Keep those you need, with each contact on a line of its own, and send it again.',
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
