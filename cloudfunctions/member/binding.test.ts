import type { BindingCode, Me } from '@/contract/member';
import { CODE_LIFETIME_MS } from '@/domain/people/binding';
import type { Member } from '@/domain/people/member';
import { atSchoolTime } from '@/domain/term/school-day';
import { people, schoolDocuments } from '@/testing/founded-school';
import { aSchool } from '@/testing/school-builder';
import { launchSchoolCloud, type SchoolCloud } from '../_shared/testing/school-cloud';

const nowMs = atSchoolTime('2026-11-20', '15:00');
const minuteMs = 60_000;

let cloud: SchoolCloud;
let guests = 0;

/** The usual people, and as many newcomers without an account as the tests need. */
const newcomers = Array.from({ length: 12 }, (_, index) => ({
  ...people[0],
  memberId: `n${index}`,
  name: `新教师${index}`,
  boundAtMs: null,
  codesIssued: 0,
}));

beforeAll(async () => {
  cloud = await launchSchoolCloud([
    schoolDocuments(),
    schoolDocuments({ school: aSchool({ schoolId: 'west' }) }),
  ]);
  await cloud.load(
    'members',
    newcomers.map((person) => ({ ...person, _id: `xh:${person.memberId}` })),
  );
});
afterAll(() => cloud.stop());
beforeEach(() => cloud.setClock({ nowMs }));

function aGuest(): string {
  guests += 1;
  return `guest-${guests}`;
}

/** A new code for the next newcomer nobody has used yet. */
async function codeFor(memberId: string): Promise<string> {
  const { data } = await cloud.ask<{ codes: BindingCode[] }>('m40', 'member.issueCodes', {
    memberIds: [memberId],
  });
  const code = data.codes[0]?.code;
  if (code === undefined) throw new Error(`no code for ${memberId}`);
  return code;
}

function bind(openId: string, code: string) {
  return cloud.ask<Me>(openId, 'member.bind', { code });
}

async function memberOf(memberId: string): Promise<Member | undefined> {
  return (await cloud.documents<Member>('members')).find((person) => person.memberId === memberId);
}

async function accountsOf(memberId: string): Promise<string[]> {
  const bindings = await cloud.documents<{ _id: string; memberId: string }>('bindings');
  return bindings.filter((binding) => binding.memberId === memberId).map(({ _id }) => _id);
}

describe('a guest', () => {
  test('may look who it is, and is nobody', async () => {
    expect(await cloud.ask(aGuest(), 'member.me')).toEqual({ ok: true, data: { kind: 'guest' } });
  });

  test('becomes the person of its code, whichever way the code is typed', async () => {
    const guest = aGuest();
    const code = await codeFor('n0');
    const typed = ` ${code.slice(0, 4).toLowerCase()}－${code.slice(4).replace(/0/g, 'o').replace(/1/g, 'l')} `;
    const me = {
      kind: 'member',
      profile: {
        schoolId: 'xh',
        memberId: 'n0',
        name: '新教师0',
        roles: ['teacher'],
        researchGroup: '语文教研组',
        prepGroup: '五年级语文备课组',
      },
      school: { name: '星河小学', officeLabel: '教务处', isDemo: false },
      serverNowMs: expect.any(Number),
    };
    expect(await bind(guest, typed)).toEqual({ ok: true, data: me });
    expect(await cloud.ask(guest, 'member.me')).toEqual({ ok: true, data: me });
    expect(await accountsOf('n0')).toEqual([guest]);
  });

  test('who sends the same code again gets the same answer, and nothing is written twice', async () => {
    const guest = aGuest();
    const code = await codeFor('n1');
    const answers = await Promise.all([bind(guest, code), bind(guest, code), bind(guest, code)]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true]);
    const profiles = answers.map(({ data }) => data.kind === 'member' && data.profile);
    expect(profiles).toEqual([profiles[0], profiles[0], profiles[0]]);
    expect(await accountsOf('n1')).toEqual([guest]);
  });
});

