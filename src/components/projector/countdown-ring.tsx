import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './countdown-ring.css';

type CountdownRingProps = {
  readonly secondsLeft: number;
  readonly secondsTotal: number;
  /** The code, on white. */
  readonly children: ReactNode;
};

/**
 * A line around the code that runs out clockwise from the top until the code changes. The line is a conic fill
 * seen between the ring and the paper inside, because a mini-program has no SVG that takes theme colours.
 */
export function CountdownRing({ secondsLeft, secondsTotal, children }: CountdownRingProps) {
  const gone = Math.min(Math.max(1 - secondsLeft / secondsTotal, 0), 1);
  const angle = `${angleAlong(gone)}deg`;
  const line = `conic-gradient(var(--line) ${angle}, var(--seal-fill) ${angle} 360deg)`;
  return (
    <View className="yx-ring" style={{ backgroundImage: line }}>
      <View className="yx-ring__paper">
        <View className="yx-ring__code">{children}</View>
      </View>
    </View>
  );
}

/** The angle, from the top, at which a share of a square's outline ends; so the line shrinks at an even speed. */
function angleAlong(share: number): number {
  const side = Math.round(share * 4);
  const fromItsMiddle = (share * 4 - side) * 2;
  return side * 90 + (Math.atan(fromItsMiddle) * 180) / Math.PI;
}
