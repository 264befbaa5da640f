/**
 * The demo school's people. Every one is invented: they are named after the sixty-year cycle (甲子, 乙丑 …), the way an
 * example says 教师甲 and 教师乙, so that nobody can take them for real.
 */
export interface DemoPerson {
  readonly name: string;
  readonly campus: string;
  readonly researchGroup: string;
  readonly prepGroup: string;
  readonly duty: string;
  readonly bornMonth: string;
  readonly joinedMonth: string;
}

export const demoSchool = {
  schoolId: 'demo',
  name: '示例小学（演示）',
  officeLabel: '教务处',
  officeName: '演示教务处',
} as const;

const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const CAMPUSES = ['东校区', '西校区'] as const;

/** Research groups with their size and their preparation groups; 42 people together. */
const GROUPS = [
  { name: '语文组', size: 10, prepGroups: ['低段语文备课组', '高段语文备课组'] },
  { name: '数学组', size: 10, prepGroups: ['低段数学备课组', '高段数学备课组'] },
  { name: '英语组', size: 8, prepGroups: ['英语备课组'] },
  { name: '科学组', size: 7, prepGroups: [] },
  { name: '艺体组', size: 7, prepGroups: [] },
] as const;

function nameOf(index: number): string {
  return `教师${STEMS[index % STEMS.length] ?? ''}${BRANCHES[index % BRANCHES.length] ?? ''}`;
}

function dutyOf(place: number, prepGroupCount: number, isPrincipal: boolean): string {
  if (isPrincipal) return '校长、教师';
  if (place === 0) return '教研组长';
  return place <= prepGroupCount ? '备课组长' : '教师';
}

function month(year: number, of: number): string {
  return `${year}-${String((of % 12) + 1).padStart(2, '0')}`;
}

/** The same 42 people every time; the last of them is the principal. `year` is the running year, for ages. */
export function demoPeople(year: number): DemoPerson[] {
  const people: DemoPerson[] = [];
  const total = GROUPS.reduce((sum, group) => sum + group.size, 0);
  for (const group of GROUPS) {
    for (let place = 0; place < group.size; place += 1) {
      const index = people.length;
      const yearsOfService = 2 + ((index * 7) % 29);
      people.push({
        name: nameOf(index),
        campus: CAMPUSES[index % CAMPUSES.length] ?? '',
        researchGroup: group.name,
        prepGroup:
          group.prepGroups.length === 0
            ? ''
            : (group.prepGroups[(place + group.prepGroups.length - 1) % group.prepGroups.length] ?? ''),
        duty: dutyOf(place, group.prepGroups.length, index === total - 1),
        bornMonth: month(year - 22 - yearsOfService, index * 5),
        joinedMonth: month(year - yearsOfService, 8),
      });
    }
  }
  return people;
}
