import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/action/button';
import { ShareButton } from '@/components/action/share-button';
import { TextLink } from '@/components/action/text-link';
import { SectionHeader } from '@/components/layout/section-header';
import { ListRow } from '@/components/list/list-row';
import { Paged } from '@/components/list/paged';
import { Notice } from '@/components/state/notice';
import type { GuestDesk } from '@/contract/guests';
import type { Refusal } from '@/domain/refusal';
import { clockTime, monthDay, weekday } from '@/domain/term/school-day';
import { open } from '@/platform/route';
import { scrollTo } from '@/platform/scroll';
import { canShare, type ShareCard, useShareCard } from '@/platform/share';
import { closeCard, dayWords, openCard } from './guest';
import './guest.css';

type GuestDeskPageProps = {
  readonly desk: GuestDesk;
  /** The card was opened or taken back. */
  readonly onActed: () => void;
};

/** The host's side: open the session to guests, send the card, see who came. */
export function GuestDeskPage({ desk, onActed }: GuestDeskPageProps) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { sessionId, guests, path } = desk;
  const act = async (change: (id: string) => Promise<Refusal | null>) => {
    setRefusal(await change(sessionId));
    onActed();
  };
  useShareCard(shareCardOf(desk));
  return (
    <>
      <View className="yx-guest__head l-edge">
        <View className="t-title">{desk.title}</View>
      </View>
      {refusal !== null && <Notice text={refusal.message} />}
      <View className="yx-guest__desk l-edge">
        {path === null ? (
          <>
            <View className="t-note">
              {desk.card === 'closed'
                ? '卡片已收回，发出去的都打不开了。'
                : '开放以后，把卡片发给外校老师。他们只看得到题目、时间、地点和主讲，不用绑定。'}
            </View>
            <Button
              id="open-card"
              label={desk.card === 'closed' ? '重新开放' : '开放给来宾'}
              look="primary"
              onPress={() => act(openCard)}
            />
          </>
        ) : (
          <>
            {canShare ? (
              <ShareButton id="share-card" label="把卡片发给外校老师" />
            ) : (
              <Button id="see-card" label="看看来宾的页面" onPress={() => open(path)} />
            )}
            <View className="t-note">
              来宾到场后，填姓名和学校，扫屏幕上的签到码登记。不进学时，不进台账。
            </View>
            <TextLink id="close-card" label="收回卡片" onPress={() => void act(closeCard)} />
          </>
        )}
      </View>
      <SectionHeader title="已登记" aside={`${guests.length} 位`} />
      <View className="l-ruled">
        {guests.length === 0 && <View className="yx-guest__none t-note">还没有来宾登记。</View>}
        <Paged id="guests" rows={guests} counter="位" onTurn={scrollTo}>
          {(page) =>
            page.map(({ visitId, name, school, visitedAtMs }) => (
              <ListRow
                key={visitId}
                title={name}
                note={school}
                value={`${monthDay(visitedAtMs)} ${clockTime(visitedAtMs)}`}
              />
            ))
          }
        </Paged>
      </View>
      <View className="yx-guest__none l-edge t-note c-ink-3">{`名单留到学期结束（${dayWords(desk.keptUntil)}），之后自动删除。`}</View>
    </>
  );
}

function shareCardOf({ path, title, startsAtMs, place }: GuestDesk): ShareCard | null {
  if (path === null) return null;
  const when = `${monthDay(startsAtMs)} ${weekday(startsAtMs)} ${clockTime(startsAtMs)}`;
  return { title: `邀请您来听：${title}（${when}，${place}）`, path };
}
