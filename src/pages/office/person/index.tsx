import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { Button } from '@/components/action/button';
import { Screen } from '@/components/layout/screen';
import { SectionHeader } from '@/components/layout/section-header';
import { ListRow } from '@/components/list/list-row';
import { RuledList } from '@/components/list/ruled-list';
import { Reading } from '@/components/state/reading';
import type { LedgerEntry } from '@/contract/ledger';
import { recordsOf } from '@/features/records/records';
import { RecordsList } from '@/features/records/records-list';
import { ReversalForm } from '@/features/records/reversal-form';
import { PersonForm } from '@/features/roster/person-form';
import { refreshRoster, useRoster } from '@/features/roster/roster';
import { useOnShow } from '@/platform/on-show';
import { open } from '@/platform/route';

export default function Page() {
  const { memberId = '', termId } = useRouter().params;
  const roster = useRoster();
  const records = recordsOf(memberId, termId);
  const [reversing, setReversing] = useState<LedgerEntry | null>(null);
  const entry = roster.data?.entries.find((one) => one.memberId === memberId);
  useOnShow(() => {
    void refreshRoster();
    void records.refresh();
  });
  return (
    <Screen>
      <Reading state={{ data: entry ?? null, refusal: roster.refusal }} onRetry={refreshRoster}>
        {(person) => (
          <>
            <SectionHeader title={person.name} aside={person.boundAtMs === null ? '未绑定' : '已绑定微信'} />
            <PersonForm key={person.roles.join()} entry={person} />
          </>
        )}
      </Reading>
      {termId === undefined && (
        <RuledList>
          <ListRow
            id="ledgers"
            title="几本账"
            note="学校的分、县里的学时、省里的学分"
            onPress={() => open(`/pages/ledgers/index?memberId=${memberId}`)}
          />
        </RuledList>
      )}
      <SectionHeader
        title={termId === undefined ? '本学期的记录' : '那个学期的记录'}
        aside="点一条可以冲销"
      />
      {termId === undefined && (
        <View className="l-edge">
          <Button
            id="record"
            label="登记一条"
            look="quiet"
            onPress={() => open(`/pages/office/record/index?memberId=${memberId}`)}
          />
        </View>
      )}
      {reversing !== null && (
        <ReversalForm whose={{ memberId, termId }} entry={reversing} onDone={() => setReversing(null)} />
      )}
      <Reading state={records.use()} onRetry={records.refresh}>
        {({ entries }) => <RecordsList entries={entries} onReverse={setReversing} />}
      </Reading>
    </Screen>
  );
}
