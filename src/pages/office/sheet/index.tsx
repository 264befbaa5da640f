import { useRouter } from '@tarojs/taro';
import { SheetPage } from '@/features/session-desk/sheet-page';

export default function Page() {
  const { sessionId = '' } = useRouter().params;
  return <SheetPage sessionId={sessionId} />;
}
