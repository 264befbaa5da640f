import type { RosterEntry, RosterReply } from '@/contract/member';
import type { Member } from '@/domain/people/member';
import { people, schoolDocuments } from '@/testing/founded-school';
import { aSchool } from '@/testing/school-builder';
import { launchSchoolCloud, type SchoolCloud } from '../_shared/testing/school-cloud';

const newcomer = { ...people[0], memberId: 'n1', name: '新教师', boundAtMs: null, codesIssued: 0 };

let cloud: SchoolCloud;
/** Every test has two schools of its own in the one cloud; `here` is the one it is about. */
let here = 's0';
let west = 'w0';
let round = 0;

beforeAll(async () => {
  cloud = await launchSchoolCloud([]);
});
afterAll(() => cloud.stop());
beforeEach(async () => {
  round += 1;
  here = `s${round}`;
  west = `w${round}`;
  await load(schoolDocuments({ school: aSchool({ schoolId: here }), members: [...people, newcomer] }));
  await load(schoolDocuments({ school: aSchool({ schoolId: west, name: '西山小学' }) }));
});

/** An account that stands for nobody must not be bound. */
async function load(documents: ReturnType<typeof schoolDocuments>) {
  for (const [collection, list] of Object.entries(documents)) {
    const isBound = (document: object) =>
      collection !== 'bindings' || !('memberId' in document && document.memberId === 'n1');
    await cloud.load(collection, list.filter(isBound));
  }
}

function setRoles(who: string, memberId: string, roles: string[]) {
  return cloud.ask<RosterEntry>(who, 'member.setRoles', { memberId, roles, reason: '学期初调整' });
}

async function memberOf(memberId: string, schoolId = here): Promise<Member | undefined> {
  const members = await cloud.documents<Member>('members');
  return members.find((person) => person.schoolId === schoolId && person.memberId === memberId);
}

async function auditsHere() {
  return (await cloud.documents<{ schoolId: string }>('audits')).filter(({ schoolId }) => schoolId === here);
}

describe('what the office does', () => {
  const actions = [
    ['member.roster', {}],
    ['member.issueCodes', { memberIds: ['n1'] }],
    ['member.outstandingCodes', {}],
    ['member.codesWorkbook', {}],
    ['member.setRoles', { memberId: 'm02', roles: ['teacher', 'prepLeader'], reason: '新任' }],
    ['member.releaseBinding', { memberId: 'm02', reason: '换了手机' }],
    [
      'member.importRoster',
      { fileId: 'cloud://local.local/elsewhere/m40/none.xlsx', confirmNew: true, dryRun: true },
    ],
  ] as const;

  test.each(actions)('%s is refused to every other role and to guests', async (action, input) => {
    for (const who of ['m01', 'm09', 'm10', 'm41']) {
      expect(await cloud.ask(`${here}/${who}`, action, input)).toMatchObject({
        error: { code: 'notAllowed' },
      });
    }
    expect(await cloud.ask('a-guest', action, input)).toMatchObject({ error: { code: 'notSignedIn' } });
  });

  test('is open to the office', async () => {
    for (const [action, input] of actions) {
      const { ok, error } = await cloud.ask(`${here}/m40`, action, input);
      expect([action, ok ? 'ok' : error.code]).toEqual([
        action,
        action === 'member.importRoster' ? 'notYourFile' : 'ok',
      ]);
    }
  });

  test('reaches nobody of another school', async () => {
    expect(await setRoles(`${west}/m40`, 'n1', ['principal'])).toMatchObject({
      error: { code: 'notFound' },
    });
    const release = { memberId: 'n1', reason: '试试' };
    expect(await cloud.ask(`${west}/m40`, 'member.releaseBinding', release)).toMatchObject({
      error: { code: 'notFound' },
    });
    const { data } = await cloud.ask<RosterReply>(`${west}/m40`, 'member.roster');
    expect(data.school.name).toBe('西山小学');
    expect(data.entries.map(({ memberId }) => memberId)).not.toContain('n1');
    await setRoles(`${west}/m40`, 'm01', ['principal']);
    expect(await memberOf('m01')).toMatchObject({ roles: ['teacher'] });
  });
});

