import type { RosterImportReply } from '@/contract/member';
import type { Member, School } from '@/domain/people/member';
import type { SheetFault } from '@/domain/people/sheet-fault';
import { atSchoolTime } from '@/domain/term/school-day';
import { launchSchoolCloud, type SchoolCloud } from '../_shared/testing/school-cloud';
import { workbookOf } from '../_shared/testing/workbooks';

type Row = (string | number | Date | null)[];

const heading: Row = ['姓名', '校区', '教研组', '备课组', '职务', '出生年月', '入职年月'];
const deng: Row = ['邓一', '东校区', '语文教研组', '五年级语文备课组', '', '1990-05', '2012-09'];
const fang: Row = ['方二', '东校区', '科学教研组', null, '教研组长', '1985.11', '2008年8月'];
const megabyte = 1024 * 1024;

let cloud: SchoolCloud;
let files = 0;

beforeAll(async () => {
  cloud = await launchSchoolCloud();
  await cloud.setClock({ nowMs: atSchoolTime('2026-11-20', '15:00') });
});
afterAll(() => cloud.stop());

/** Uploads as the office and asks for the import. */
async function importing(bytes: Uint8Array, options: { confirmNew?: boolean; dryRun?: boolean } = {}) {
  files += 1;
  const fileId = await cloud.put('m40', `roster-${files}.xlsx`, bytes);
  const input = { fileId, confirmNew: true, dryRun: false, ...options };
  return cloud.ask<RosterImportReply>('m40', 'member.importRoster', input);
}

async function importingRows(rows: Row[], options: { confirmNew?: boolean; dryRun?: boolean } = {}) {
  return importing(await workbookOf([heading, ...rows]), options);
}

/** Everything that an import could have written. */
async function everything() {
  const all = ['members', 'schools', 'audits'].map((name) => cloud.documents<{ _id: string }>(name));
  return Promise.all(all);
}

async function memberNamed(name: string): Promise<Member | undefined> {
  return (await cloud.documents<Member>('members')).find((person) => person.name === name);
}

describe('a roster with faults', () => {
  test('of every kind is refused as a whole: each fault with its place, and nothing is loaded', async () => {
    const before = await everything();
    const rows: Row[] = [
      [null, ...deng.slice(1)],
      deng,
      [...deng.slice(0, 4), '教师', ...deng.slice(5)],
      ['高三', '北校区', '语文叫研组', '数学备课组', '书记', '1990-13', '2030-01'],
      ['高\u200b四', '东校区', '语文教研组', null, null, '2000-01', '2012-01'],
    ];
    const reply = await importingRows(rows, { confirmNew: false });
    expect(reply.error).toMatchObject({ code: 'rosterFaults' });
    const faults = reply.error.details as SheetFault[];
    expect(faults.map(({ row, column, code }) => `${row} ${column} ${code}`)).toEqual([
      '2 姓名 missingName',
      '4 姓名 duplicatePerson',
      '5 校区 unknownCampus',
      '5 教研组 unknownGroup',
      '5 备课组 unknownGroup',
      '5 职务 unknownRole',
      '5 出生年月 wrongDate',
      '5 入职年月 wrongDate',
      '6 姓名 controlCharacters',
      '6 入职年月 wrongDate',
    ]);
    expect(await everything()).toEqual(before);
  });

  test('of ten thousand rows is refused', async () => {
    const before = await everything();
    const rows = Array.from({ length: 10_000 }, (_, index): Row => [`教师${index}`]);
    const reply = await importingRows(rows);
    expect(reply.error.details).toMatchObject([{ code: 'tooManyRows', row: 2002 }]);
    expect(await everything()).toEqual(before);
  }, 60_000);

  test('of an empty workbook is refused', async () => {
    expect((await importing(await workbookOf([[null]]))).error.details).toMatchObject([
      { code: 'emptySheet' },
    ]);
  });
});

describe('a file that cannot be a roster', () => {
  test.each([
    ['no workbook', () => Buffer.from('姓名,校区\n邓一,东校区'), 'notAWorkbook'],
    ['nothing', () => Buffer.alloc(0), 'notAWorkbook'],
    ['six megabytes', () => Buffer.alloc(6 * megabyte), 'fileTooLarge'],
  ])('%s', async (_, bytes, code) => {
    expect(await importing(bytes())).toMatchObject({ ok: false, error: { code } });
  });

  test.each([
    ['another member’s', 'cloud://local.local/xh/m42/roster.xlsx', 'notYourFile'],
    ['another school’s', 'cloud://local.local/west/m40/roster.xlsx', 'notYourFile'],
    ['one reached by a detour', 'cloud://local.local/xh/m40/../m42/roster.xlsx', 'notYourFile'],
    ['one that is not there', 'cloud://local.local/xh/m40/none.xlsx', 'notAWorkbook'],
    ['no file id', 'https://example.com/roster.xlsx', 'invalidInput'],
  ])('%s', async (_, fileId, code) => {
    const fine = await workbookOf([heading, deng]);
    await cloud.upload('o-xh-m42', 'xh/m42/roster.xlsx', fine);
    expect(
      await cloud.ask('m40', 'member.importRoster', { fileId, confirmNew: true, dryRun: false }),
    ).toMatchObject({ ok: false, error: { code } });
    expect(await memberNamed('邓一')).toBeUndefined();
  });
});

