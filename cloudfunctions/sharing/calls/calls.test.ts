import type { CallsPage, CallView, CompileDesk } from '@/contract/calls';
import type { Message } from '@/domain/notice/message';
import type { CollectionEntry } from '@/domain/sharing/collection-entry';
import type { Resource } from '@/domain/sharing/resource';
import { aCall, anEntry } from '@/testing/book-builder';
import { aTerm, people, schoolDocuments } from '@/testing/founded-school';
import { aMember, aSchool } from '@/testing/school-builder';
import { inTime } from '@/testing/work-builder';
import { insist } from '../../_shared/testing/insist';
import { aJpeg } from '../../_shared/testing/pictures';
import { launchSchoolCloud, type Reply, type SchoolCloud } from '../../_shared/testing/school-cloud';
import { eventually } from '../../_shared/testing/waiting';

let cloud: SchoolCloud;
let tests = 0;
let callId = '';
let ofChinese = '';
const minute = 60_000;
const afterwards = aCall().untilMs + minute;
const otherSchool = schoolDocuments({
  school: aSchool({ schoolId: 'yz', name: '育才学校' }),
  members: people.map((person) => aMember({ ...person, schoolId: 'yz' })),
  terms: [aTerm()],
});

const ask = <Data = CallView>(who: string, action: string, input: object = {}) =>
  cloud.ask<Data>(who, `sharing.${action}`, input);
const handIn = (who: string, input: object = {}, to = callId) =>
  ask(who, 'handInFind', {
    callId: to,
    key: 'entry0001',
    revision: 0,
    title: '举手前先数三秒',
    text: '提问后心里数三秒再点名。',
    mayCompile: true,
    photos: [],
    ...input,
  });
const see = (who: string, of = callId) => ask(who, 'collectionCall', { callId: of });
const close = (who: string, of = callId) => ask(who, 'closeCollection', { callId: of });
const entryOf = (who: string) => `${who}-entry0001`;
const part = (who: string, heading = '举手前先数三秒') => ({ entryId: entryOf(who), heading });
const compile = (who: string, parts: readonly object[], input: object = {}) =>
  ask<CompileDesk>(who, 'compileBooklet', {
    callId,
    revision: 0,
    title: '小细节大问题',
    summary: '',
    parts,
    ...input,
  });
const entries = async (to = callId) =>
  (await cloud.documents<CollectionEntry>('collectionEntries')).filter((each) => each.callId === to);
const booklets = async () => (await cloud.documents<Resource>('resources')).filter(({ of }) => of === callId);
const told = async () =>
  (await cloud.documents<Message>('messages'))
    .filter(({ messageId }) => messageId === `collected.${callId}`)
    .map(({ memberId }) => memberId)
    .sort();
const codeOf = (answer: Reply<unknown>) => (answer.ok ? 'may' : answer.error.code);

beforeAll(async () => {
  cloud = await launchSchoolCloud([schoolDocuments(), otherSchool]);
});
beforeEach(async () => {
  tests += 1;
  callId = `m40-call${String(tests).padStart(4, '0')}`;
  ofChinese = `m09-call${String(tests).padStart(4, '0')}`;
  await cloud.setFaults({});
  await cloud.setClock({ nowMs: inTime });
  await cloud.load('collectionCalls', [
    { _id: `xh:${callId}`, ...aCall({ callId }) },
    { _id: `xh:${ofChinese}`, ...aCall({ callId: ofChinese, groupId: 'chinese', byMemberId: 'm09' }) },
  ]);
});
afterAll(() => cloud.stop());

