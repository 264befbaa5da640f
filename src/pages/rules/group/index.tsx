import { useRouter } from '@tarojs/taro';
import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { StateBlock } from '@/components/state/state-block';
import { GroupForm } from '@/features/rule-books/group-form';
import { noTerm } from '@/features/rule-books/no-term';
import { refreshTermSettings, useTermSettings } from '@/features/rule-books/term-settings';
import { useOnShow } from '@/platform/on-show';

export default function Page() {
  const groupId = useRouter().params.groupId ?? '';
  useOnShow(() => void refreshTermSettings());
  return (
    <Screen>
      <Reading state={useTermSettings()} onRetry={refreshTermSettings} instead={{ noTerm }}>
        {(view) => {
          const group = view.groups.find((one) => one.groupId === groupId);
          if (group === undefined) return <StateBlock kind="empty" title="没有这个教研组" />;
          return <GroupForm view={view} group={group} />;
        }}
      </Reading>
    </Screen>
  );
}
