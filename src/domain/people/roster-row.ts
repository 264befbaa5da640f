import { type Role, roles, roleWords } from './role';
import type { Heading, RosterColumn } from './roster-heading';
import { readMonth, yearsLater } from './roster-month';
import { closestName, holdsUnseenCharacters, tidyName } from './roster-text';
import type { SheetFault } from './sheet-fault';

export type RosterCell = string | number | Date | null;

/** One person as a row of the workbook tells it. */
export interface RosterPerson {
  /** As the spreadsheet counts: the heading of a plain sheet is row 1. */
  readonly row: number;
  readonly name: string;
  readonly campus: string;
  readonly researchGroup: string;
  readonly prepGroup: string | null;
  readonly roles: readonly Role[];
  /** `YYYY-MM` */
  readonly bornMonth: string;
  readonly joinedMonth: string;
}

export interface RosterTerms {
  /** What this school calls its office, a word of the 职务 column beside the usual ones. */
  readonly officeLabel: string;
  /** `YYYY-MM` of today. */
  readonly thisMonth: string;
}

const LONGEST = { 姓名: 20, 校区: 20, 教研组: 20, 备课组: 20, 职务: 60 } as const;
const YOUNGEST_TO_JOIN = 16;

/**
 * Reads one row. Faults of all its cells are added to `faults` at once; what could not be read is empty, so that checks
 * across rows still see the rest of the row.
 */
export function readRow(
  cells: readonly RosterCell[],
  row: number,
  heading: Heading,
  terms: RosterTerms,
  faults: SheetFault[],
): RosterPerson {
  const fault = (code: string, column: RosterColumn, message: string) =>
    faults.push({ code, row, column, message });
  const cellOf = (column: RosterColumn): RosterCell => cells[heading.places.get(column) ?? -1] ?? null;
  const textOf = (column: keyof typeof LONGEST): string => {
    const raw = String(cellOf(column) ?? '');
    if (holdsUnseenCharacters(raw)) {
      fault('controlCharacters', column, `${column}里有看不见的字符或换行，请删去后重新输入`);
    }
    const text = tidyName(raw);
    if ([...text].length > LONGEST[column]) {
      fault('tooLong', column, `${column}超过 ${LONGEST[column]} 个字，请核对`);
    }
    return text;
  };
  const neededTextOf = (column: '姓名' | '校区' | '教研组'): string => {
    const text = textOf(column);
    if (text === '')
      fault(column === '姓名' ? 'missingName' : 'missingValue', column, `缺少${column}，请填写`);
    return text;
  };
  const monthOf = (column: '出生年月' | '入职年月'): string => {
    const cell = cellOf(column);
    if (cell === null || cell === '') {
      fault('missingValue', column, `缺少${column}，请填写`);
      return '';
    }
    const reading = readMonth(cell);
    if ('fault' in reading) {
      fault('wrongDate', column, reading.fault);
      return '';
    }
    if (reading.month > terms.thisMonth)
      fault('wrongDate', column, `${column} ${reading.month} 还没有到，请核对`);
    return reading.month;
  };

  const name = neededTextOf('姓名');
  const campus = neededTextOf('校区');
  const researchGroup = neededTextOf('教研组');
  const prepGroup = textOf('备课组');
  const held = readRoles(textOf('职务'), terms, (message) => fault('unknownRole', '职务', message));
  const bornMonth = monthOf('出生年月');
  const joinedMonth = monthOf('入职年月');
  if (bornMonth !== '' && joinedMonth !== '' && joinedMonth < yearsLater(bornMonth, YOUNGEST_TO_JOIN)) {
    fault('wrongDate', '入职年月', `入职时不满 ${YOUNGEST_TO_JOIN} 岁，请核对出生年月和入职年月`);
  }
  return {
    row,
    name,
    campus,
    researchGroup,
    prepGroup: prepGroup === '' ? null : prepGroup,
    roles: held,
    bornMonth,
    joinedMonth,
  };
}

/** 教研组长、教务处 → roles in their fixed order; an empty cell is a teacher. District rights are not a school's to give. */
function readRoles(text: string, terms: RosterTerms, fault: (message: string) => void): readonly Role[] {
  const words = text.split(/[、,，;；/\s]+/).filter((word) => word !== '');
  if (words.length === 0) return ['teacher'];
  const held = new Set<Role>();
  for (const word of words) {
    const role = Object.hasOwn(roleWords, word) ? roleWords[word] : undefined;
    if (word === terms.officeLabel) held.add('academicAffairs');
    else if (role === 'district') fault('进修学校的权限由部署单位设置，请从职务中删去');
    else if (role !== undefined) held.add(role);
    else fault(unknownWord(word, terms));
  }
  // Whoever leads a group of teachers is one of them; a principal or an office person says so: 校长、教师.
  if (held.has('groupLeader') || held.has('prepLeader')) held.add('teacher');
  return roles.filter((role) => held.has(role));
}

function unknownWord(word: string, { officeLabel }: RosterTerms): string {
  const words = [...new Set(['教师', '备课组长', '教研组长', officeLabel, '校长', '副校长', '专家'])];
  const meant = closestName(word, words);
  return meant === null
    ? `不认识职务「${word}」，可用的有：${words.join('、')}`
    : `不认识职务「${word}」，是不是「${meant}」？`;
}
