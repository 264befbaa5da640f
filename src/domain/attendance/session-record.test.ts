import { aClosedSession, aSession } from '@/testing/session-builder';
import {
  admitRecord,
  isBeingChecked,
  mayKeepRecord,
  type RecordWriting,
  recordPhotoChecked,
  savedRecord,
  starterContent,
} from './session-record';

const session = aClosedSession();
const writing: RecordWriting = {
  revision: 0,
  content: '围绕课例研讨',
  effect: '',
  photos: [{ fileId: 'cloud://env/xh/m40/a.jpg', sizeBytes: 9 }],
};
const by = { memberId: 'm40', textCheck: 'pass', nowMs: 1_000 } as const;
const saved = savedRecord(session, null, writing, by);

describe('who writes the record of a session', () => {
  const teacher = {
    memberId: 'm01',
    roles: ['teacher'],
    researchGroupId: 'chinese',
    prepGroupId: 'chinese-5',
  } as const;
  const ofGroup = aSession({ audience: { kind: 'groups', groupIds: ['chinese'] }, hostMemberId: 'm02' });

  test.each([
    ['a teacher of the group', teacher, false],
    ['its host', { ...teacher, memberId: 'm02' }, true],
    ['its group’s leader', { ...teacher, roles: ['teacher', 'groupLeader'] }, true],
    ['the leader of another group', { ...teacher, roles: ['groupLeader'], researchGroupId: 'maths' }, false],
    ['a preparation group’s leader', { ...teacher, roles: ['prepLeader'] }, false],
    ['the office', { ...teacher, roles: ['academicAffairs'] }, true],
  ] as const)('%s', (_, person, may) => {
    expect(mayKeepRecord(person, ofGroup)).toBe(may);
  });

  test('a session of the whole school has no group whose leader could', () => {
    expect(mayKeepRecord({ ...teacher, roles: ['groupLeader'] }, aSession())).toBe(false);
  });
});

describe('saving a record', () => {
  test('waits until the session began, and is not for a cancelled one', () => {
    expect(admitRecord(aSession(), null, writing, 'm40')).toMatchObject({ error: { code: 'notStarted' } });
    const cancelled = aSession({ state: 'cancelled' });
    expect(admitRecord(cancelled, null, writing, 'm40')).toMatchObject({ error: { code: 'cancelled' } });
  });

  test('twice is once; another’s words on the same revision are not written over', () => {
    expect(admitRecord(session, saved, writing, 'm40')).toEqual({ ok: true, data: 'already' });
    const other = { ...writing, content: '别的内容' };
    expect(admitRecord(session, saved, other, 'm09')).toMatchObject({ error: { code: 'recordConflict' } });
    expect(admitRecord(session, saved, { ...other, revision: 1 }, 'm09')).toEqual({ ok: true, data: 'new' });
  });

  test('keeps what is known of a picture, and waits for a new one', () => {
    const passed = recordPhotoChecked(saved, 'cloud://env/xh/m40/a.jpg', 'pass');
    const more = [...writing.photos, { fileId: 'cloud://env/xh/m40/b.jpg', sizeBytes: 9 }];
    const again = savedRecord(session, passed, { ...writing, photos: more }, by);
    expect(again.photos.map(({ check }) => check)).toEqual(['pass', 'pending']);
    expect([saved.checksDueAtMs, passed.checksDueAtMs]).toEqual([1_000 + 30 * 60_000, null]);
  });

  test('words under check belong to who wrote them, until the platform answers or gives up', () => {
    const pending = savedRecord(session, null, writing, { ...by, textCheck: 'pending' });
    expect([isBeingChecked(pending, 'm40'), isBeingChecked(pending, 'm09')]).toEqual([false, true]);
    const other = { ...writing, revision: 1, content: '别的内容' };
    expect(admitRecord(session, pending, other, 'm09')).toMatchObject({ error: { code: 'beingChecked' } });
    expect(admitRecord(session, { ...pending, checksDueAtMs: null }, other, 'm09').ok).toBe(true);
  });
});

test('a record that nobody wrote yet begins with a sentence of its own', () => {
  expect(starterContent({ title: '课例研讨', presenter: '周明远' })).toBe(
    '围绕「课例研讨」开展研修，周明远主讲。',
  );
  expect(starterContent({ title: '课例研讨', presenter: '' })).toBe('围绕「课例研讨」开展研修。');
});
