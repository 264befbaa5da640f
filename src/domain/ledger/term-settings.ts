import type { Group } from '../people/member';
import type { ResearchGroup } from '../scoring/facts';
import type { Person } from './record';

/** The office's decisions for one term of one school, each changed with a reason and an audit line. */
export interface TermSettings {
  readonly groups: readonly GroupRanking[];
  readonly members: readonly MemberStanding[];
}

export interface GroupRanking {
  readonly groupId: string;
  /** 0–70; null leaves it to the rule book. */
  readonly excellentPercent: number | null;
  /** A small group is ranked together with this one; null: by itself. */
  readonly rankWith: string | null;
}

export interface MemberStanding {
  readonly memberId: string;
  /** False: 不参评. */
  readonly ranked: boolean;
  /** Items of the rule book that do not apply to this person. */
  readonly notApplicable: readonly string[];
}

export const noSettings: TermSettings = { groups: [], members: [] };

/** What the office decided about a group; the book's own rules where it decided nothing. */
export function groupRankingOf({ groups }: TermSettings, groupId: string): GroupRanking {
  const decided = groups.find((each) => each.groupId === groupId);
  return decided ?? { groupId, excellentPercent: null, rankWith: null };
}

/** What the office decided about a person, who is ranked and judged in every item where it decided nothing. */
export function memberStandingOf({ members }: TermSettings, memberId: string): MemberStanding {
  return members.find((each) => each.memberId === memberId) ?? { memberId, ranked: true, notApplicable: [] };
}

/** The school's research groups as the ranking reads them. */
export function rankedGroups(groups: readonly Group[], settings: TermSettings): ResearchGroup[] {
  const byId = new Map(settings.groups.map((each) => [each.groupId, each]));
  return groups
    .filter(({ kind }) => kind === 'research')
    .map(({ groupId, name }) => {
      const { excellentPercent = null, rankWith = null } = byId.get(groupId) ?? {};
      return {
        id: groupId,
        name,
        ...(excellentPercent === null ? {} : { excellentPercent }),
        ...(rankWith === null ? {} : { rankWith }),
      };
    });
}

/** A person with what the office decided about them for the term. */
export function withStanding(person: Person, settings: TermSettings): Person {
  const standing = settings.members.find(({ memberId }) => memberId === person.memberId);
  return standing === undefined
    ? person
    : { ...person, ranked: standing.ranked, notApplicable: standing.notApplicable };
}
