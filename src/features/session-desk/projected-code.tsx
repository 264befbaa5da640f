import { View } from '@tarojs/components';
import { CountdownRing } from '@/components/projector/countdown-ring';
import { QrCode } from '@/components/projector/qr-code';
import { canScan } from '@/platform/scan';
import type { Projecting } from './projection';

const SLOT_SECONDS = 15;

/** The code of this slot with its countdown. When the network is away too long there is none: an old code helps nobody. */
export function ProjectedCodeView({ projecting }: { readonly projecting: Projecting }) {
  const { code, secondsLeft, refusal } = projecting;
  if (code === null) {
    return (
      <View className="yx-projector__away">{refusal === null ? '正在取码' : '正在接回网络，码马上回来'}</View>
    );
  }
  return (
    <>
      <CountdownRing secondsLeft={secondsLeft} secondsTotal={SLOT_SECONDS}>
        <QrCode text={code.token} label="签到二维码" />
      </CountdownRing>
      <View className="yx-projector__under">
        <View className="yx-projector__next">
          <View className="yx-projector__seconds">{secondsLeft}</View>
          <View>秒后换码</View>
        </View>
        {canScan ? (
          <View className="yx-projector__rule">每 15 秒一换，截图无效</View>
        ) : (
          <View id="typed-code" className="yx-projector__typed">
            {code.typed}
          </View>
        )}
      </View>
    </>
  );
}
