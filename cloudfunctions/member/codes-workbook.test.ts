import readXlsxFile from 'read-excel-file/node';
import type { BindingCode } from '@/contract/member';
import { people, schoolDocuments } from '@/testing/founded-school';
import { aSchool } from '@/testing/school-builder';
import { launchSchoolCloud, type SchoolCloud } from '../_shared/testing/school-cloud';

interface Codes {
  readonly codes: readonly BindingCode[];
}

let cloud: SchoolCloud;

beforeAll(async () => {
  const west = schoolDocuments({ school: aSchool({ schoolId: 'west' }) });
  cloud = await launchSchoolCloud([schoolDocuments(), west]);
  const newcomer = { ...people[0], memberId: 'n1', name: '新教师', boundAtMs: null, codesIssued: 0 };
  await cloud.load('members', [{ ...newcomer, _id: 'xh:n1' }]);
});
afterAll(() => cloud.stop());

/** The list from its first code to its print-out, in the order in which it happens. */
describe('the list of codes', () => {
  let issued: Codes;

  test('has nothing to print before a code is out', async () => {
    expect(await cloud.ask('m40', 'member.codesWorkbook')).toMatchObject({
      error: { code: 'nothingToPrint' },
    });
  });

  test('begins with one code for each person asked for', async () => {
    issued = (await cloud.ask<Codes>('m40', 'member.issueCodes', { memberIds: ['n1', 'n1'] })).data;
    expect(issued.codes).toEqual([
      {
        memberId: 'n1',
        name: '新教师',
        group: '语文教研组',
        code: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{8}$/),
        expiresAtMs: expect.any(Number),
      },
    ]);
  });

  test('can be read again by any office person of the school and of no other', async () => {
    expect((await cloud.ask('m42', 'member.outstandingCodes')).data).toEqual(issued);
    expect((await cloud.ask('west/m40', 'member.outstandingCodes')).data).toEqual({ codes: [] });
  });

  test('is printed as a workbook, as often as it is asked for', async () => {
    await cloud.ask('m40', 'member.codesWorkbook');
    const { data } = await cloud.ask<{ url: string; fileName: string }>('m40', 'member.codesWorkbook');
    const [sheet] = await readXlsxFile(Buffer.from(await (await fetch(data.url)).arrayBuffer()));
    const code = issued.codes[0]?.code ?? '';
    expect(sheet?.data.map((row) => row.slice(0, 3))).toEqual([
      ['姓名', '教研组', '绑定码'],
      ['新教师', '语文教研组', `${code.slice(0, 4)}-${code.slice(4)}`],
    ]);
    expect(data.fileName).toMatch(/^绑定码 \d{4}-\d{2}-\d{2}\.xlsx$/);
  });

  test('cannot be replaced from a phone', async () => {
    const answer = await cloud.upload('o-xh-m01', 'xh/exports/binding-codes.xlsx', Buffer.from('x'));
    expect(answer.status).not.toBe(200);
  });
});
