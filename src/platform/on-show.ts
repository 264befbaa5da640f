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
