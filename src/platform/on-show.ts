import { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useRef } from 'react';

/** Runs when the page around a component is shown, and when the component appears on a page that already is. */
export function useOnShow(act: () => void): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => latest.current(), []);
  useDidShow(() => latest.current());
}

/** Runs when the page around a component is left, to another page or out of the app. */
export function useOnHide(act: () => void): void {
  const latest = useRef(act);
  latest.current = act;
  useDidHide(() => latest.current());
  useEffect(() => () => latest.current(), []);
}

/**
 * Starts something when the page around a component is shown, and stops it when the page is left. A component that appears
 * on a page that already is shown, because the cloud first had to say who is asking, has missed that moment: it starts at
 * once. Never started twice without a stop between.
 */
export function useWhileShown(start: () => void, stop: () => void): void {
  const state = useRef({ start, stop, runs: false });
  state.current.start = start;
  state.current.stop = stop;
  const begin = () => {
    if (state.current.runs) return;
    state.current.runs = true;
    state.current.start();
  };
  const end = () => {
    if (!state.current.runs) return;
    state.current.runs = false;
    state.current.stop();
  };
  useDidShow(begin);
  useDidHide(end);
  // biome-ignore lint/correctness/useExhaustiveDependencies: begins and ends with the component, not with a render
  useEffect(() => {
    begin();
    return end;
  }, []);
}