describe('a call', () => {
  const open = (who: string, groupId: string | null, input: object = {}) =>
    ask(who, 'openCollection', {
      key: `open0000${tests}`,
      title: '课堂巧招',
      ask: '一招一式，说清什么时候用。',
      until: '2026-12-20',
      groupId,
      ...input,
    });

  test('is opened by leaders for what they lead, by the office for anybody', async () => {
    for (const [who, groupId, code] of [
      ['m01', 'chinese', 'notAllowed'],
      ['m41', null, 'notAllowed'],
      ['m09', null, 'notYourGroup'],
      ['m20', 'chinese', 'notYourGroup'],
      ['yz/m40', 'none', 'notYourGroup'],
      ['nobody', null, 'notSignedIn'],
      ['m09', 'chinese', 'may'],
      ['m10', 'chinese-5', 'may'],
      ['m40', null, 'may'],
    ] as const)
      expect(codeOf(await open(who, groupId))).toBe(code);
    const offered = async (who: string) =>
      (await ask<CallsPage>(who, 'collectionCalls')).data.mayAsk.map(({ name }) => name);
    expect(await offered('m09')).toEqual(['语文教研组']);
    expect((await offered('m40'))[0]).toBe('全校');
    expect(await offered('m01')).toEqual([]);
  });

  test('sent twice and at once is one; other words under its key are refused; words are checked first', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => open('m42', null)));
    expect(answers.map(codeOf)).toEqual(['may', 'may', 'may']);
    expect(codeOf(await open('m42', null, { title: '另一个' }))).toBe('sentBefore');
    expect(codeOf(await open('m42', null, { key: 'open9999', ask: '【违规示例】' }))).toBe('contentRefused');
    expect(codeOf(await open('m42', null, { key: 'open9999', until: '2026-12-09' }))).toBe('dayPassed');
    const mine = (await cloud.documents<{ byMemberId: string }>('collectionCalls')).filter(
      ({ byMemberId }) => byMemberId === 'm42',
    );
    expect(mine).toHaveLength(1);
  });

  const toldOf = async (opened: string) =>
    (await cloud.documents<Message>('messages'))
      .filter(({ messageId }) => messageId === `callOpened.${opened}`)
      .map(({ schoolId, memberId }) => `${schoolId}/${memberId}`)
      .sort();
  const asked = (whom: (person: (typeof people)[number]) => boolean, by: string) =>
    people
      .flatMap((person) => (whom(person) && person.memberId !== by ? [`xh/${person.memberId}`] : []))
      .sort();

  test('tells the people whom it asks, each once, but not whoever opened it', async () => {
    const key = 'told0001';
    await Promise.all([1, 2, 3].map(() => open('m40', null, { key })));
    await open('m40', null, { key });
    await Promise.all([cloud.runTimer('sharing'), cloud.runTimer('sharing')]);
    expect(await toldOf(`m40-${key}`)).toEqual(asked(() => true, 'm40'));
    await open('m09', 'chinese', { key });
    expect(await toldOf(`m09-${key}`)).toEqual(
      asked((person) => person.researchGroupId === 'chinese', 'm09'),
    );
    const [message] = (await cloud.documents<Message>('messages')).filter(
      ({ messageId }) => messageId === `callOpened.m09-${key}`,
    );
    expect(message).toMatchObject({
      title: '征集：课堂巧招',
      link: `/pages/resources/calls/call/index?callId=m09-${key}`,
    });
    expect(message?.body).toContain('12月20日前');
  });

  test('tells nobody of a call that is refused, nor again when its words change', async () => {
    await open('m01', 'chinese', { key: 'told0002' });
    expect(await toldOf('m01-told0002')).toEqual([]);
    await open('m40', null, { key: 'told0003' });
    const before = await toldOf('m40-told0003');
    const changed = { callId: 'm40-told0003', title: '改了', ask: '改了', until: '2026-12-22' };
    expect(codeOf(await ask('m40', 'changeCollection', changed))).toBe('may');
    await cloud.runTimer('sharing');
    expect(await toldOf('m40-told0003')).toEqual(before);
  });

  test.each([1, 4, 9, 14])(
    'cut off after %s lost answers, the timer or a resend tells the rest',
    async (lost) => {
      for (const [key, again] of [
        [`lost00${lost}timer`, () => cloud.runTimer('sharing')],
        [`lost00${lost}again`, () => insist(() => open('m40', null, { key: `lost00${lost}again` }))],
      ] as const) {
        await cloud.setFaults({ loseNext: lost });
        await open('m40', null, { key });
        await cloud.setFaults({});
        const isThere = (await cloud.documents<{ callId: string }>('collectionCalls')).some(
          ({ callId: stored }) => stored === `m40-${key}`,
        );
        await again();
        const all = asked(() => true, 'm40');
        expect(await toldOf(`m40-${key}`)).toEqual(isThere || key.endsWith('again') ? all : []);
      }
    },
  );

  test('that ended before anybody was told tells nobody any more', async () => {
    const ended = aCall({ callId: 'm40-ended001', openedAtMs: inTime - minute, untilMs: inTime - 1 });
    await cloud.load('collectionCalls', [{ ...ended, changedAtMs: inTime, _id: 'xh:m40-ended001' }]);
    await cloud.runTimer('sharing');
    expect(await toldOf('m40-ended001')).toEqual([]);
  });

  test('is changed and ended by whoever opened it and the office; each change leaves a line', async () => {
    const change = (who: string, until = '2026-12-18') =>
      ask(who, 'changeCollection', { callId: ofChinese, title: '小细节', ask: '一个细节', until });
    for (const [who, code] of [
      ['m01', 'notYourCall'],
      ['m30', 'notAsked'],
      ['m41', 'notYourCall'],
      ['yz/m40', 'notFound'],
      ['m09', 'may'],
      ['m40', 'may'],
    ] as const)
      expect([codeOf(await change(who)), codeOf(await close(who, ofChinese))]).toEqual([code, code]);
    expect((await see('m01', ofChinese)).data).toMatchObject({ title: '小细节', closed: true });
    await change('m09');
    expect((await see('m01', ofChinese)).data).toMatchObject({ closed: false, mayHandIn: true });
    const lines = (await cloud.documents<{ subject: string }>('audits')).filter(
      ({ subject }) => subject === ofChinese,
    );
    expect(lines.length).toBeGreaterThanOrEqual(2);
  });
});

