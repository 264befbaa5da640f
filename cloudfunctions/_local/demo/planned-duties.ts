import type { InputOf } from '@/contract/action';
import { submission } from '@/contract/submission';
import { daysAfter } from '@/domain/term/calendar-day';
import { schoolDay } from '@/domain/term/school-day';
import { ask, type DemoCloud } from './cloud';

type Draft = InputOf<(typeof submission.actions)['planDuties']>['draft'];

/** How long before the term's end the genres can be begun. */
const GENRE_DAYS = 25;
/** In how many days the reflection can be begun, and is due: what waits for a teacher today is the term plan's alone. */
const REFLECTION_OPENS = 4;
const REFLECTION_DUE = 12;

/**
 * What the office asked for in the app beside the term plan: a reflection due later this month, and one of three genres at
 * the term's end. A term about to end has no days left for them.
 */
export async function planDemoDuties(cloud: DemoCloud, office: string, nowMs: number): Promise<void> {
  const { to } = await ask(cloud, office, submission, 'dutyPlan', {});
  const today = schoolDay(nowMs);
  const reflectionDue = daysAfter(today, REFLECTION_DUE);
  if (daysAfter(reflectionDue, GENRE_DAYS) > to) return;
  await ask(cloud, office, submission, 'planDuties', {
    key: 'demoreflection',
    draft: {
      ...once,
      kinds: ['teachingReflection'],
      title: `${Number(reflectionDue.slice(5, 7))} 月教学反思`,
      from: daysAfter(today, REFLECTION_OPENS),
      until: reflectionDue,
    },
    dryRun: false,
  });
  await ask(cloud, office, submission, 'planDuties', {
    key: 'demogenres',
    draft: {
      ...once,
      kinds: ['experienceSummary', 'topicSurvey', 'improvementCase'],
      title: '期末三类文体',
      from: daysAfter(to, -GENRE_DAYS),
      until: daysAfter(to, -3),
    },
    dryRun: false,
  });
}

const once: Omit<Draft, 'kinds' | 'title' | 'from' | 'until'> = {
  owedBy: { kind: 'everyone' },
  per: 'once',
  count: 1,
  weekday: null,
  time: '18:00',
  opensDaysBefore: null,
};
