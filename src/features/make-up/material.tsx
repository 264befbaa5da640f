import { Text, View } from '@tarojs/components';
import { SectionHeader } from '@/components/layout/section-header';
import type { MissedSession, OfferView } from '@/contract/make-up';
import { clockTime, monthDay, weekday } from '@/domain/term/school-day';
import './make-up.css';

type MaterialProps = { readonly session: MissedSession; readonly offer: OfferView | null };

/** The missed session, and what to watch or read for it. A link can be pressed long and copied. */
export function Material({ session, offer }: MaterialProps) {
  const { number, title, startsAtMs, place, presenter } = session;
  const when = `${monthDay(startsAtMs)} ${weekday(startsAtMs)} ${clockTime(startsAtMs)}`;
  return (
    <>
      <View className="yx-make-up__head l-edge">
        <View className="t-caption">{`第 ${number} 次研修，${when}`}</View>
        <View className="t-title">{title}</View>
        <View className="t-note c-ink-3">{[presenter, place].filter(Boolean).join('，')}</View>
      </View>
      {offer?.open && (
        <>
          <SectionHeader title="看什么，读什么" aside={untilText(offer)} />
          <View className="yx-make-up l-edge">
            <View className="t-body yx-make-up__note">{offer.material}</View>
            {offer.link !== '' && (
              <View>
                <View className="t-caption">链接，长按复制</View>
                <Text className="t-note c-pine yx-make-up__link" userSelect>
                  {offer.link}
                </Text>
              </View>
            )}
          </View>
        </>
      )}
    </>
  );
}

function untilText({ untilDay }: OfferView): string | undefined {
  if (untilDay === null) return undefined;
  return `${Number(untilDay.slice(5, 7))}月${Number(untilDay.slice(8, 10))}日前交`;
}
