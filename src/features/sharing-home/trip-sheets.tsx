import { View } from '@tarojs/components';
import { Sheet } from '@/components/layout/sheet';
import { ListRow, UnreadDot } from '@/components/list/list-row';
import { RuledList } from '@/components/list/ruled-list';
import { StateBlock } from '@/components/state/state-block';
import type { HomeTrip, SharingHome } from '@/contract/sharing-home';
import { open } from '@/platform/route';
import './home.css';

/** 外出: who is on the road or just back, with the newest of what they sent. */
export function TripSheets({ home: { trips, waiting } }: { readonly home: SharingHome }) {
  return (
    <>
      {trips.length === 0 && (
        <StateBlock
          kind="empty"
          title="现在没有人外出"
          next="要外出学习的，先申请；路上拍的、记的，发在这里，同事跟着看。"
        />
      )}
      {trips.map((trip) => (
        <TripSheet key={trip.tripId} trip={trip} />
      ))}
      <View className="yx-home__below">
        <RuledList>
          {waiting !== null && waiting > 0 && (
            <ListRow
              id="trips-waiting"
              title="外出申请"
              chip={{ text: `${waiting} 份待批`, tone: 'pine' }}
              onPress={() => open('/pages/trip/list/index')}
            />
          )}
          <ListRow
            id="ask-trip"
            title="申请外出"
            note="目的地、主题、日期、同行的老师"
            onPress={() => open('/pages/trip/ask/index')}
          />
          <ListRow id="all-trips" title="本学期的外出" onPress={() => open('/pages/trip/list/index')} last />
        </RuledList>
      </View>
    </>
  );
}

function TripSheet({ trip }: { readonly trip: HomeTrip }) {
  const { tripId, topic, note, due, isNew, posts, mine } = trip;
  const toTrip = () => open(`/pages/trip/index?tripId=${tripId}`);
  return (
    <Sheet flush>
      <View className="t-title">{topic}</View>
      <View className="t-note yx-home__who">{note}</View>
      {due !== null && (
        <ListRow
          id={`due-${tripId}`}
          title={due.title}
          note={due.note}
          {...(mine ? { onPress: () => open(`/pages/trip/homecoming/index?tripId=${tripId}`) } : {})}
        />
      )}
      {posts.map(({ postId, by, when, text }) => (
        <ListRow
          key={postId}
          title={text}
          note={`${by}，${when}`}
          onPress={() => open(`/pages/trip/post/index?tripId=${tripId}&postId=${postId}`)}
        />
      ))}
      <ListRow
        id={`trip-${tripId}`}
        title={posts.length === 0 ? '还没有发回材料' : '看全部'}
        note={mine ? '路上的材料随手发' : undefined}
        lead={isNew ? <UnreadDot /> : undefined}
        onPress={toTrip}
        last
      />
    </Sheet>
  );
}
