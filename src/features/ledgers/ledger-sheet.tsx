import { View } from '@tarojs/components';
import { useState } from 'react';
import { TextLink } from '@/components/action/text-link';
import { ProgressLine } from '@/components/figure/progress-line';
import { Sheet } from '@/components/layout/sheet';
import { ListRow } from '@/components/list/list-row';
import type { LedgerView } from '@/contract/ledgers';
import './ledgers-page.css';

/** One ledger: what is got of what is asked for; on a tap the lines that made it and the rule they rest on. */
export function LedgerSheet({ ledger }: { readonly ledger: LedgerView }) {
  const [whole, setWhole] = useState(false);
  const { bookId, title, period, got, of, percent, state, reported } = ledger;
  return (
    <Sheet flush>
      <View className="t-row t-strong">{title}</View>
      <View className="t-note c-ink-3">{period}</View>
      <View className="yx-ledgers__figures">
        <View className="t-figure">{got}</View>
        <View className="t-note c-ink-3">{of}</View>
      </View>
      {percent !== null && <ProgressLine basePercent={percent} label={`${got} ${of}，${state}`} />}
      <View className="yx-ledgers__state l-pair">
        <View className="t-note">{state}</View>
        {reported !== null && <View className="t-note c-ink-3">{reported}</View>}
      </View>
      {whole && <Opened ledger={ledger} />}
      <TextLink
        id={`open-${bookId}`}
        label={whole ? '收起' : '明细和条款'}
        onPress={() => setWhole(!whole)}
      />
    </Sheet>
  );
}

function Opened({ ledger: { lines, rule } }: { readonly ledger: LedgerView }) {
  return (
    <>
      <View className="yx-ledgers__lines">
        {lines.map(({ title, note, value }) => (
          <ListRow key={title} title={title} {...(note === '' ? {} : { note })} value={value} />
        ))}
      </View>
      <View className="yx-ledgers__clause">
        <View className="t-clause">{rule.text}</View>
        <View className="t-caption">{`${rule.source}。${rule.version}`}</View>
      </View>
      {rule.notes.map((note) => (
        <View key={note} className="yx-ledgers__note t-note">
          {note}
        </View>
      ))}
    </>
  );
}
