import { Text, View } from '@tarojs/components';
import type { PassagePair, PassageSide } from '@/contract/likeness';
import './passage-pair.css';

/** The same words in both pieces, one above the other, marked where they stand. */
export function PassagePairView({ pair, whose }: { readonly pair: PassagePair; readonly whose: string }) {
  return (
    <View className="yx-pair">
      <Side side={pair.mine} whose="这一篇" />
      <Side side={pair.theirs} whose={whose} />
    </View>
  );
}

function Side({ side, whose }: { readonly side: PassageSide; readonly whose: string }) {
  const { part, before, words, omitted, after } = side;
  return (
    <View className="yx-pair__side">
      <View className="t-caption">{part === '' ? whose : `${whose}，${part}`}</View>
      <View className="yx-pair__words">
        <Text className="yx-pair__around">{before}</Text>
        <Text className="yx-pair__same">{words}</Text>
        {omitted > 0 && <Text className="yx-pair__around">{`……（还有 ${omitted} 字相同）`}</Text>}
        <Text className="yx-pair__around">{after}</Text>
      </View>
    </View>
  );
}
