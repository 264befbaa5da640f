import { useRouter } from '@tarojs/taro';
import { Editor } from '@/features/rule-books/editor';
import { pathOf } from '@/features/rule-books/path';

export default function Page() {
  const { id = '', version = '1', at = '' } = useRouter().params;
  return <Editor id={id} version={Number(version)} path={pathOf(at)} />;
}