describe('a faultless roster', () => {
  test('is only counted on a dry run', async () => {
    const before = await everything();
    expect(await importingRows([deng, fang], { dryRun: true })).toEqual({
      ok: true,
      data: {
        applied: false,
        added: 2,
        changed: 0,
        unchanged: 0,
        newGroups: [{ kind: 'research', name: '科学教研组' }],
        newCampuses: [],
      },
    });
    expect(await everything()).toEqual(before);
  });

  test('brings its people and new groups in, with ids that tell nobody who they are', async () => {
    const reply = await importingRows([deng, fang]);
    expect(reply.data).toMatchObject({ applied: true, added: 2, changed: 0, unchanged: 0 });
    const [school] = await cloud.documents<School>('schools');
    const science = school?.groups.find(({ name }) => name === '科学教研组');
    const added = await memberNamed('方二');
    expect(added).toEqual({
      _id: `xh:${added?.memberId}`,
      schoolId: 'xh',
      memberId: expect.stringMatching(/^m[0-9a-hjkmnp-tv-z]{12}$/),
      name: '方二',
      campus: '东校区',
      researchGroupId: science?.groupId,
      prepGroupId: null,
      roles: ['teacher', 'groupLeader'],
      bornMonth: '1985-11',
      joinedMonth: '2008-08',
      boundAtMs: null,
      codesIssued: 0,
    });
  });

  test('changes nothing when it is imported again', async () => {
    const before = await everything();
    expect((await importingRows([deng, fang])).data).toMatchObject({ added: 0, changed: 0, unchanged: 2 });
    expect(await everything()).toEqual(before);
  });

  test('moves people between groups, with an audit line, and leaves roles and the missing alone', async () => {
    const moved: Row = [
      '方二',
      '西校区',
      '语文教研组',
      null,
      '教师',
      '1985-11',
      new Date(Date.UTC(2008, 7, 1)),
    ];
    const before = await memberNamed('方二');
    expect((await importingRows([moved])).data).toMatchObject({ added: 0, changed: 1, unchanged: 0 });
    expect(await memberNamed('方二')).toEqual({ ...before, campus: '西校区', researchGroupId: 'chinese' });
    expect(await memberNamed('邓一')).toMatchObject({ campus: '东校区' });
    const audits = await cloud.documents<{ act: string }>('audits');
    expect(audits.filter(({ act }) => act === 'changeMember')).toEqual([
      expect.objectContaining({
        schoolId: 'xh',
        byMemberId: 'm40',
        subject: before?.memberId,
        before: { campus: '东校区', researchGroupId: before?.researchGroupId },
        after: { campus: '西校区', researchGroupId: 'chinese' },
      }),
    ]);
  });

  test('that was cut off half-way is completed by importing it again', async () => {
    const rows = Array.from({ length: 60 }, (_, index): Row => [`甲${index}`, ...deng.slice(1)]);
    await cloud.setFaults({ failRate: 0.03 });
    await importingRows(rows).catch(() => undefined);
    await cloud.setFaults({});
    expect((await importingRows(rows)).data.applied).toBe(true);
    expect((await importingRows(rows)).data).toMatchObject({ added: 0, changed: 0, unchanged: 60 });
    const names = (await cloud.documents<Member>('members'))
      .map(({ name }) => name)
      .filter((name) => name.startsWith('甲'));
    expect(names).toHaveLength(60);
  });

  test('imported twice at once brings everybody in once', async () => {
    const rows: Row[] = [
      ['丙一', '南校区', '音乐教研组', null, '', '1991-01', '2014-09'],
      ['丙二', '南校区', '音乐教研组', null, '', '1992-01', '2015-09'],
    ];
    const replies = await Promise.all([importingRows(rows), importingRows(rows)]);
    expect(replies.map(({ ok }) => ok)).toEqual([true, true]);
    const [school] = await cloud.documents<School>('schools');
    expect(school?.groups.filter(({ name }) => name === '音乐教研组')).toHaveLength(1);
    const group = school?.groups.find(({ name }) => name === '音乐教研组')?.groupId;
    const members = await cloud.documents<Member>('members');
    expect(members.filter(({ researchGroupId }) => researchGroupId === group)).toHaveLength(2);
  });
});
