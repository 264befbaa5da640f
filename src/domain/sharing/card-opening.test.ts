import { aTrip } from '@/testing/trip-builder';
import { type CardOpening, type CardReader, openPostCard, openResourceCard } from './card-opening';

const schoolId = 'xh';
const person = {
  schoolId,
  memberId: 'm02',
  roles: ['teacher'],
  researchGroupId: 'chinese',
  prepGroupId: null,
} as const;
const traveller: CardReader = { ...person, memberId: 'm01' };
const mathematician: CardReader = { ...person, memberId: 'm20', researchGroupId: 'maths' };
const office: CardReader = {
  ...person,
  memberId: 'm40',
  roles: ['academicAffairs'],
  researchGroupId: 'office',
};
const elsewhere: CardReader = { ...person, schoolId: 'west' };
const readers: readonly CardReader[] = [traveller, person, mathematician, office, elsewhere, null];

const forChinese = aTrip({ readers: { kind: 'groups', groupIds: ['chinese'] } });
const standing = { isPublic: false, withdrawnAtMs: null };

type Row = readonly CardOpening[];

describe('the card of a post, for its author, a colleague of the group, one of another, the office, another school, nobody', () => {
  test.each<[string, Parameters<typeof openPostCard>[2], Parameters<typeof openPostCard>[3], Row]>([
    ['of the group', forChinese, standing, ['yours', 'yours', 'notYours', 'yours', 'notYours', 'bind']],
    [
      'public',
      forChinese,
      { ...standing, isPublic: true },
      ['yours', 'yours', 'public', 'yours', 'public', 'public'],
    ],
    [
      'taken back',
      forChinese,
      { ...standing, withdrawnAtMs: 1 },
      ['gone', 'gone', 'gone', 'gone', 'gone', 'gone'],
    ],
    [
      'of a trip without this post',
      forChinese,
      null,
      ['gone', 'gone', 'notYours', 'gone', 'notYours', 'bind'],
    ],
    ['of no trip', null, null, ['notYours', 'notYours', 'notYours', 'notYours', 'notYours', 'bind']],
    [
      'public, of a trip that was called off',
      { ...forChinese, state: 'cancelled' },
      { ...standing, isPublic: true },
      ['yours', 'notYours', 'notYours', 'yours', 'notYours', 'bind'],
    ],
  ])('%s', (_what, trip, post, expected) => {
    expect(readers.map((reader) => openPostCard(reader, schoolId, trip, post))).toEqual(expected);
  });
});

const kept = { isPublic: false, removed: null };
const removed = { byMemberId: 'm40', atMs: 1, reason: '重复' };

test.each<[string, Parameters<typeof openResourceCard>[2], Row]>([
  ['of the school', kept, ['yours', 'notYours', 'bind']],
  ['public', { ...kept, isPublic: true }, ['yours', 'public', 'public']],
  ['taken off the shelf', { ...kept, removed }, ['gone', 'gone', 'gone']],
  ['that never was', null, ['gone', 'notYours', 'bind']],
])('the card of a resource %s, for the school, another school, nobody', (_what, resource, expected) => {
  expect([person, elsewhere, null].map((reader) => openResourceCard(reader, schoolId, resource))).toEqual(
    expected,
  );
});
