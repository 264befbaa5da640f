import fc from 'fast-check';
import type { Group } from '../people/member';
import { builtInRuleBook } from '../scoring/books/built-in';
import { decideGroupRanking, decideMemberStanding, settingsRefusals } from './decide-settings';
import { type GroupRanking, noSettings, type TermSettings } from './term-settings';

const book = builtInRuleBook('plan-110')!;
const lanxi = builtInRuleBook('lanxi-50')!;
const groupIds = ['arts', 'chinese', 'maths', 'music'];
const groups: Group[] = [
  ...groupIds.map((groupId): Group => ({ groupId, kind: 'research', name: groupId })),
  { groupId: 'chinese-5', kind: 'preparation', name: '五年级语文备课组' },
];
const ranking = (groupId: string, excellentPercent: number | null, rankWith: string | null = null) => ({
  groupId,
  excellentPercent,
  rankWith,
});

/** The small arts group is ranked with mathematics. */
const artsWithMaths: TermSettings = { groups: [ranking('arts', null, 'maths')], members: [] };

const fixedShares = {
  ...book,
  ranking: {
    ...book.ranking!,
    bands: book.ranking!.bands.map((band) => ({
      ...band,
      quota: band.quota === null ? null : { ...band.quota, movedByGroup: false },
    })),
  },
};

describe('a group', () => {
  test.each<[string, TermSettings, GroupRanking, typeof book, keyof typeof settingsRefusals | null]>([
    ['with 0 %', noSettings, ranking('arts', 0), book, null],
    ['with 70 %', noSettings, ranking('arts', 70), book, null],
    ['with 71 %', noSettings, ranking('arts', 71), book, 'percentRange'],
    ['with −1 %', noSettings, ranking('arts', -1), book, 'percentRange'],
    ['with half a percent', noSettings, ranking('arts', 30.5), book, 'percentRange'],
    ['with another', noSettings, ranking('arts', null, 'maths'), book, null],
    ['with itself', noSettings, ranking('arts', null, 'arts'), book, 'withItself'],
    ['with one that has another', artsWithMaths, ranking('music', null, 'arts'), book, 'withDependent'],
    ['that others are ranked with', artsWithMaths, ranking('maths', null, 'chinese'), book, 'hasDependents'],
    ['that others are ranked with, by percent', artsWithMaths, ranking('maths', 40), book, null],
    ['as the third in one', artsWithMaths, ranking('music', null, 'maths'), book, null],
    ['with another than before', artsWithMaths, ranking('arts', null, 'chinese'), book, null],
    ['that is not there', noSettings, ranking('dance', 40), book, 'unknownGroup'],
    ['with one that is not there', noSettings, ranking('arts', null, 'dance'), book, 'unknownGroup'],
    ['that prepares lessons', noSettings, ranking('chinese-5', 40), book, 'unknownGroup'],
    ['under ranks over the school', noSettings, ranking('arts', 40), lanxi, 'notByGroup'],
    ['taken back under ranks over the school', artsWithMaths, ranking('arts', null), lanxi, null],
    ['under fixed shares, by percent', noSettings, ranking('arts', 40), fixedShares, 'fixedPercent'],
    ['under fixed shares, with another', noSettings, ranking('arts', null, 'maths'), fixedShares, null],
  ])('%s', (_, settings, wanted, judgedBy, fault) => {
    const decision = decideGroupRanking(settings, wanted, { book: judgedBy, groups });
    expect(decision.ok ? null : decision.error.message).toBe(fault === null ? null : settingsRefusals[fault]);
  });

  test('says what was before and after, keeps the others, and forgets what is as the book says', () => {
    const standing = { ...artsWithMaths, members: [{ memberId: 'm01', ranked: false, notApplicable: [] }] };
    expect(decideGroupRanking(standing, ranking('chinese', 45), { book, groups })).toEqual({
      ok: true,
      data: {
        settings: { ...standing, groups: [ranking('arts', null, 'maths'), ranking('chinese', 45)] },
        before: ranking('chinese', null),
        after: ranking('chinese', 45),
        changed: true,
      },
    });
    expect(decideGroupRanking(standing, ranking('arts', null), { book, groups })).toMatchObject({
      data: { settings: { groups: [] }, changed: true },
    });
    expect(decideGroupRanking(standing, ranking('arts', null, 'maths'), { book, groups })).toMatchObject({
      data: { settings: standing, changed: false },
    });
  });

  test('whatever is decided in whatever order, nobody has to follow a chain', () => {
    const wish = fc.record({
      groupId: fc.constantFrom(...groupIds),
      excellentPercent: fc.option(fc.integer({ min: -5, max: 80 })),
      rankWith: fc.option(fc.constantFrom(...groupIds)),
    });
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 25 }), (wishes) => {
        const settings = wishes.reduce<TermSettings>((standing, wanted) => {
          const decision = decideGroupRanking(standing, wanted, { book, groups });
          return decision.ok ? decision.data.settings : standing;
        }, noSettings);
        const ids = settings.groups.map(({ groupId }) => groupId);
        expect(ids).toEqual([...new Set(ids)].sort());
        const dependent = new Set(
          settings.groups.filter((each) => each.rankWith !== null).map((each) => each.groupId),
        );
        for (const { groupId, rankWith, excellentPercent } of settings.groups) {
          expect(rankWith).not.toBe(groupId);
          expect(dependent.has(rankWith ?? '')).toBe(false);
          expect(excellentPercent ?? 0).toBeGreaterThanOrEqual(0);
          expect(excellentPercent ?? 0).toBeLessThanOrEqual(70);
        }
      }),
    );
  });
});

describe('a person', () => {
  const by = { book, byMemberId: 'm40' };

  test('is not ranked or not judged in an item: kept once each, in the order of the book', () => {
    const wanted = { memberId: 'm01', ranked: false, notApplicable: ['reading', 'trip', 'reading'] };
    const after = { memberId: 'm01', ranked: false, notApplicable: ['trip', 'reading'] };
    expect(decideMemberStanding(noSettings, wanted, by)).toEqual({
      ok: true,
      data: {
        settings: { groups: [], members: [after] },
        before: { memberId: 'm01', ranked: true, notApplicable: [] },
        after,
        changed: true,
      },
    });
    const settings = { groups: [], members: [after] };
    expect(decideMemberStanding(settings, wanted, by)).toMatchObject({ data: { settings, changed: false } });
    const asAll = { memberId: 'm01', ranked: true, notApplicable: [] };
    expect(decideMemberStanding(settings, asAll, by)).toMatchObject({
      data: { settings: noSettings, changed: true },
    });
  });

  test.each([
    ['about oneself', { memberId: 'm40', ranked: false, notApplicable: [] }, 'ownStanding'],
    [
      'for an item of another book',
      { memberId: 'm01', ranked: true, notApplicable: ['trip', 'reflection'] },
      'unknownItem',
    ],
  ] as const)('%s it is refused', (_, wanted, code) => {
    expect(decideMemberStanding(noSettings, wanted, by)).toMatchObject({ error: { code } });
  });
});
