import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { accessible } from '../accessible';
import { Button } from '../action/button';
import { Icon } from '../icon/icon';
import { Sheet } from '../layout/sheet';
import { SealSlot } from '../seal/seal-slot';
import './state-block.css';

type StateBlockProps =
  | { readonly kind: 'loading' }
  /** Nothing here, and what comes next. */
  | { readonly kind: 'empty'; readonly title: string; readonly next?: string; readonly action?: ReactNode }
  /** What is safe, then one way on. */
  | {
      readonly kind: 'error';
      readonly title: string;
      readonly note?: string;
      readonly onRetry: () => unknown;
    }
  /** Kept on the phone until there is a connection. */
  | { readonly kind: 'offline'; readonly title: string; readonly note?: string };

/** What stands where content would be: a still skeleton, an empty slot, a retry, or a slot waiting for the network. */
export function StateBlock(props: StateBlockProps) {
  if (props.kind === 'loading') return <Skeleton />;
  return (
    <Sheet>
      <View className="yx-state" {...accessible(props.kind === 'error' ? 'alert' : 'status')}>
        <StateMark kind={props.kind} />
        <View className="yx-state__title">{props.title}</View>
        {props.kind === 'empty' && (
          <>
            {props.next !== undefined && <View className="yx-state__note">{props.next}</View>}
            {props.action && <View className="yx-state__action">{props.action}</View>}
          </>
        )}
        {props.kind !== 'empty' && props.note !== undefined && (
          <View className="yx-state__note">{props.note}</View>
        )}
        {props.kind === 'error' && (
          <View className="yx-state__action">
            <Button label="再试一次" icon="retry" size="small" onPress={props.onRetry} />
          </View>
        )}
      </View>
    </Sheet>
  );
}

function StateMark({ kind }: { readonly kind: 'empty' | 'error' | 'offline' }) {
  if (kind === 'empty') return <SealSlot size={40} label="空" />;
  if (kind === 'offline') return <SealSlot size={40} look="pending" text="待传" label="待传" />;
  return (
    <View className="c-amber">
      <Icon name="offline" />
    </View>
  );
}

/** Four bars that stand still: no shimmer. */
function Skeleton() {
  return (
    <Sheet>
      <View className="yx-skeleton" {...accessible('status', '读取中')}>
        <View className="yx-skeleton__bar yx-skeleton__bar--42" />
        <View className="yx-skeleton__bar yx-skeleton__bar--78" />
        <View className="yx-skeleton__rule" />
        <View className="yx-skeleton__bar yx-skeleton__bar--56" />
        <View className="yx-skeleton__bar yx-skeleton__bar--88" />
      </View>
    </Sheet>
  );
}
