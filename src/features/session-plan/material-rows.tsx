import { ListRow } from '@/components/list/list-row';
import type { MaterialView } from '@/contract/session-planning';
import { openDocument } from '@/platform/documents';
import { say } from '@/platform/feedback';

const whenNames = { before: '会前', after: '会后' } as const;

/** One file of a session; a tap opens it. */
export function MaterialRow({ material }: { readonly material: MaterialView }) {
  const { materialId, name, sizeBytes, when, url } = material;

  async function look() {
    if (url === null) return say('文件已经不在了');
    await openDocument(url, name).catch(() => say('没有打开，请稍后再试'));
  }

  return (
    <ListRow
      id={`material-${materialId}`}
      title={name}
      note={`${whenNames[when]}资料，${sizeText(sizeBytes)}`}
      onPress={() => void look()}
    />
  );
}

function sizeText(sizeBytes: number): string {
  const megabytes = sizeBytes / (1024 * 1024);
  return megabytes >= 1 ? `${megabytes.toFixed(1)} MB` : `${Math.max(1, Math.round(sizeBytes / 1024))} KB`;
}
