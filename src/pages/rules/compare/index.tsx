import { useRouter } from '@tarojs/taro';
import { Screen } from '@/components/layout/screen';
import { ComparePage } from '@/features/rule-books/compare-page';

export default function Page() {
  const { id = '', version = '1', from = '1' } = useRouter().params;
  return (
    <Screen>
      <ComparePage
        id={id}
        version={Number(version)}
        from={from === 'published' ? 'published' : Number(from)}
      />
    </Screen>
  );
}
