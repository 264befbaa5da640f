import { useRouter } from '@tarojs/taro';
import { Screen } from '@/components/layout/screen';
import { PublishedPage } from '@/features/rule-books/published-page';

export default function Page() {
  const { id = '' } = useRouter().params;
  return (
    <Screen>
      <PublishedPage id={id} />
    </Screen>
  );
}
