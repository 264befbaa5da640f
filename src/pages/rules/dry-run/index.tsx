import { useRouter } from '@tarojs/taro';
import { Screen } from '@/components/layout/screen';
import { DryRunPage } from '@/features/rule-books/dry-run-page';

export default function Page() {
  const { id = '', version = '1' } = useRouter().params;
  return (
    <Screen>
      <DryRunPage id={id} version={Number(version)} />
    </Screen>
  );
}
