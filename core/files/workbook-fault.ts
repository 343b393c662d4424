/** Why a workbook cannot be read. */
export type WorkbookFaultKind =
  'not_a_workbook' | 'no_such_sheet' | 'workbook_too_large' | 'encrypted_workbook';

export class WorkbookFault extends Error {
  override readonly name = 'WorkbookFault';
  constructor(readonly kind: WorkbookFaultKind) {
    super(kind);
  }
}
