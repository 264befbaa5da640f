import { useRouter } from '@tarojs/taro';
import { Screen } from '@/components/layout/screen';
import { cardOfQuery } from '@/domain/sharing/card';
import { CardPage, cutOff } from '@/features/cards/card-page';

/** Opened by a card in a chat, by anybody: nobody is asked who they are before they have looked. */
export default function Page() {
  const card = cardOfQuery(useRouter().params);
  return <Screen>{card === null ? cutOff : <CardPage card={card} />}</Screen>;
}
