import { useRouter } from '@tarojs/taro';
import { Screen } from '@/components/layout/screen';
import { VerdictTrialPage } from '@/features/rule-books/verdict-trial-page';

export default function Page() {
  const params = useRouter().params;
  return (
    <Screen>
      <VerdictTrialPage params={params} />
    </Screen>
  );
}
