import { ListRow } from '@/components/list/list-row';
import type { CascadeSession, Homecoming } from '@/contract/homecoming';
import { open } from '@/platform/route';
import { deadlineText, formNames, nextStep, sessionText } from './words';

/** The training: to be booked, booked, held. */
export function TrainingRow({ view }: { readonly view: Homecoming }) {
  const { tripId, session, isTraveller, isOffice } = view;
  const step = nextStep(view);
  if (step === 'book' || step === 'notBack' || session === null) {
    const mayBook = step === 'book' && (isTraveller || isOffice);
    return (
      <ListRow
        id="book"
        title="二次培训"
        note={noteToBook(view)}
        chip={step === 'book' ? { text: '待安排', tone: 'amber' } : undefined}
        onPress={mayBook ? () => open(`/pages/trip/homecoming/book/index?tripId=${tripId}`) : undefined}
      />
    );
  }
  return (
    <ListRow
      id="training"
      title={formNames[session.form]}
      note={noteOf(session)}
      chip={chipOf(session)}
      onPress={() => open(`/pages/session/index?sessionId=${session.sessionId}`)}
    />
  );
}

function noteToBook(view: Homecoming): string {
  if (view.session !== null) return '原来的安排取消了，请重新安排';
  return view.deadline.passed ? '期限已过，不计学分' : `最晚 ${deadlineText(view)}，点两下安排好`;
}

function noteOf(session: CascadeSession): string {
  const { present } = session;
  return present === null ? sessionText(session) : `${sessionText(session)}，签到 ${present} 人`;
}

function chipOf({ state, late }: CascadeSession) {
  if (state === 'closed') return { text: '已举行', tone: late === null ? 'ok' : 'plain' } as const;
  if (state === 'open') return { text: '正在签到', tone: 'pine' } as const;
  return { text: '已安排', tone: 'pine' } as const;
}
