import { View } from '@tarojs/components';
import { shortFigure } from '@/components/format';
import { ListRow } from '@/components/list/list-row';
import { RuledList } from '@/components/list/ruled-list';
import type { Homecoming, JudgingView } from '@/contract/homecoming';
import { open } from '@/platform/route';
import './homecoming.css';

/** What was judged, as far as the reader may know: one's own, whom one judges, everybody's for the office. */
export function JudgedRows({ view }: { readonly view: Homecoming }) {
  const { tripId, session, judgings, isOffice } = view;
  const shown = judgings.filter(({ isMine, mayJudge }) => isMine || mayJudge || isOffice);
  const isHeld = session?.state === 'closed';
  return (
    <>
      <RuledList>
        {shown.map((judging) => (
          <ListRow
            key={judging.memberId}
            id={`judged-${judging.memberId}`}
            title={judging.isMine ? '您的二次培训' : judging.name}
            note={noteOf(judging, isHeld)}
            value={judging.judged === null ? undefined : creditsOf(judging.judged)}
            chip={judging.judged === null && isHeld ? { text: '待评定', tone: 'amber' } : undefined}
            onPress={
              judging.mayJudge && isHeld && judging.judged === null
                ? () => open(`/pages/trip/homecoming/judge/index?tripId=${tripId}`)
                : judging.isMine && judging.judged !== null
                  ? () => open('/pages/why/index?itemId=trip')
                  : undefined
            }
          />
        ))}
      </RuledList>
      {shown.some(({ judged }) => judged === null) && (
        <View className="l-edge t-caption">办完签到、结束以后，由教研组长评定；组长自己的由教务处评定。</View>
      )}
    </>
  );
}

function noteOf({ judged, judge }: JudgingView, isHeld: boolean): string {
  if (judged === null) return isHeld ? `等${judge}评定` : `办完以后由${judge}评定`;
  const word = judged.word === '' ? '' : `：${judged.word}`;
  return judged.late === null ? `${judged.by}评定${word}` : `${judged.late}。${judged.by}${word}`;
}

function creditsOf({ creditsHundredths, late }: NonNullable<JudgingView['judged']>): string {
  return late === null ? `${shortFigure(creditsHundredths)} 学分` : '不计';
}
