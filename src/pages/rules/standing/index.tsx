import { useRouter } from '@tarojs/taro';
import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { StateBlock } from '@/components/state/state-block';
import { noTerm } from '@/features/rule-books/no-term';
import { StandingForm } from '@/features/rule-books/standing-form';
import { refreshTermSettings, useTermSettings } from '@/features/rule-books/term-settings';
import { useOnShow } from '@/platform/on-show';

export default function Page() {
  const memberId = useRouter().params.memberId ?? '';
  useOnShow(() => void refreshTermSettings());
  return (
    <Screen>
      <Reading state={useTermSettings()} onRetry={refreshTermSettings} instead={{ noTerm }}>
        {(view) => {
          const member = view.members.find((one) => one.memberId === memberId);
          if (member === undefined) return <StateBlock kind="empty" title="这位老师不在本学期的考核名单里" />;
          return <StandingForm view={view} member={member} />;
        }}
      </Reading>
    </Screen>
  );
}
