import { View } from '@tarojs/components';
import { Button } from '@/components/action/button';
import { SectionHeader } from '@/components/layout/section-header';
import { ListRow } from '@/components/list/list-row';
import { Paged } from '@/components/list/paged';
import { RuledList } from '@/components/list/ruled-list';
import { StateBlock } from '@/components/state/state-block';
import type { TripEntry, TripList as Trips } from '@/contract/trips';
import { isPast } from '@/domain/sharing/trip-past';
import { open } from '@/platform/route';
import { scrollTo } from '@/platform/scroll';
import { stageChip } from './words';
import './trips.css';

/** 外出学习 of the term: what waits for one's word, one's own, what colleagues are on, and what is over. */
export function TripList({ list }: { readonly list: Trips }) {
  const { trips, mayAsk, entersAtOnce } = list;
  const ask = mayAsk && (
    <Button
      id="ask-trip"
      label={entersAtOnce ? '录入外出' : '申请外出'}
      look="primary"
      onPress={() => open('/pages/trip/ask/index')}
    />
  );
  if (trips.length === 0)
    return (
      <StateBlock
        kind="empty"
        title="本学期还没有外出学习"
        next={entersAtOnce ? '老师申请的、您录入的，都会在这里。' : '要去听课、培训、观摩，可以在这里申请。'}
        action={ask}
      />
    );
  const waiting = trips.filter(({ mayDecide }) => mayDecide);
  const rest = trips.filter(({ mayDecide }) => !mayDecide);
  const going = rest.filter(({ stage }) => !isPast(stage));
  return (
    <>
      <Section id="waiting" title="等您审批" trips={waiting} />
      <Section id="mine" title="我的外出" trips={going.filter(({ mine }) => mine)} />
      <Section id="others" title="校内外出" trips={going.filter(({ mine }) => !mine)} />
      <Section id="past" title="已结束" trips={rest.filter(({ stage }) => isPast(stage))} />
      <View className="yx-trips__after l-edge">{ask}</View>
    </>
  );
}

type SectionProps = { readonly id: string; readonly title: string; readonly trips: readonly TripEntry[] };

function Section({ id, title, trips }: SectionProps) {
  if (trips.length === 0) return null;
  return (
    <>
      <SectionHeader title={title} aside={`${trips.length} 次`} />
      <Paged id={`trips-${id}`} rows={trips} counter="次" onTurn={scrollTo}>
        {(page) => (
          <RuledList>
            {page.map((trip) => (
              <ListRow
                key={trip.tripId}
                id={`trip-${trip.tripId}`}
                title={trip.topic}
                note={`${trip.days}，${trip.who}`}
                chip={stageChip(trip)}
                onPress={() => open(pageOf(trip))}
              />
            ))}
          </RuledList>
        )}
      </Paged>
    </>
  );
}

/** Where a trip is dealt with: decided, looked up, or followed. */
function pageOf({ tripId, stage, mayDecide }: TripEntry): string {
  if (mayDecide) return `/pages/trip/decide/index?tripId=${tripId}`;
  const isFollowed = stage !== 'asked' && stage !== 'refused' && stage !== 'cancelled';
  return isFollowed ? `/pages/trip/index?tripId=${tripId}` : `/pages/trip/request/index?tripId=${tripId}`;
}
