import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/action/button';
import { Notice } from '@/components/state/notice';
import type { Projection } from '@/contract/hosting';
import type { Refusal } from '@/domain/refusal';
import { sayCode } from './projection-store';
import './spoken-code-view.css';

type SpokenCodeViewProps = {
  readonly sessionId: string;
  readonly projection: Projection;
  readonly nowMs: number;
};

/** The six digits of an online session, to be said aloud, with their two minutes; a new one at a tap. */
export function SpokenCodeView({ sessionId, projection, nowMs }: SpokenCodeViewProps) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { spokenAtMs } = projection;
  const spoken = projection.spoken !== null && nowMs < projection.spoken.untilMs ? projection.spoken : null;
  return (
    <View className="yx-spoken">
      <View className="yx-spoken__head">线上研修，把码念给大家听</View>
      {spoken === null ? (
        <View className="yx-spoken__none">
          {spokenAtMs === null ? '还没有念过码' : '上一个码已经过了两分钟'}
        </View>
      ) : (
        <>
          <View id="spoken-code" className="yx-spoken__code">
            {spoken.code}
          </View>
          <View className="yx-spoken__left">{`还有 ${leftText(spoken.untilMs - nowMs)}有效`}</View>
        </>
      )}
      {refusal !== null && <Notice text={refusal.message} />}
      <View className="yx-spoken__act">
        <Button
          id="say-code"
          label={spoken === null ? '出一个码' : '换一个码'}
          look={spoken === null ? 'primary' : 'secondary'}
          onPress={async () => setRefusal(await sayCode(sessionId, spokenAtMs))}
        />
      </View>
      <View className="yx-spoken__rule">
        一个码两分钟，换了新码旧码就作废。每人最多输错五次，输错的请在名单里登记。
      </View>
    </View>
  );
}

/** 1 分 52 秒, 8 秒 */
function leftText(leftMs: number): string {
  const seconds = Math.max(1, Math.ceil(leftMs / 1000));
  return seconds < 60 ? `${seconds} 秒` : `${Math.floor(seconds / 60)} 分 ${seconds % 60} 秒`;
}
