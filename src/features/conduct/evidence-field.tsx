import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/action/button';
import { SectionHeader } from '@/components/layout/section-header';
import { Notice } from '@/components/state/notice';
import { FileList } from '@/components/writing/file-list';
import { PhotoWell } from '@/components/writing/photo-well';
import type { Attachments } from '@/platform/attachments';
import { filePlace } from '@/platform/choose-file';
import { openLocalDocument } from '@/platform/documents';
import { say } from '@/platform/feedback';
import { previewImages } from '@/platform/photos';
import { fileTroubles, MOST_FILES, MOST_PHOTOS, sizeText } from './words';
import './conduct.css';

/** Pictures and files that show what happened, of one's own free will. */
export function EvidenceField({ attachments }: { readonly attachments: Attachments }) {
  const { photos, files } = attachments.use();
  const [trouble, setTrouble] = useState<keyof typeof fileTroubles | null>(null);

  function openPhoto(id: string) {
    const chosen = photos.find((photo) => photo.id === id)?.src ?? '';
    previewImages(
      photos.map(({ src }) => src),
      chosen,
    );
  }
  function openFile(id: string) {
    const chosen = files.find((file) => file.id === id);
    if (chosen !== undefined)
      void openLocalDocument(chosen.path, chosen.name).catch(() => say('文件没有打开'));
  }

  return (
    <>
      <View id="evidence-photos">
        <PhotoWell
          photos={photos}
          limit={MOST_PHOTOS}
          note="可以不放"
          onAdd={() => void attachments.addPhotos()}
          onOpen={openPhoto}
          onRetry={() => void attachments.send()}
          onRemove={attachments.remove}
        />
      </View>
      <SectionHeader title="文件" aside={`${files.length} / ${MOST_FILES}，可以不放`} />
      <FileList
        files={files.map((file) => ({ ...file, size: sizeText(file.sizeBytes) }))}
        onOpen={openFile}
        onRetry={() => void attachments.send()}
        onRemove={attachments.remove}
      />
      <View className="yx-conduct__after l-edge">
        {trouble !== null && <Notice text={fileTroubles[trouble]} />}
        {files.length < MOST_FILES && (
          <Button
            id="add-evidence-file"
            label="加文件"
            icon="plus"
            look="quiet"
            onPress={async () => setTrouble(await attachments.addFile())}
          />
        )}
        <View className="t-caption">{`Word、PPT、Excel、PDF，每个不超过 20 MB。${filePlace}。`}</View>
      </View>
    </>
  );
}
