import { View } from '@tarojs/components';
import { clockTime, monthDay, weekday } from '@/domain/term/school-day';
import { shortFigure } from '../format';
import { Icon } from '../icon/icon';
import './session-facts.css';

type SessionFactsProps = {
  readonly session: {
    readonly startsAtMs: number;
    readonly endsAtMs: number;
    readonly hoursHundredths: number;
    readonly place: string;
    readonly presenter: string;
  };
  /** With the day, where the page is not about today. */
  readonly dated?: boolean | undefined;
};

/** Where and when a session is, each on its line behind an icon. */
export function SessionFacts({ session, dated }: SessionFactsProps) {
  const hours = shortFigure(session.hoursHundredths);
  const times = `${clockTime(session.startsAtMs)}–${clockTime(session.endsAtMs)}`;
  const when = dated
    ? `${monthDay(session.startsAtMs)} ${weekday(session.startsAtMs)} ${times}，${hours} 学时`
    : `${times}，记 ${hours} 学时`;
  return (
    <View className="yx-facts t-note">
      <View className="yx-facts__line">
        <Icon name="place" size="small" />
        <View>{whereAndWho(session)}</View>
      </View>
      <View className="yx-facts__line">
        <Icon name="clock" size="small" />
        <View>{when}</View>
      </View>
    </View>
  );
}

/** 录播教室（三楼），王老师主讲; schools write the presenter with or without 主讲, or leave it out. */
export function whereAndWho(session: { readonly place: string; readonly presenter: string }): string {
  const { place, presenter } = session;
  if (presenter === '') return place;
  return presenter.endsWith('主讲') ? `${place}，${presenter}` : `${place}，${presenter}主讲`;
}