describe('a code', () => {
  test('on two phones at once binds exactly one', async () => {
    const phones = Array.from({ length: 8 }, aGuest);
    const code = await codeFor('n2');
    const answers = await Promise.all(phones.map((phone) => bind(phone, code)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const refused = answers.filter(({ ok }) => !ok).map(({ error }) => error.code);
    expect(refused).toEqual(Array.from({ length: 7 }, () => 'codeUsed'));
    const winner = phones[answers.findIndex(({ ok }) => ok)];
    expect(await accountsOf('n2')).toEqual([winner]);
  });

  test('two of them on one phone at once bind exactly one person', async () => {
    const phone = aGuest();
    const codes = [await codeFor('n3'), await codeFor('n4')];
    const answers = await Promise.all(codes.map((code) => bind(phone, code)));
    expect(answers.map(({ ok, error }) => (ok ? 'bound' : error.code)).sort()).toEqual([
      'alreadyBound',
      'bound',
    ]);
    expect([...(await accountsOf('n3')), ...(await accountsOf('n4'))]).toEqual([phone]);
  });

  test('that nobody issued, or that is no code, is unknown', async () => {
    const guest = aGuest();
    for (const code of ['0000-0000', '', '你好', 'constructor', 'A'.repeat(40)]) {
      expect(await bind(guest, code)).toMatchObject({ error: { code: 'codeUnknown' } });
    }
  });

  test('ends after fourteen days', async () => {
    const code = await codeFor('n5');
    await cloud.setClock({ nowMs: nowMs + CODE_LIFETIME_MS + minuteMs });
    expect(await bind(aGuest(), code)).toMatchObject({ error: { code: 'codeExpired' } });
    expect(await memberOf('n5')).toMatchObject({ boundAtMs: null });
  });

  test('is void when a newer one is out', async () => {
    const older = await codeFor('n6');
    const newer = await codeFor('n6');
    expect(newer).not.toBe(older);
    expect(await bind(aGuest(), older)).toMatchObject({ error: { code: 'codeExpired' } });
    expect(await bind(aGuest(), newer)).toMatchObject({ ok: true });
  });

  test('is no use to somebody who is bound already', async () => {
    expect(await bind('m01', await codeFor('n7'))).toMatchObject({ error: { code: 'alreadyBound' } });
    expect(await memberOf('n7')).toMatchObject({ boundAtMs: null });
  });

  test('is not issued for bound people, nor for people of another school', async () => {
    const memberIds = ['m01', 'unknown'];
    expect(await cloud.ask('m40', 'member.issueCodes', { memberIds })).toEqual({
      ok: true,
      data: { codes: [] },
    });
    expect(await cloud.ask('west/m40', 'member.issueCodes', { memberIds: ['n8'] })).toEqual({
      ok: true,
      data: { codes: [] },
    });
    expect(await memberOf('n8')).toMatchObject({ codesIssued: 0 });
  });

  test('is nowhere stored as it is typed', async () => {
    const code = await codeFor('n9');
    const stored = JSON.stringify([
      await cloud.documents('bindingCodes'),
      await cloud.documents('members'),
      await cloud.documents('audits'),
    ]);
    expect(stored).toContain('n9');
    expect(stored).not.toContain(code);
  });
});

describe('guessing codes', () => {
  test('ends after five failures for a quarter of an hour, even with the right code', async () => {
    const guest = aGuest();
    const code = await codeFor('n10');
    for (let guess = 1; guess <= 5; guess += 1) {
      expect(await bind(guest, `0000000${guess}`)).toMatchObject({ error: { code: 'codeUnknown' } });
    }
    await cloud.setClock({ nowMs: nowMs + 6 * minuteMs });
    expect(await bind(guest, code)).toMatchObject({
      error: { code: 'slowDown', message: '试的次数多了些，请过 10 分钟再试。', details: { minutes: 10 } },
    });
    expect(await bind(aGuest(), '00000001')).toMatchObject({ error: { code: 'codeUnknown' } });
    await cloud.setClock({ nowMs: nowMs + 16 * minuteMs });
    expect(await bind(guest, code)).toMatchObject({ ok: true });
  });
});

describe('a released account', () => {
  test('is a guest again, its code stays used, and the person is free for a new one', async () => {
    const phone = aGuest();
    const used = await codeFor('n11');
    await bind(phone, used);
    const release = { memberId: 'n11', reason: '换了手机号' };
    expect(await cloud.ask('m40', 'member.releaseBinding', release)).toMatchObject({
      ok: true,
      data: { memberId: 'n11', boundAtMs: null },
    });
    expect(await cloud.ask(phone, 'member.me')).toEqual({ ok: true, data: { kind: 'guest' } });
    expect(await bind(phone, used)).toMatchObject({ error: { code: 'codeUsed' } });
    const other = aGuest();
    expect(await bind(other, await codeFor('n11'))).toMatchObject({ ok: true });
    expect(await accountsOf('n11')).toEqual([other]);
    expect(await cloud.ask('m40', 'member.releaseBinding', { memberId: 'n9', reason: '试试' })).toMatchObject(
      {
        error: { code: 'notBound' },
      },
    );
  });
});
