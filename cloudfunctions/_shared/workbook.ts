import type { Caller } from '@/contract/policy';
import { accept, type Result, refuse } from '@/domain/refusal';
import { limitExtent } from './sheet-extent';
import { download, liesUnderOwnPath } from './uploads';
import { packArchive, unpackArchive } from './zip-archive';

/** Date cells come as a `Date` at midnight UTC of the day that the sheet shows; a formula as its last result. */
export type Cell = string | number | Date | null;

export interface Sheet {
  readonly name: string;
  /** `rows[0]` is the sheet's first row, whether it holds anything or not; all rows are equally long. */
  readonly rows: readonly (readonly Cell[])[];
}

export type WorkbookRefusal = 'notAWorkbook' | 'fileTooLarge' | 'notYourFile';

const MAX_FILE_BYTES = 5 * 1024 * 1024;
/** Unpacked tables: a function has 256 MB, and a text is held twice while it is read. */
const MAX_UNPACKED_BYTES = 12 * 1024 * 1024;

const MAX_SHEETS = 20;

const messages = {
  notYourFile: '只能导入您自己上传的文件，请重新选择文件上传。',
  missing: '没有找到这个文件，请重新上传后再试。',
  notAWorkbook: '这不是能读的 Excel 工作簿，请用 Excel 或 WPS 另存为 .xlsx 文件后再上传。',
  fileTooLarge: '文件太大，请删去图片和多余的表格，存成 5 MB 以内的 .xlsx 文件后再上传。',
} as const;

/** The sheets of a workbook that the caller uploaded. Refuses another member's file, anything but `.xlsx`, and more than 5 MB. */
export async function readWorkbook(
  fileId: string,
  caller: Pick<Caller, 'schoolId' | 'memberId'>,
): Promise<Result<Sheet[], WorkbookRefusal>> {
  if (!liesUnderOwnPath(fileId, caller)) return refuse('notYourFile', messages.notYourFile);
  const file = await download(fileId, MAX_FILE_BYTES);
  if (file.kind === 'missing') return refuse('notAWorkbook', messages.missing);
  if (file.kind === 'tooLarge') return refuse('fileTooLarge', messages.fileTooLarge);
  return parseWorkbook(file.bytes);
}

/**
 * The sheets of a workbook's bytes. The archive is unpacked here, within limits, and handed on packed anew, so that the
 * library never sees sizes, gaps or entries that we have not checked.
 */
export async function parseWorkbook(
  bytes: Buffer,
): Promise<Result<Sheet[], 'notAWorkbook' | 'fileTooLarge'>> {
  const archive = unpackArchive(bytes, (path) => /\.(xml|rels)$/.test(path), MAX_UNPACKED_BYTES);
  if (archive.kind === 'tooLarge') return refuse('fileTooLarge', messages.fileTooLarge);
  const files = archive.kind === 'files' ? limitSheets(archive.files) : null;
  if (files === 'tooManySheets') return refuse('fileTooLarge', messages.fileTooLarge);
  if (files === null) return refuse('notAWorkbook', messages.notAWorkbook);
  try {
    // Loaded only where a workbook is read: a function that checks somebody in starts without it.
    const { default: readXlsxFile } = await import('read-excel-file/universal');
    const sheets = await readXlsxFile(new Uint8Array(packArchive(files)).buffer);
    return accept(
      sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cellOf)) })),
    );
  } catch {
    // Whatever the library stumbles over lies in the file: nothing else went in.
    return refuse('notAWorkbook', messages.notAWorkbook);
  }
}

function limitSheets(
  files: ReadonlyMap<string, Buffer>,
): ReadonlyMap<string, Buffer> | 'tooManySheets' | null {
  const limited = new Map(files);
  let sheets = 0;
  for (const [path, content] of files) {
    if (!content.includes('sheetData')) continue;
    sheets += 1;
    if (sheets > MAX_SHEETS) return 'tooManySheets';
    const text = limitExtent(content.toString('utf8'));
    if (text === null) return null;
    limited.set(path, Buffer.from(text, 'utf8'));
  }
  return limited;
}

function cellOf(value: unknown): Cell {
  if (typeof value === 'number' || value === null || value instanceof Date) return value;
  return typeof value === 'boolean' ? (value ? '是' : '否') : String(value);
}
