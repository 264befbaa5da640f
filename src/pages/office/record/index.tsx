import { useRouter } from '@tarojs/taro';
import { Screen } from '@/components/layout/screen';
import { SectionHeader } from '@/components/layout/section-header';
import { Reading } from '@/components/state/reading';
import { RecordForm } from '@/features/office-records/record-form';
import { WhomForm } from '@/features/office-records/whom-form';
import { refreshRoster, useRoster } from '@/features/roster/roster';
import { useOnShow } from '@/platform/on-show';

/** One person, when opened from that person's page; else a group. */
export default function Page() {
  const { memberId } = useRouter().params;
  useOnShow(() => void refreshRoster());
  return (
    <Screen>
      <Reading state={useRoster()} onRetry={refreshRoster}>
        {(roster) => {
          const person = roster.entries.find((entry) => entry.memberId === memberId);
          if (person === undefined) return <WhomForm roster={roster} />;
          return (
            <>
              <SectionHeader title={person.name} />
              <RecordForm memberIds={[person.memberId]} whom={person.name} />
            </>
          );
        }}
      </Reading>
    </Screen>
  );
}
