import type { DutyRule } from '../../duty-rule';
import type { Check, Finding } from '../finding';

/** One book asks the same people for the same thing, in the same time, in two different numbers. */
export const conflictingDuty: Check = ({ duties }) =>
  duties.flatMap((duty, index): Finding[] => {
    const first = duties.slice(0, index).find((each) => matter(each) === matter(duty) && differ(each, duty));
    if (first === undefined) return [];
    const kept = first.source === '' && duty.source !== '' ? duty : first;
    const dropped = kept === first ? duty : first;
    return [
      {
        code: 'conflicting-duty',
        severity: 'error',
        path: `duties.${index}`,
        message: `同一件事写了两个数：「${first.title}」${numbers(first)}，「${duty.title}」${numbers(duty)}。一部细则只能有一个。`,
        suggestion: {
          text: `留下「${kept.title}」${numbers(kept)}，删去另一条。`,
          change: [{ path: 'duties', value: without(duties, dropped, kept) }],
        },
      },
    ];
  });

/** What has to be the same for two duties to speak of the same matter. */
function matter({ oneOf, per, each, cohort }: DutyRule): string {
  return JSON.stringify([[...oneOf].sort(), per, each, Object.entries(cohort).sort()]);
}

function differ(a: DutyRule, b: DutyRule): boolean {
  return a.count !== null && b.count !== null && (a.count !== b.count || a.pages !== b.pages);
}

function numbers({ count, pages }: DutyRule): string {
  return `${count} 次${pages === null ? '' : `（${pages} 页）`}`;
}

/** A stricter duty that stood for the dropped one then stands for the one that is kept. */
function without(duties: readonly DutyRule[], dropped: DutyRule, kept: DutyRule): DutyRule[] {
  return duties
    .filter((duty) => duty !== dropped)
    .map((duty) => (duty.insteadOf === dropped.id ? { ...duty, insteadOf: kept.id } : duty));
}
