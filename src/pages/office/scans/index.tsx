import { useRouter } from '@tarojs/taro';
import { ScansPage } from '@/features/session-desk/scans-page';

export default function Page() {
  const { sessionId = '' } = useRouter().params;
  return <ScansPage sessionId={sessionId} />;
}
