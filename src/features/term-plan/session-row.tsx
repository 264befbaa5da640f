import { shortFigure } from '@/components/format';
import { ListRow } from '@/components/list/list-row';
import { SessionSeal } from '@/components/seal/session-seal';
import type { SessionView } from '@/contract/session-view';
import { clockTime, monthDay, weekday } from '@/domain/term/school-day';
import { open } from '@/platform/route';

type SessionRowProps = {
  readonly session: SessionView;
  readonly kept: boolean;
};

/** One session of the term, its seal first. */
export function SessionRow({ session, kept }: SessionRowProps) {
  const { sessionId, startsAtMs, hoursHundredths, required } = session;
  const when = `${monthDay(startsAtMs)} ${weekday(startsAtMs)} ${clockTime(startsAtMs)}`;
  const hours = `${shortFigure(hoursHundredths)} 学时`;
  return (
    <ListRow
      id={`session-${sessionId}`}
      title={session.title}
      note={`${when}，${hours}${required ? '' : '，选修'}`}
      lead={<SessionSeal session={session} size={40} kept={kept} />}
      chip={session.status === 'open' ? { text: '正在签到', tone: 'pine' } : undefined}
      onPress={() => open(`/pages/session/index?sessionId=${sessionId}`)}
    />
  );
}
