/** One fault of an imported sheet, where the office will find it. Row 1 is the heading, as the spreadsheet shows it. */
export interface SheetFault {
  readonly code: string;
  readonly sheet?: string;
  readonly row: number;
  /** The column's heading, 姓名 for example; empty when the whole row or sheet is meant. */
  readonly column: string;
  readonly message: string;
}
