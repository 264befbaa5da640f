import { View } from '@tarojs/components';
import { accessible } from '@/components/accessible';
import { classes } from '@/components/classes';
import { Icon } from '@/components/icon/icon';
import type { Step } from './steps';
import './step-list.css';

const words: Readonly<Record<Step['state'], string>> = { done: '已完成', now: '现在要做', later: '之后' };

/** The way through the term's end: ticked, the one to do now in red, the rest hollow. */
export function StepList({ steps }: { readonly steps: readonly Step[] }) {
  return (
    <View>
      {steps.map(({ id, title, note, state }) => (
        <View className="yx-step" key={id} id={`step-${id}`}>
          <View className="yx-step__mark c-ok" {...accessible('img', words[state])}>
            {state === 'done' ? (
              <Icon name="check" size="small" />
            ) : (
              <View className={`yx-step__dot yx-step__dot--${state}`} />
            )}
          </View>
          <View>
            <View className={classes('t-row', state === 'now' && 't-strong', `yx-step__title--${state}`)}>
              {title}
            </View>
            <View className="t-note c-ink-3">{note}</View>
          </View>
        </View>
      ))}
    </View>
  );
}
