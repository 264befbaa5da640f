import { attendance } from '@/contract/attendance';
import { notify } from '@/contract/notify';
import type { SessionView } from '@/contract/session-view';
import { questionIds, readyQuestions } from '@/domain/attendance/survey';
import { ask, type DemoCloud } from './cloud';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

interface Cast {
  readonly office: string;
  readonly accounts: readonly string[];
}

const said = [
  '课例讲得细，回去就能照着试一次。',
  '希望下次留十分钟分组讨论。',
  '材料里的观察表很好用，想要一份电子的。',
] as const;

/** How the demo's teachers mark, the same every time it is loaded. */
const given = [5, 4, 5, 3, 4, 5, 4, 2, 5, 4, 4] as const;

/** What came after the last two sessions: a survey that is over, one that runs, and a record. */
export async function followUp(cloud: DemoCloud, cast: Cast, held: readonly SessionView[]): Promise<void> {
  const [before, last] = held.slice(-2);
  if (before !== undefined) {
    await survey(cloud, cast, before, 14);
    await cloud.setClock({ nowMs: before.endsAtMs + 2 * DAY });
    await ask(cloud, cast.office, attendance, 'closeSurvey', { sessionId: before.sessionId });
  }
  if (last !== undefined) {
    await survey(cloud, cast, last, 9);
    await record(cloud, cast, last);
  }
}

async function survey(
  cloud: DemoCloud,
  cast: Cast,
  { sessionId, endsAtMs }: SessionView,
  answers: number,
): Promise<void> {
  await cloud.setClock({ nowMs: endsAtMs + 5 * MINUTE });
  await ask(cloud, cast.office, attendance, 'openSurvey', { sessionId, questionIds });
  await cloud.setClock({ nowMs: endsAtMs + 60 * MINUTE });
  for (const [index, account] of cast.accounts.slice(0, answers).entries()) {
    const marks = Object.fromEntries(
      readyQuestions.map(({ questionId }, place) => [
        questionId,
        given[(index * 3 + place * 5) % given.length] ?? 4,
      ]),
    );
    const words = said[index] ?? '';
    await ask(cloud, account, attendance, 'answerSurvey', { sessionId, marks, words });
  }
  const seen = { messageIds: [`survey.${sessionId}`] };
  await Promise.all(cast.accounts.map((account) => ask(cloud, account, notify, 'markRead', seen)));
}

async function record(cloud: DemoCloud, cast: Cast, { sessionId, endsAtMs }: SessionView): Promise<void> {
  await cloud.setClock({ nowMs: endsAtMs + 20 * MINUTE });
  const { content } = await ask(cloud, cast.office, attendance, 'sessionRecord', { sessionId });
  await ask(cloud, cast.office, attendance, 'saveSessionRecord', {
    sessionId,
    revision: 0,
    content: `${content}先看两段课堂录像，再按年级分四组讨论，每组说一处可以马上改的地方。`,
    effect: '各组列出改进点共 11 条，下周起在备课组里试用，月底回看。',
    photos: [],
  });
}
