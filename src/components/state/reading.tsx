import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { StateBlock } from './state-block';
import './reading.css';

type ReadingProps<Data> = {
  readonly state: {
    readonly data: Data | null;
    readonly refusal: { readonly code: string; readonly message: string } | null;
  };
  readonly onRetry: () => unknown;
  /** What stands here when it was refused for a reason that trying again does not change, by code. */
  readonly instead?: Readonly<Record<string, ReactNode>> | undefined;
  readonly children: (data: Data) => ReactNode;
};

/**
 * Something read from the cloud: a skeleton until it is there, a retry when it could not be read. What was known before
 * stays on the screen while a later reading fails; the banner above already says that there is no connection.
 */
export function Reading<Data>({ state, onRetry, instead, children }: ReadingProps<Data>) {
  const settled = state.refusal === null ? undefined : instead?.[state.refusal.code];
  if (settled !== undefined) return <View className="yx-reading">{settled}</View>;
  if (state.data !== null) return children(state.data);
  return (
    <View className="yx-reading">
      {state.refusal === null ? (
        <StateBlock kind="loading" />
      ) : (
        <StateBlock kind="error" title={state.refusal.message} onRetry={onRetry} />
      )}
    </View>
  );
}
