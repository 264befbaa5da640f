import { useRouter } from '@tarojs/taro';
import { ProjectorPage } from '@/features/session-desk/projector-page';

export default function Projector() {
  const { sessionId = '', list } = useRouter().params;
  return <ProjectorPage sessionId={sessionId} withList={list === '1'} />;
}
