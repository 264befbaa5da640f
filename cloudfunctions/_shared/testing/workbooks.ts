import writeXlsxFile from 'write-excel-file/node';

/** A workbook of one sheet as an office would upload it; dates become date cells. */
export function workbookOf(
  rows: readonly (readonly (string | number | Date | null)[])[],
  sheet = 'Sheet1',
): Promise<Buffer> {
  const cells = rows.map((row) =>
    row.map((value) =>
      value === null ? null : value instanceof Date ? { value, format: 'yyyy-mm' } : { value },
    ),
  );
  return writeXlsxFile(cells, { sheet }).toBuffer();
}
