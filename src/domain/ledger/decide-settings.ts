import type { Group } from '../people/member';
import { accept, type Result, refuse } from '../refusal';
import type { RuleBook } from '../scoring/rule-book';
import {
  type GroupRanking,
  groupRankingOf,
  type MemberStanding,
  memberStandingOf,
  type TermSettings,
} from './term-settings';

export const settingsRefusals = {
  unknownGroup: '没有这个教研组，请刷新后再试。',
  percentRange: '优秀比例请填 0 到 70 的整数。',
  notByGroup: '现用的细则不按教研组排名，这里的调整不会起作用。请先换用按组排名的细则版本。',
  fixedPercent: '现用的细则没有让教研组另定优秀比例，请先在细则里允许。',
  withItself: '一个组不能和自己合并排名，请另选一个组。',
  withDependent: '选中的组已经和别的组合并排名，请直接选那个组。',
  hasDependents: '已有别的组和这个组合并排名，请先取消那一边。',
  ownStanding: '自己的参评和不适用请由教务处的其他老师来定。',
  unknownItem: '现用的细则里没有这个考核项，请刷新后再试。',
} as const;

/** What the office's decision makes of the settings; before and after stand in the audit line. */
export interface SettingsChange<Part> {
  readonly settings: TermSettings;
  readonly before: Part;
  readonly after: Part;
  /** False: it stands like this already, nothing is to be written. */
  readonly changed: boolean;
}

/**
 * A group's own percent for the best band (0–70), and whom a small group is ranked with: a group that stands by itself,
 * so that nobody has to follow a chain. What the book in force would not read is refused, not kept silently.
 */
export function decideGroupRanking(
  settings: TermSettings,
  wanted: GroupRanking,
  { book, groups }: { readonly book: RuleBook; readonly groups: readonly Group[] },
): Result<SettingsChange<GroupRanking>, 'badTrial'> {
  const fault = groupFault(settings, wanted, groups) ?? unreadFault(wanted, book);
  if (fault !== null) return refuse('badTrial', settingsRefusals[fault]);
  const { groupId, excellentPercent, rankWith } = wanted;
  const before = groupRankingOf(settings, groupId);
  const after: GroupRanking = { groupId, excellentPercent, rankWith };
  const others = settings.groups.filter((each) => each.groupId !== groupId);
  const isDefault = excellentPercent === null && rankWith === null;
  const changed = before.excellentPercent !== excellentPercent || before.rankWith !== rankWith;
  return accept({
    settings: { ...settings, groups: isDefault ? others : [...others, after].sort(byId('groupId')) },
    before,
    after,
    changed,
  });
}

/** Whether somebody is ranked, and what does not apply to them. Nobody decides that about themselves. */
export function decideMemberStanding(
  settings: TermSettings,
  wanted: MemberStanding,
  { book, byMemberId }: { readonly book: RuleBook; readonly byMemberId: string },
): Result<SettingsChange<MemberStanding>, 'ownStanding' | 'unknownItem'> {
  const { memberId, ranked } = wanted;
  if (memberId === byMemberId) return refuse('ownStanding', settingsRefusals.ownStanding);
  const known = book.items.map(({ id }) => id);
  if (!wanted.notApplicable.every((itemId) => known.includes(itemId)))
    return refuse('unknownItem', settingsRefusals.unknownItem);
  const before = memberStandingOf(settings, memberId);
  const notApplicable = known.filter((itemId) => wanted.notApplicable.includes(itemId));
  const after: MemberStanding = { memberId, ranked, notApplicable };
  const others = settings.members.filter((each) => each.memberId !== memberId);
  const isDefault = ranked && notApplicable.length === 0;
  const changed = before.ranked !== ranked || before.notApplicable.join() !== notApplicable.join();
  return accept({
    settings: { ...settings, members: isDefault ? others : [...others, after].sort(byId('memberId')) },
    before,
    after,
    changed,
  });
}

type Fault = keyof typeof settingsRefusals;

function groupFault(
  settings: TermSettings,
  { groupId, excellentPercent, rankWith }: GroupRanking,
  groups: readonly Group[],
): Fault | null {
  const isGroup = (id: string) => groups.some((group) => group.kind === 'research' && group.groupId === id);
  if (!isGroup(groupId) || (rankWith !== null && !isGroup(rankWith))) return 'unknownGroup';
  if (excellentPercent !== null && !isPercent(excellentPercent)) return 'percentRange';
  if (rankWith === null) return null;
  if (rankWith === groupId) return 'withItself';
  if (groupRankingOf(settings, rankWith).rankWith !== null) return 'withDependent';
  return settings.groups.some((each) => each.rankWith === groupId) ? 'hasDependents' : null;
}

/** Taking a setting back is always possible, whatever the book says by now. */
function unreadFault({ excellentPercent, rankWith }: GroupRanking, { ranking }: RuleBook): Fault | null {
  if (excellentPercent === null && rankWith === null) return null;
  if (ranking?.within !== 'researchGroup') return 'notByGroup';
  const movable = ranking.bands.some(({ quota }) => quota?.movedByGroup === true);
  return excellentPercent === null || movable ? null : 'fixedPercent';
}

function isPercent(percent: number): boolean {
  return Number.isInteger(percent) && percent >= 0 && percent <= 70;
}

function byId<Key extends string>(key: Key) {
  return (a: Readonly<Record<Key, string>>, b: Readonly<Record<Key, string>>) =>
    a[key] < b[key] ? -1 : a[key] > b[key] ? 1 : 0;
}
