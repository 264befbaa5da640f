import type { Finding } from '@/contract/rule-books';
import { memberStandingOf, rankedGroups } from '@/domain/ledger/term-settings';
import { teaches } from '@/domain/people/role';
import type { LintContext, Finding as LintFinding } from '@/domain/scoring/lint/finding';
import { lint } from '@/domain/scoring/lint/lint';
import type { RuleBook } from '@/domain/scoring/rule-book';
import { readMembers } from '../_shared/repositories/members';
import { findSchoolAndTerm } from '../_shared/repositories/schools';
import { findTermSettings } from '../_shared/repositories/term-settings';

/** What the linter says of a book in this school, as its groups are now. */
export async function readFindings(schoolId: string, book: RuleBook): Promise<Finding[]> {
  return lint(book, await readLintContext(schoolId)).map(asView);
}

/** What the linter is told of a school: its ranked groups as they are now. */
export async function readLintContext(schoolId: string): Promise<LintContext> {
  const [{ school, term }, members] = await Promise.all([findSchoolAndTerm(schoolId), readMembers(schoolId)]);
  if (school === null || term === null) return {};
  const settings = await findTermSettings(term);
  const ranked = members.filter(
    (member) => teaches(member) && memberStandingOf(settings, member.memberId).ranked,
  );
  const groups = rankedGroups(school.groups, settings).map((group) => ({
    ...group,
    rankedTeachers: ranked.filter(({ researchGroupId }) => researchGroupId === group.id).length,
  }));
  return { groups };
}

export function asView({ code, severity, path, message, suggestion }: LintFinding): Finding {
  if (suggestion === null) return { code, severity, path, message, suggestion };
  const changes = suggestion.change.map(({ path: of, value }) => ({ path: stepsOf(of), value }));
  return { code, severity, path, message, suggestion: { text: suggestion.text, changes } };
}

/** `items.0.title` → `['items', 0, 'title']` */
function stepsOf(path: string): (string | number)[] {
  return path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}
