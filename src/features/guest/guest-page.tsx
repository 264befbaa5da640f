import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/action/button';
import { Icon } from '@/components/icon/icon';
import { Sheet } from '@/components/layout/sheet';
import { Notice } from '@/components/state/notice';
import type { GuestSession } from '@/contract/guests';
import { clockTime, longDay, weekday } from '@/domain/term/school-day';
import { open } from '@/platform/route';
import type { Card } from './guest';
import { GuestForm } from './guest-form';
import './guest.css';

type GuestPageProps = { readonly card: Card; readonly session: GuestSession };

/** What a guest from elsewhere sees: where to go, and the way to say 我来了. */
export function GuestPage({ card, session }: GuestPageProps) {
  return (
    <>
      <Sheet bound>
        <View className="t-caption">{`${session.schoolName} 邀请您来听`}</View>
        <View className="t-head yx-guest__title">{session.title}</View>
        <Facts session={session} />
      </Sheet>
      <View className="yx-guest__below">
        <Next card={card} session={session} />
      </View>
    </>
  );
}

function Facts({ session }: { readonly session: GuestSession }) {
  const { startsAtMs, endsAtMs, place, presenter } = session;
  const when = `${longDay(startsAtMs)} ${weekday(startsAtMs)} ${clockTime(startsAtMs)}–${clockTime(endsAtMs)}`;
  const who = presenter === '' || presenter.endsWith('主讲') ? presenter : `${presenter}主讲`;
  return (
    <View className="t-note">
      <View className="l-icon-line">
        <Icon name="clock" size="small" />
        <View>{when}</View>
      </View>
      <View className="l-icon-line">
        <Icon name="place" size="small" />
        <View>{[place, who].filter((part) => part !== '').join('，')}</View>
      </View>
    </View>
  );
}

function Next({ card, session }: GuestPageProps) {
  const [changing, setChanging] = useState(false);
  if (session.isOwn)
    return (
      <Notice
        text="您是本校老师，不用来宾登记"
        action={{
          label: '去活动页面',
          onPress: () => open(`/pages/session/index?sessionId=${card.sessionId}`),
        }}
      />
    );
  if (session.visit !== null && !changing)
    return (
      <Sheet>
        <View className="t-title">已登记，欢迎您</View>
        <View className="t-row yx-guest__visit">{`${session.visit.name}，${session.visit.school}`}</View>
        <View className="t-note">{`${clockTime(session.visit.visitedAtMs)} 登记。`}</View>
        <View className="yx-guest__act">
          <Button id="change-visit" label="写错了，改一下" size="small" onPress={() => setChanging(true)} />
        </View>
      </Sheet>
    );
  if (session.visit === null && session.state !== 'open') return <Notice {...waitWords[session.state]} />;
  return <GuestForm card={card} session={session} onDone={() => setChanging(false)} />;
}

const waitWords = {
  planned: { text: '还没有开始登记', note: '活动开始时再打开这张卡片，扫屏幕上的码就行。' },
  closed: { text: '登记已经结束', note: '您若到了场，请找主持人记在纸上。' },
  cancelled: { text: '这场活动已取消', note: '有疑问请联系邀请您的老师。' },
} as const;
