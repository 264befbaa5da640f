import { View } from '@tarojs/components';
import type { StripPart } from '@/domain/sharing/trip-days';
import { accessible } from '../accessible';
import { classes } from '../classes';
import './day-strip.css';

/** As many dots as stay apart between two boxes. */
const MOST_DOTS = 9;

/** From the return to the last day: one box a working day, dots for days that do not count, today and the last marked. */
export function DayStrip({ parts }: { readonly parts: readonly StripPart[] }) {
  return (
    <View className="yx-days" {...accessible('img', parts.map(spoken).join('，'))}>
      {parts.map((part) => (
        <Part key={keyOf(part)} part={part} />
      ))}
    </View>
  );
}

function Part({ part }: { readonly part: StripPart }) {
  switch (part.kind) {
    case 'returned':
      return (
        <View className="yx-days__part">
          <View className="yx-days__box">
            <View className="yx-days__over">{part.month}</View>
            <View className="yx-days__day">{part.day}</View>
          </View>
          <View className="yx-days__label">返校</View>
        </View>
      );
    case 'gap':
      return (
        <View className="yx-days__part yx-days__part--gap">
          <View className="yx-days__dots">
            {Array.from({ length: Math.min(part.days, MOST_DOTS) }, (_, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: dots are all alike
              <View key={index} className="yx-days__dot" />
            ))}
          </View>
          <View className={classes('yx-days__label', part.today && 'yx-days__label--today')}>
            {gapWords(part)}
          </View>
        </View>
      );
    case 'workday':
      return (
        <View className="yx-days__part">
          <View
            className={classes(
              'yx-days__box',
              part.today && 'yx-days__box--today',
              part.last && 'yx-days__box--last',
            )}
          >
            <View className="yx-days__over">{part.weekday}</View>
            <View className="yx-days__day">{part.day}</View>
          </View>
          {part.label !== '' && (
            <View
              className={classes(
                'yx-days__label',
                part.today && 'yx-days__label--today',
                part.last && 'yx-days__label--last',
              )}
            >
              {part.label}
            </View>
          )}
        </View>
      );
  }
}

function gapWords({ label, today }: Extract<StripPart, { kind: 'gap' }>): string {
  return today ? `今天，${label}` : label;
}

function keyOf(part: StripPart): string {
  return part.kind === 'gap' ? `gap-${part.label}-${part.days}` : `${part.kind}-${part.day}`;
}

function spoken(part: StripPart): string {
  switch (part.kind) {
    case 'returned':
      return `${part.month}${part.day}日返校`;
    case 'gap':
      return `${part.days} 天${gapWords(part)}`;
    case 'workday':
      return [`${part.weekday} ${part.day}日`, part.label, part.last ? '最后一天' : '']
        .filter(Boolean)
        .join(' ');
  }
}
