import { View } from '@tarojs/components';
import { SectionHeader } from '@/components/layout/section-header';
import { Notice } from '@/components/state/notice';
import { StateBlock } from '@/components/state/state-block';
import type { Homecoming } from '@/contract/homecoming';
import type { VerdictTime } from '@/domain/ledger/verdict-time';
import { JudgedRows } from './judged-rows';
import { JudgingForm } from './judging-form';
import { deadlineText, formNames, sessionText } from './words';
import './homecoming.css';

type JudgePageProps = { readonly view: Homecoming; readonly onJudged: (view: Homecoming) => void };

/** The training as whoever judges it reads it: when it was held, whether it counts, and who waits. */
export function JudgePage({ view, onJudged }: JudgePageProps) {
  const { tripId, topic, session, judgings, verdictTime } = view;
  if (session === null || session.state !== 'closed')
    return <StateBlock kind="empty" title="还没有办完" next="二次培训结束签到以后，就可以在这里评定" />;
  const waiting = judgings.filter(({ mayJudge, judged }) => mayJudge && judged === null);
  const note = timeNotes[verdictTime];
  return (
    <>
      <View className="yx-home l-edge">
        <View className="t-title">{topic}</View>
        <View className="t-note">{`${formNames[session.form]}，${sessionText(session)}`}</View>
        <View className="t-note">{`签到 ${session.present ?? 0} 人，期限 ${deadlineText(view)}`}</View>
      </View>
      {session.late !== null && (
        <Notice text={session.late} note="评定会记下来，考核结果里写明原因。该延期的，请教务处先延期。" />
      )}
      {note !== null && <Notice text={note} />}
      {waiting.map((judging) => (
        <JudgingForm
          key={`${judging.memberId}-${judging.n}`}
          tripId={tripId}
          judging={judging}
          late={session.late}
          onJudged={onJudged}
        />
      ))}
      {waiting.length === 0 && (
        <>
          <SectionHeader title="已经评定" />
          <JudgedRows view={view} />
        </>
      )}
    </>
  );
}

const timeNotes: Readonly<Record<VerdictTime, string | null>> = {
  beforeResults: null,
  afterResults: '本学期的考核结果已经算过。这里的评定会在重新计算时计入。',
  afterCutoff: '本学期的考核结果已定稿。这里的评定会记下来，不再改变结果。',
};
