import { useRouter } from '@tarojs/taro';
import { useMemo } from 'react';
import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { StateBlock } from '@/components/state/state-block';
import { FileActions } from '@/features/cards/file-actions';
import { SharePost } from '@/features/cards/share-post';
import { resourceOf } from '@/features/resources/requests';
import { ResourceActions } from '@/features/resources/resource-actions';
import { ResourcePage } from '@/features/resources/resource-page';
import { useOnShow } from '@/platform/on-show';
import { usePullDown } from '@/platform/pull-down';

const gone = {
  gone: (
    <StateBlock kind="empty" title="这份资源现在不在资源库里" next="可能被移除了，可以回资源库里搜一搜别的" />
  ),
};

export default function Page() {
  const resourceId = useRouter().params.resourceId ?? '';
  const resource = useMemo(() => resourceOf(resourceId), [resourceId]);
  useOnShow(() => void resource.refresh());
  usePullDown(resource.refresh);
  return (
    <Screen>
      <Reading state={resource.use()} onRetry={resource.refresh} instead={gone}>
        {(view) => (
          <>
            <ResourcePage resource={view} fileRows={<FileActions of={{ resourceId }} files={view.files} />} />
            <ResourceActions resource={view} />
            {view.removed === null && <SharePost of={{ resourceId }} isPublic={view.isPublic} />}
          </>
        )}
      </Reading>
    </Screen>
  );
}
