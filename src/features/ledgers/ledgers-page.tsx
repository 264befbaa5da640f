import { View } from '@tarojs/components';
import type { LedgersView } from '@/contract/ledgers';
import { LedgerSheet } from './ledger-sheet';
import './ledgers-page.css';

/** 几本账: the same records, as the school, the county and the province each count them. */
export function LedgersPage({ view }: { readonly view: LedgersView }) {
  const { name, ledgers } = view;
  return (
    <>
      <View className="yx-ledgers__head l-edge">
        <View className="t-head">{ledgers.length > 1 ? '一份记录，几本账' : '学时怎样记的'}</View>
        <View className="t-note c-ink-3">{`${name}：每次研修只登记一次，各本账按自己的规定算`}</View>
      </View>
      {ledgers.map((ledger) => (
        <View key={ledger.bookId} className="yx-ledgers__sheet">
          <LedgerSheet ledger={ledger} />
        </View>
      ))}
    </>
  );
}
