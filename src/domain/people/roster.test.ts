import { type RosterKnowledge, readRoster } from './roster';
import type { RosterCell } from './roster-row';

const knowledge: RosterKnowledge = {
  officeLabel: '教科室',
  thisMonth: '2026-11',
  campuses: ['东校区'],
  groups: [
    { kind: 'research', name: '语文组' },
    { kind: 'research', name: '数学组' },
    { kind: 'preparation', name: '高段语文备课组' },
  ],
  confirmNew: false,
};

const heading: RosterCell[] = ['姓名', '校区', '教研组', '备课组', '职务', '出生年月', '入职年月'];
const lin: RosterCell[] = ['林晓', '东校区', '语文组', '高段语文备课组', '', '1990-05', '2012-09'];

/** Lin's row with some cells changed, by their heading. */
function row(changes: Readonly<Record<string, RosterCell>> = {}): RosterCell[] {
  return lin.map((cell, place) => {
    const column = String(heading[place]);
    return column in changes ? (changes[column] ?? null) : cell;
  });
}

function read(rows: RosterCell[][], changes: Partial<RosterKnowledge> = {}) {
  return readRoster([heading, ...rows], { ...knowledge, ...changes });
}

describe('a faultless roster', () => {
  test('gives each person with the row where the office finds it', () => {
    expect(read([row(), row({ 姓名: '周明', 备课组: null, 职务: '校长、教师' })])).toEqual({
      ok: true,
      roster: {
        people: [
          {
            row: 2,
            name: '林晓',
            campus: '东校区',
            researchGroup: '语文组',
            prepGroup: '高段语文备课组',
            roles: ['teacher'],
            bornMonth: '1990-05',
            joinedMonth: '2012-09',
          },
          {
            row: 3,
            name: '周明',
            campus: '东校区',
            researchGroup: '语文组',
            prepGroup: null,
            roles: ['teacher', 'principal'],
            bornMonth: '1990-05',
            joinedMonth: '2012-09',
          },
        ],
        newGroups: [],
        newCampuses: [],
      },
    });
  });

  test('may have a title above, columns in any order, blank rows between and a line break in a heading', () => {
    const shuffled = [3, 0, 6, 5, 4, 2, 1];
    const pick = (cells: RosterCell[]) => shuffled.map((place) => cells[place] ?? null);
    const reading = readRoster(
      [
        ['星河小学教师名册', null],
        pick(heading).map((cell) => (cell === '出生年月' ? '出生\n年月' : cell)),
        [null, null, ''],
        pick(row()),
      ],
      knowledge,
    );
    expect(reading.ok && reading.roster.people.map(({ row: at, name }) => [at, name])).toEqual([[4, '林晓']]);
  });

  test.each([
    ['', ['teacher']],
    ['备课组长', ['teacher', 'prepLeader']],
    ['教研组长、教师', ['teacher', 'groupLeader']],
    ['教师,教研组长', ['teacher', 'groupLeader']],
    ['教师， 备课组长，教师', ['teacher', 'prepLeader']],
    ['教科室', ['academicAffairs']],
    ['教务处', ['academicAffairs']],
    ['副校长', ['principal']],
    ['校长、教师', ['teacher', 'principal']],
    ['专家', ['expert']],
    ['教师、专家', ['teacher', 'expert']],
  ])('a 职务 of 「%s」 reads as %j', (words, roles) => {
    const reading = read([row({ 职务: words })]);
    expect(reading.ok && reading.roster.people[0]?.roles).toEqual(roles);
  });

  test.each([
    ['spaced to align', '林　晓', '林晓'],
    ['with a space behind', '林晓 ', '林晓'],
    ['of another people', '买买提·吐尔逊', '买买提·吐尔逊'],
    ['in Latin letters', 'Anna  Lee', 'Anna Lee'],
  ])('a name %s is kept as it is compared', (_, written, kept) => {
    const reading = read([row({ 姓名: written })]);
    expect(reading.ok && reading.roster.people[0]?.name).toBe(kept);
  });

  test('two people may share a name', () => {
    expect(read([row(), row({ 出生年月: '1991-05' })]).ok).toBe(true);
  });

  test('names new groups and campuses once each when they may be added', () => {
    const rows = [
      row({ 教研组: '英语组', 备课组: '英语备课组' }),
      row({ 姓名: '周明', 教研组: '英语组', 校区: '北校区' }),
    ];
    expect(read(rows, { confirmNew: true })).toMatchObject({
      ok: true,
      roster: {
        newGroups: [
          { kind: 'research', name: '英语组' },
          { kind: 'preparation', name: '英语备课组' },
        ],
        newCampuses: ['北校区'],
      },
    });
  });
});