describe('a find', () => {
  test('handed in twice and at once is one; changed it is another version; from an older one it is refused', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => handIn('m01')));
    expect(answers.map(codeOf)).toEqual(['may', 'may', 'may']);
    expect(await entries()).toHaveLength(1);
    expect((await handIn('m01', { revision: 1, text: '数到三再点名。' })).data.own).toMatchObject([
      { text: '数到三再点名。', revision: 2 },
    ]);
    expect(codeOf(await handIn('m01', { revision: 1, text: '又一个版本' }))).toBe('changedElsewhere');
    expect((await handIn('m02')).data.own).toHaveLength(1);
    expect((await ask<CallsPage>('m01', 'collectionCalls')).data.calls).toContainEqual(
      expect.objectContaining({ callId, own: 1, closed: false }),
    );
  });

  test('whose words are not passed is not stored, and is taken once they are', async () => {
    expect(codeOf(await handIn('m01', { text: '【违规示例】' }))).toBe('contentRefused');
    await cloud.setFaults({ openapi: { msgSecCheck: { errcode: -1 } } });
    expect(codeOf(await handIn('m01'))).toBe('checkUnavailable');
    expect(await entries()).toEqual([]);
    await cloud.setFaults({});
    expect((await handIn('m01')).ok).toBe(true);
  });

  test('is handed in by whom the call asks, and seen by nobody else before the end', async () => {
    for (const [who, code] of [
      ['m01', 'may'],
      ['m10', 'may'],
      ['m30', 'notAsked'],
      ['m40', 'notAsked'],
      ['m41', 'notAsked'],
      ['yz/m01', 'notFound'],
    ] as const)
      expect(codeOf(await handIn(who, {}, ofChinese))).toBe(code);
    const others = async (who: string) => (await see(who, ofChinese)).data.others?.entries.length ?? null;
    expect([await others('m09'), await others('m01'), await others('m40'), await others('m41')]).toEqual([
      2,
      null,
      null,
      null,
    ]);
    expect(codeOf(await see('m30', ofChinese))).toBe('notAsked');
    expect(codeOf(await see('yz/m09', ofChinese))).toBe('notFound');
    await cloud.setClock({ nowMs: afterwards });
    expect([await others('m01'), await others('m02'), await others('m40'), await others('m41')]).toEqual([
      1, 2, 2, 2,
    ]);
    expect(
      (await ask<CallsPage>('m30', 'collectionCalls')).data.calls.map((each) => each.callId),
    ).not.toContain(ofChinese);
  });

  test('after the end is not taken any more, but what had arrived answers as it stands', async () => {
    await handIn('m01');
    await cloud.setClock({ nowMs: afterwards });
    expect(codeOf(await handIn('m01'))).toBe('may');
    expect(codeOf(await handIn('m01', { revision: 1, text: '改一改' }))).toBe('callClosed');
    expect(codeOf(await handIn('m02'))).toBe('callClosed');
    expect(await entries()).toHaveLength(1);
  });

  test('is taken back by its author alone, whenever that is, words and all', async () => {
    await handIn('m01');
    await cloud.setClock({ nowMs: afterwards });
    const withdraw = (who: string) => ask(who, 'withdrawFind', { callId, entryId: entryOf('m01') });
    for (const who of ['m02', 'm09', 'm40']) expect(codeOf(await withdraw(who))).toBe('notYourEntry');
    expect(codeOf(await withdraw('yz/m01'))).toBe('notFound');
    await Promise.all([withdraw('m01'), withdraw('m01')]);
    expect((await see('m02')).data.others?.entries).toEqual([]);
    expect(JSON.stringify(await entries())).not.toContain('数三秒');
    await cloud.setClock({ nowMs: inTime });
    expect(codeOf(await handIn('m01'))).toBe('entryWithdrawn');
  });

  test('shows its pictures to others once they passed; cut off before they were asked about, the timer asks', async () => {
    const fileId = await cloud.put('m01', `sharing/p${tests}.jpg`, aJpeg());
    const foreign = await cloud.put('m02', `sharing/q${tests}.jpg`, aJpeg());
    const text = new TextEncoder().encode('no picture');
    const notOne = await cloud.put('m01', `sharing/t${tests}.jpg`, text);
    const withPhoto = (id: string) => handIn('m01', { photos: [{ fileId: id, sizeBytes: 64 }] });
    expect(codeOf(await withPhoto(foreign))).toBe('notYourFile');
    expect(codeOf(await withPhoto(notOne))).toBe('wrongPhoto');
    const lost = await withPhoto(`${fileId}.gone`);
    expect(lost.error).toMatchObject({ code: 'fileMissing', details: { fileIds: [`${fileId}.gone`] } });
    await cloud.setFaults({ openapi: { mediaCheck: { silent: true } } });
    expect((await withPhoto(fileId)).data.own[0]?.photos).toMatchObject([{ check: 'pending' }]);
    await cloud.setFaults({});
    const photos = async () => (await see('m40')).data.others?.entries[0]?.photos;
    expect(await photos()).toEqual([]);
    await cloud.setClock({ nowMs: inTime + 31 * minute });
    await cloud.runTimer('sharing');
    expect(await eventually(photos, (shown) => shown?.length === 1)).toMatchObject([
      { fileId, check: 'pass', url: expect.stringContaining('http') },
    ]);
  });
});