describe('everybody', () => {
  test('sees what is kept about themselves, and a guest sees nothing', async () => {
    expect(await cloud.ask(`${here}/m01`, 'member.profile')).toEqual({
      ok: true,
      data: {
        memberId: 'm01',
        name: '林晓云',
        campus: '东校区',
        researchGroupId: 'chinese',
        prepGroupId: 'chinese-5',
        roles: ['teacher'],
        boundAtMs: expect.any(Number),
      },
    });
    expect(await cloud.ask('a-guest', 'member.profile')).toMatchObject({ error: { code: 'notSignedIn' } });
  });

  test('is refused to found a school, whatever the request says of itself', async () => {
    const school = {
      schoolId: 'mine',
      name: '我的学校',
      officeLabel: '教务处',
      officeName: '我',
      isDemo: false,
    };
    for (const who of [`${here}/m40`, `${here}/m01`, 'a-guest']) {
      const forged = { ...school, SOURCE: 'wx_trigger' };
      expect(await cloud.ask(who, 'member.foundSchool', forged)).toMatchObject({
        error: { code: 'notAllowed' },
      });
    }
  });
});

describe('roles', () => {
  test('are given as asked, once, with an audit line', async () => {
    const given = await setRoles(`${here}/m40`, 'm02', ['prepLeader', 'teacher']);
    expect(given.data).toMatchObject({ memberId: 'm02', roles: ['teacher', 'prepLeader'] });
    expect(await setRoles(`${here}/m40`, 'm02', ['teacher', 'prepLeader'])).toEqual(given);
    expect(await auditsHere()).toEqual([
      expect.objectContaining({
        schoolId: here,
        byMemberId: 'm40',
        act: 'setRoles',
        subject: 'm02',
        before: ['teacher'],
        after: ['teacher', 'prepLeader'],
        reason: '学期初调整',
      }),
    ]);
    expect(await cloud.ask(`${here}/m02`, 'member.me')).toMatchObject({
      data: { profile: { roles: ['teacher', 'prepLeader'] } },
    });
  });

  test('over other schools are not a school’s to give', async () => {
    expect(await setRoles(`${here}/m40`, 'm40', ['academicAffairs', 'district'])).toMatchObject({
      error: { code: 'notAllowed' },
    });
  });

  test('must be known, and at least one', async () => {
    expect(await setRoles(`${here}/m40`, 'm02', [])).toMatchObject({ error: { code: 'invalidInput' } });
    expect(await setRoles(`${here}/m40`, 'm02', ['emperor'])).toMatchObject({
      error: { code: 'invalidInput' },
    });
  });
});

describe('the last office account', () => {
  afterEach(() => cloud.setFaults({}));

  test('keeps its role and its binding', async () => {
    expect((await setRoles(`${here}/m40`, 'm42', ['teacher'])).ok).toBe(true);
    expect(await setRoles(`${here}/m40`, 'm40', ['teacher'])).toMatchObject({
      error: { code: 'lastOffice' },
    });
    const release = { memberId: 'm40', reason: '换手机' };
    expect(await cloud.ask(`${here}/m40`, 'member.releaseBinding', release)).toMatchObject({
      error: { code: 'lastOffice' },
    });
    expect(await memberOf('m40')).toMatchObject({
      roles: ['academicAffairs'],
      boundAtMs: expect.any(Number),
    });
  });

  test('is not saved by a colleague whose account is not bound', async () => {
    await setRoles(`${here}/m40`, 'n1', ['academicAffairs']);
    await setRoles(`${here}/m40`, 'm42', ['teacher']);
    expect(await setRoles(`${here}/m40`, 'm40', ['teacher'])).toMatchObject({
      error: { code: 'lastOffice' },
    });
  });

  test('stays when two take each other out at once', async () => {
    await cloud.setFaults({ slowMs: 40 });
    const replies = await Promise.all([
      setRoles(`${here}/m40`, 'm42', ['teacher']),
      setRoles(`${here}/m42`, 'm40', ['teacher']),
    ]);
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    const offices = (await cloud.documents<Member>('members')).filter(
      ({ schoolId, roles }) => schoolId === here && roles.includes('academicAffairs'),
    );
    expect(offices).toHaveLength(1);
  });

  test('stays when each releases the other at once', async () => {
    await cloud.setFaults({ slowMs: 40 });
    const release = (who: string, memberId: string) =>
      cloud.ask(who, 'member.releaseBinding', { memberId, reason: '换手机' });
    const replies = await Promise.all([release(`${here}/m40`, 'm42'), release(`${here}/m42`, 'm40')]);
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
  });
});
