import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/action/button';
import { Notice } from '@/components/state/notice';
import { StateBlock } from '@/components/state/state-block';
import type { NoticeView } from '@/contract/term-end';
import { clockTime, monthDay } from '@/domain/term/school-day';
import { AppealForm } from './appeal-form';
import { LaterRecords } from './later-records';
import { NamedPeople } from './named-people';
import { OwnAppeals } from './own-appeals';
import { ResultSheet } from './result-sheet';
import { standingText, whomToAsk } from './result-words';
import './result-page.css';

type ResultPageProps = {
  readonly notice: NoticeView;
  /** Of an earlier term; the running one when it is not named. */
  readonly termId?: string | undefined;
  /** The item that somebody has a doubt about, coming from its reason. */
  readonly doubt: string | undefined;
};

/** 考核结果: until when it is up, one's own result, who is named, and the way to dispute a line of it. */
export function ResultPage({ notice, termId, doubt }: ResultPageProps) {
  const { own } = notice;
  // Only an item or a line of it can be disputed; a book of hours has none.
  const mayAppeal = notice.mayAppeal && own !== null && own.items.length > 0;
  const [appealing, setAppealing] = useState(doubt !== undefined);
  const form = mayAppeal && appealing && (
    <AppealForm
      items={own.items}
      termId={termId}
      itemId={doubt}
      aside={untilText(notice)}
      onDone={() => setAppealing(false)}
    />
  );
  return (
    <>
      <View className="yx-result-page__head l-edge">
        <View className="t-head">{notice.termName}</View>
        <View className="t-note">{standingText(notice)}</View>
      </View>
      {doubt !== undefined && !mayAppeal && (
        <>
          <Notice text="对这一项有疑问，请找教务处" note={whomToAsk(notice)} />
          <View className="yx-result-page__gap" />
        </>
      )}
      {doubt !== undefined && form}
      <Own notice={notice} termId={termId} />
      <LaterRecords facts={notice.laterFacts} />
      <OwnAppeals appeals={notice.appeals} />
      {doubt === undefined && form}
      {mayAppeal && !appealing && (
        <View className="yx-result-page__offer l-edge">
          <Button id="appeal" label="对结果有疑问，提出申诉" onPress={() => setAppealing(true)} />
        </View>
      )}
      <NamedPeople named={notice.named} />
    </>
  );
}

function Own({ notice, termId }: Pick<ResultPageProps, 'notice' | 'termId'>) {
  const { termName, own, state } = notice;
  if (own !== null)
    return <ResultSheet termName={termName} termId={termId} own={own} frozen={state === 'frozen'} />;
  return state === 'open' ? (
    <StateBlock kind="empty" title="还没有公示" next="公示以后，您的结果在这里" />
  ) : (
    <StateBlock kind="empty" title="这里没有您的结果" next="不任课的不参加考核。如有疑问，请找教务处" />
  );
}

function untilText({ noticeUntilMs }: NoticeView): string {
  return noticeUntilMs === null ? '' : `${monthDay(noticeUntilMs)} ${clockTime(noticeUntilMs)} 前`;
}