describe('a booklet', () => {
  beforeEach(async () => {
    for (const who of ['m01', 'm02', 'm09']) await handIn(who, { mayCompile: who !== 'm09' });
  });

  test('is compiled by whoever opened the call and the office, when it has ended', async () => {
    expect(codeOf(await compile('m40', [part('m01')]))).toBe('stillOpen');
    expect(codeOf(await ask('m42', 'compileDesk', { callId }))).toBe('stillOpen');
    await close('m40');
    for (const [who, code] of [
      ['m01', 'notYourCall'],
      ['m09', 'notYourCall'],
      ['m41', 'notYourCall'],
      ['yz/m40', 'notFound'],
      ['m42', 'may'],
    ] as const)
      expect(codeOf(await compile(who, [part('m01')]))).toBe(code);
    const { data } = await ask<CompileDesk>('m40', 'compileDesk', { callId });
    expect(data.entries.map(({ author }) => author).sort()).toEqual(['林晓云', '陈立'].sort());
    expect(data).toMatchObject({ keptBack: 1, booklet: { revision: 1 } });
  });

  test('sent twice and at once is one resource; compiled again it is the same one; authors are told once', async () => {
    await close('m40');
    const parts = [part('m02', '板书'), part('m01')];
    const answers = await Promise.all([compile('m40', parts), compile('m40', parts), compile('m42', parts)]);
    expect(answers.map(codeOf)).toEqual(['may', 'may', 'may']);
    expect(await booklets()).toMatchObject([
      {
        resourceId: `booklet-${callId}`,
        source: 'booklet',
        kind: 'booklet',
        parts: [
          { heading: '板书', memberId: 'm02' },
          { heading: '举手前先数三秒', memberId: 'm01', text: '提问后心里数三秒再点名。' },
        ],
        authorIds: ['m02', 'm01'],
      },
    ]);
    expect(codeOf(await compile('m42', [part('m01')]))).toBe('changedElsewhere');
    expect((await compile('m42', [part('m01')], { revision: 1, title: '第二版' })).ok).toBe(true);
    expect(await booklets()).toMatchObject([{ title: '第二版', authorIds: ['m01'] }]);
    expect(await told()).toEqual(['m01', 'm02']);
    expect((await see('m30')).data.booklet).toMatchObject({
      resourceId: `booklet-${callId}`,
      title: '第二版',
    });
  });

  test('holds nothing whose author did not agree, does no longer, or took it back', async () => {
    await close('m40');
    expect(codeOf(await compile('m40', [part('m09')]))).toBe('notForBooklet');
    await compile('m40', [part('m01'), part('m02')]);
    await ask('m01', 'setMayCompile', { callId, entryId: entryOf('m01'), mayCompile: false });
    await ask('m02', 'withdrawFind', { callId, entryId: entryOf('m02') });
    expect((await see('m01')).data.own).toMatchObject([{ mayCompile: false, compiled: true }]);
    const { data } = await ask<CompileDesk>('m40', 'compileDesk', { callId });
    expect(data).toMatchObject({ entries: [], booklet: { parts: [], revision: 1 } });
    for (const who of ['m01', 'm02'])
      expect(codeOf(await compile('m40', [part(who)], { revision: 1 }))).toBe('notForBooklet');
    expect(await booklets()).toMatchObject([{ authorIds: ['m01', 'm02'] }]);
  });

  test('whose name or headings are not passed is not written', async () => {
    await close('m40');
    expect(codeOf(await compile('m40', [part('m01', '【违规示例】')]))).toBe('contentRefused');
    expect(codeOf(await compile('m40', [part('m01')], { title: '【违规示例】' }))).toBe('contentRefused');
    expect(await booklets()).toEqual([]);
  });

  test('cut off before its authors were told: the timer tells them', async () => {
    const booklet = {
      resourceId: `booklet-${callId}`,
      title: '小细节',
      summary: '',
      parts: [part('m01')],
      revision: 1,
      byMemberId: 'm40',
      compiledAtMs: inTime - minute,
    };
    const call = aCall({
      callId: `${callId}x`,
      untilMs: inTime - 5 * minute,
      changedAtMs: inTime - minute,
      booklet,
    });
    await cloud.load('collectionCalls', [{ _id: `xh:${call.callId}`, ...call }]);
    const entry = anEntry({ callId: call.callId, entryId: entryOf('m01') });
    await cloud.load('collectionEntries', [{ _id: `xh:${call.callId}:${entry.entryId}`, ...entry }]);
    await cloud.runTimer('sharing');
    const messages = await cloud.documents<Message>('messages');
    expect(messages.filter(({ messageId }) => messageId === `collected.${call.callId}`)).toHaveLength(1);
  });
});
