import type { ruleBookActions, SettingsView } from '@/contract/rule-books';
import { groupRankingOf, memberStandingOf } from '@/domain/ledger/term-settings';
import { teaches } from '@/domain/people/role';
import { accept } from '@/domain/refusal';
import type { RuleBook } from '@/domain/scoring/rule-book';
import type { Handler } from '../_shared/entry';
import { readMembers } from '../_shared/repositories/members';
import { findRuleBook } from '../_shared/repositories/rule-books';
import { findTermSettings } from '../_shared/repositories/term-settings';
import { findRunningTerm, type RunningTerm } from './running-term';

export const termSettings: Handler<typeof ruleBookActions.termSettings> = async ({ caller }) => {
  const running = await findRunningTerm(caller.schoolId);
  return running.ok ? accept(await readSettings(running.data)) : running;
};

/** The office's decisions for the running term beside what the book in force says. */
export async function readSettings({ school, term }: RunningTerm): Promise<SettingsView> {
  const [members, settings, book] = await Promise.all([
    readMembers(term.schoolId),
    findTermSettings(term),
    findRuleBook(term),
  ]);
  const judged = members.filter(teaches);
  const names = new Map(school.groups.map(({ groupId, name }) => [groupId, name]));
  return {
    termName: term.name,
    bands: book.ranking?.bands.map(({ id: bandId, title }) => ({ bandId, title })) ?? [],
    groups: school.groups
      .filter(({ kind }) => kind === 'research')
      .map(({ groupId, name }) => ({
        ...groupRankingOf(settings, groupId),
        name,
        teachers: judged.filter(({ researchGroupId }) => researchGroupId === groupId).length,
        bookPercent: bookPercent(book),
      })),
    members: judged.map(({ memberId, name, researchGroupId }) => ({
      ...memberStandingOf(settings, memberId),
      name,
      group: names.get(researchGroupId) ?? '',
    })),
    items: book.items.map(({ id: itemId, title }) => ({ itemId, title })),
  };
}

/** Only where groups are ranked by themselves can one of them have another share than the others. */
function bookPercent({ ranking }: RuleBook): number | null {
  return ranking?.within === 'researchGroup' ? (ranking.bands[0]?.quota?.percent ?? null) : null;
}
