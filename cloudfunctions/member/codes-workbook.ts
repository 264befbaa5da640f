import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import type { BindingCode, member } from '@/contract/member';
import { showTypedCode } from '@/domain/attendance/typed-code';
import { accept, refuse } from '@/domain/refusal';
import { clockTime, schoolDay } from '@/domain/term/school-day';
import { cloud } from '../_shared/cloud';
import type { Handler } from '../_shared/entry';
import { temporaryLink } from '../_shared/uploads';
import { readOutstandingCodes } from './outstanding-codes';
import { refusals } from './refusals';

type Contract = typeof member.actions;

/**
 * The outstanding codes as a workbook to print and cut. It lies where no member's phone can read it, always under the same
 * path so that no old list stays behind, and is handed out by a link that soon expires.
 */
export const codesWorkbook: Handler<Contract['codesWorkbook']> = async ({ caller, now }) => {
  const codes = await readOutstandingCodes(caller.schoolId, now);
  if (codes.length === 0) return refuse('nothingToPrint', refusals.nothingToPrint);
  const { fileID } = await cloud.uploadFile({
    cloudPath: `${caller.schoolId}/exports/binding-codes.xlsx`,
    fileContent: await writeXlsxFile(sheetOf(codes), { sheet: '绑定码', columns: WIDTHS }).toBuffer(),
  });
  const url = await temporaryLink(fileID);
  if (url === null) throw new Error('the workbook that was just written has no link');
  return accept({ url, fileName: `绑定码 ${schoolDay(now)}.xlsx` });
};

const WIDTHS = [{ width: 14 }, { width: 18 }, { width: 16 }, { width: 20 }];

function sheetOf(codes: readonly BindingCode[]): SheetData {
  const heading = ['姓名', '教研组', '绑定码', '有效期至'].map((value) => ({
    value,
    fontWeight: 'bold' as const,
  }));
  const rows = codes.map(({ name, group, code, expiresAtMs }) =>
    [name, group, showTypedCode(code), `${schoolDay(expiresAtMs)} ${clockTime(expiresAtMs)}`].map(
      (value) => ({
        value,
        type: String,
      }),
    ),
  );
  return [heading, ...rows];
}
