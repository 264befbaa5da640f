import type { SheetData } from 'write-excel-file/node';
import type { attendance } from '@/contract/attendance';
import { noAttendance } from '@/domain/attendance/attendance';
import { isMeantFor } from '@/domain/attendance/audience';
import { inRosterOrder } from '@/domain/attendance/roster-view';
import type { TrainingSession } from '@/domain/attendance/training-session';
import { teaches } from '@/domain/people/role';
import { accept, refuse } from '@/domain/refusal';
import { clockTime, schoolDay, weekday } from '@/domain/term/school-day';
import { cloud } from '../_shared/cloud';
import type { Handler } from '../_shared/entry';
import { findSchool } from '../_shared/repositories/schools';
import { temporaryLink } from '../_shared/uploads';
import { type Room, readRoom } from './roster';

const WIDTHS = [{ width: 6 }, { width: 18 }, { width: 14 }, { width: 22 }, { width: 22 }];

/**
 * The sheet to be signed on paper, for a dead network: A4, upright, a row for everybody expected. It lies where no member's
 * phone can read it, always under the same path, and is handed out by a link that soon expires.
 */
export const paperSheet: Handler<typeof attendance.actions.paperSheet> = async (
  { caller },
  { sessionId },
) => {
  const [found, school] = await Promise.all([readRoom(caller, sessionId), findSchool(caller.schoolId)]);
  if (!found.ok) return found;
  const { session } = found.data;
  const rows = rowsOf(found.data, school?.groups ?? []);
  if (rows.length === 0) return refuse('nobody', '这次研修的名单上还没有人，请先核对参加的人。');
  // Loaded only where a sheet is printed: a function that checks somebody in starts without it.
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  const { fileID } = await cloud.uploadFile({
    cloudPath: `${caller.schoolId}/exports/paper-sheet-${sessionId}.xlsx`,
    fileContent: await writeXlsxFile(sheetOf(session, school?.name ?? '', rows), {
      sheet: '签到表',
      columns: WIDTHS,
      stickyRowsCount: HEAD_ROWS,
    }).toBuffer(),
  });
  const url = await temporaryLink(fileID);
  if (url === null) throw new Error('the sheet that was just written has no link');
  return accept({ url, fileName: `签到表 ${schoolDay(session.startsAtMs)} 第${session.number}次.xlsx` });
};

type Row = readonly [group: string, name: string, said: string];

function rowsOf({ session, members, attendance }: Room, groups: Parameters<typeof inRosterOrder>[1]): Row[] {
  const expected = members.filter((one) => teaches(one) && isMeantFor(session, one));
  return inRosterOrder(expected, groups).map(({ person, group }) => {
    const { leave, checkIn } = attendance.get(person.memberId) ?? noAttendance;
    return [group, person.name, checkIn === null && leave !== null ? '请假' : ''];
  });
}

const HEAD_ROWS = 4;

/** The head of four rows, then everybody, with room to sign. */
function sheetOf(session: TrainingSession, schoolName: string, rows: readonly Row[]): SheetData {
  const { number, title, startsAtMs, endsAtMs, place, presenter, checkOutMinutes } = session;
  const when = `${schoolDay(startsAtMs)} ${weekday(startsAtMs)} ${clockTime(startsAtMs)}–${clockTime(endsAtMs)}`;
  const wide = (value: string, style: object = {}) => [{ value, columnSpan: WIDTHS.length, ...style }];
  const box = { borderStyle: 'thin', height: 24, alignVertical: 'center' } as const;
  const heads = ['序号', '教研组', '姓名', '签到', checkOutMinutes === null ? '备注' : '签退'];
  return [
    wide(`${schoolName} 第 ${number} 次研修签到表`, {
      fontWeight: 'bold',
      fontSize: 16,
      align: 'center',
      height: 30,
    }),
    wide(title, { fontWeight: 'bold', height: 22 }),
    wide([when, place, presenter].filter(Boolean).join('　'), { height: 22 }),
    heads.map((value) => ({ value, fontWeight: 'bold', align: 'center', ...box })),
    ...rows.map(([group, name, said], index) => [
      { value: index + 1, align: 'center' as const, ...box },
      { value: group, ...box },
      { value: name, ...box },
      { value: said, ...box },
      { value: '', ...box },
    ]),
  ];
}
