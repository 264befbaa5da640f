import { View } from '@tarojs/components';
import { useMemo } from 'react';
import { TextLink } from '@/components/action/text-link';
import { Chip } from '@/components/figure/chip';
import { DayStrip } from '@/components/figure/day-strip';
import { Sheet } from '@/components/layout/sheet';
import { Reading } from '@/components/state/reading';
import type { TripView } from '@/contract/trips';
import type { TripDays } from '@/domain/sharing/trip-days';
import { useOnShow } from '@/platform/on-show';
import { open } from '@/platform/route';
import { tripOf } from './trips';
import { leftWords, stageChip } from './words';
import './trips.css';

/**
 * The head of a trip for whoever may follow it: what, when, who, how far, and the days that its training has. That there is
 * no such trip is said by what stands below.
 */
export function TripHead({ tripId }: { readonly tripId: string }) {
  const trip = useMemo(() => tripOf(tripId), [tripId]);
  useOnShow(() => void trip.refresh());
  return (
    <Reading state={trip.use()} onRetry={trip.refresh} instead={{ notFound: null }}>
      {(view) => <Head trip={view} />}
    </Reading>
  );
}

function Head({ trip }: { readonly trip: TripView }) {
  const { tripId, topic, days, who, whereText, schoolDays, destination, host } = trip;
  return (
    <>
      <View className="yx-trip l-edge">
        <View className="yx-trip__title">
          <View className="t-title">{topic}</View>
          <View className="yx-trip__chip">
            <Chip {...stageChip(trip)} />
          </View>
        </View>
        <View className="t-note">{[days, who, whereText].filter((part) => part !== '').join('，')}</View>
        <View className="t-caption">{host === '' ? destination : `${destination}，${host}`}</View>
        {trip.file !== null && (
          <View className="yx-trip__file">
            <TextLink
              id="trip-file"
              label="行程与审批"
              icon="document"
              opens
              onPress={() => open(`/pages/trip/request/index?tripId=${tripId}`)}
            />
            {whereText === '已返校' && (
              <TextLink
                id="homecoming"
                label="返校以后"
                icon="check"
                opens
                onPress={() => open(`/pages/trip/homecoming/index?tripId=${tripId}`)}
              />
            )}
          </View>
        )}
      </View>
      {schoolDays !== null && <CascadeDays trip={trip} days={schoolDays} />}
    </>
  );
}

/** How long the training after the trip may still be held, on the calendar of holidays. */
function CascadeDays({ trip, days }: { readonly trip: TripView; readonly days: TripDays }) {
  const { tripId, travels, stage, sessionId } = trip;
  const isOver = stage === 'lapsed';
  return (
    <View className="yx-trip__days">
      <Sheet>
        <View className="yx-trip__due">
          <View className="t-row">
            <View className="yx-trip__word t-strong">二次培训</View>
            <View className="yx-trip__word">{isOver ? '，期限已过' : leftWords(days.left)}</View>
          </View>
          {travels && (
            <View className="yx-trip__way">
              <TextLink
                id="arrange-cascade"
                label={sessionId === null && !isOver ? '去安排' : '看安排'}
                tone="pine"
                opens
                onPress={() => open(`/pages/trip/homecoming/index?tripId=${tripId}`)}
              />
            </View>
          )}
        </View>
        <DayStrip parts={days.parts} />
        <View className="yx-trip__last t-note">
          <View className="yx-trip__word">最晚 </View>
          <View className="yx-trip__word c-seal t-strong">{days.lastDay}</View>
          <View className="yx-trip__word">{`${noteWords(days)}，${isOver ? '这次不计学分' : '逾期不计学分'}`}</View>
        </View>
      </Sheet>
    </View>
  );
}

function noteWords({ lastDayNote }: TripDays): string {
  return lastDayNote === '' ? '' : `（${lastDayNote}）`;
}
