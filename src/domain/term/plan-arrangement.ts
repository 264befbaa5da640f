import type { Audience, GrowthStage } from '../attendance/audience-kind';
import { platformNames, sessionKindNames, stageNames } from '../attendance/session-words';
import type { Arrangement, Platform, SessionKind } from '../attendance/training-session';
import type { Member, School } from '../people/member';
import type { PlanCell, Reading } from './plan-cell';
import type { PlanRow } from './plan-table';

/** What a workbook may say of how a session is arranged. What it leaves out stays as it is. */
export type PlannedArrangement = Partial<
  Pick<
    Arrangement,
    'campus' | 'kind' | 'platform' | 'audience' | 'hostMemberId' | 'lateAfterMinutes' | 'checkOutMinutes'
  >
>;

/** Whose names a workbook uses. */
export interface PlanSchool {
  readonly campuses: School['campuses'];
  readonly groups: School['groups'];
  readonly people: readonly Pick<Member, 'memberId' | 'name'>[];
}

/** The optional columns 校区, 类型, 平台, 对象, 主持, 迟到分钟 and 签退分钟; older workbooks have none of them. */
export function readArrangement(row: PlanRow, school: PlanSchool, minutes: number): PlannedArrangement {
  const read = <Value>(column: string, reader: (text: string) => Reading<Value>): Value | undefined =>
    row.has(column)
      ? row.read<Value | undefined>(column, undefined, (cell) => reader(plain(cell)))
      : undefined;
  const most = minutes > 0 ? minutes : 240;
  const found = {
    campus: read('校区', (text) => oneOf(text, school.campuses, '校区')),
    kind: read('类型', (text) => keyOf<SessionKind>(text, sessionKindNames, '类型')),
    platform: read('平台', (text) =>
      keyOf<Platform>(text.endsWith('平台') ? text : `${text}平台`, platformNames, '平台'),
    ),
    audience: read('对象', (text) => readAudience(text, school)),
    hostMemberId: read('主持', (text) => readPerson(text, school)),
    lateAfterMinutes: read('迟到分钟', (text) => readMinutes(text, most - 1)),
    checkOutMinutes: read('签退分钟', (text) => readMinutes(text, most)),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

const SCHOOL = ['全体', '全体教师', '全校'];
const UNDER_35 = ['35岁以下', '35岁以下教师'];

function readAudience(text: string, { groups }: PlanSchool): Reading<Audience> {
  if (SCHOOL.includes(text)) return { value: { kind: 'school' } };
  if (UNDER_35.includes(text)) return { value: { kind: 'under35' } };
  const names = text.split(/[、,;/]/).filter((name) => name !== '');
  const stages = names.map((name) => keyWith<GrowthStage>(name, stageNames));
  if (stages.every((stage) => stage !== undefined)) return { value: { kind: 'stage', stages } };
  const found = names.map((name) => groups.find((group) => plain(group.name) === name));
  const unknown = names.find((_, place) => found[place] === undefined);
  return unknown === undefined
    ? { value: { kind: 'groups', groupIds: found.flatMap((group) => group?.groupId ?? []) } }
    : { fault: `不认识「${unknown}」，请写「全体」「35 岁以下」、教龄段或组名；名单请在小程序里选` };
}

function readPerson(text: string, { people }: PlanSchool): Reading<string> {
  const [one, another] = people.filter(({ name }) => plain(name) === text);
  if (one === undefined) return { fault: `名册上没有「${text}」，请核对主持人的姓名` };
  return another === undefined
    ? { value: one.memberId }
    : { fault: `名册上有两位「${text}」，请把这一格空着，在小程序里选` };
}

function readMinutes(text: string, most: number): Reading<number> {
  const minutes = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
  return minutes <= most ? { value: minutes } : { fault: `「${text}」不对，请写 0 到 ${most} 的整数` };
}

function oneOf(text: string, known: readonly string[], what: string): Reading<string> {
  const found = known.find((each) => plain(each) === text);
  return found === undefined
    ? { fault: `不认识${what}「${text}」，可用的有：${known.join('、')}` }
    : { value: found };
}

function keyOf<Key extends string>(
  text: string,
  names: Readonly<Record<Key, string>>,
  what: string,
): Reading<Key> {
  const key = keyWith(text, names);
  return key === undefined
    ? { fault: `不认识${what}「${text}」，可用的有：${Object.values(names).join('、')}` }
    : { value: key };
}

function keyWith<Key extends string>(text: string, names: Readonly<Record<Key, string>>): Key | undefined {
  return (Object.keys(names) as Key[]).find((key) => names[key] === text);
}

function plain(cell: PlanCell): string {
  return String(cell ?? '')
    .normalize('NFKC')
    .replace(/\s+/g, '');
}
