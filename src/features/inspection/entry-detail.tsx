import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/action/button';
import { FormField } from '@/components/form/form-field';
import { TextAreaField } from '@/components/form/text-area-field';
import { useOnHide } from '@/platform/on-show';
import { previewImages } from '@/platform/photos';
import type { Row } from './kept-mark';
import { changedMark } from './kept-mark';
import { changeMark, changePhotos, sendKeptMarks } from './kept-marks';
import { NotebookPhotos } from './notebook-photos';
import { PictureRow } from './picture-row';
import './inspection.css';

type EntryDetailProps = {
  readonly inspectionId: string;
  readonly uploadPath: string;
  readonly row: Row;
};

/** Under one name: the teacher's own pictures, a word, pictures of the paper notebook, or that it was not seen. */
export function EntryDetail({ inspectionId, uploadPath, row }: EntryDetailProps) {
  const { entry, kept, mark } = row;
  const [word, setWord] = useState(row.word);
  const [reason, setReason] = useState(mark?.kind === 'notSeen' ? mark.reason : '');
  const { photos } = changedMark(entry, kept ?? undefined, {}, '');
  const urls = new Map(entry.photos.map(({ fileId, url }) => [fileId, url]));
  const own = entry.ownPhotos.flatMap(({ url }) => (url === null ? [] : [url]));
  const isChanged = word.trim() !== row.word;
  // Closing the row or leaving the page keeps what was typed.
  useOnHide(() => {
    if (isChanged) changeMark(inspectionId, entry, { word: word.trim() });
  });

  return (
    <View className="yx-notebook__detail">
      {own.length > 0 && (
        <View>
          <View className="t-note c-ink-2">老师自己放的照片</View>
          <PictureRow urls={own} onOpen={(url) => previewImages(own, url)} />
        </View>
      )}
      {own.length < entry.ownPhotos.length && (
        <View className="t-note c-ink-3">{`老师放的 ${entry.ownPhotos.length - own.length} 张照片平台还在审核`}</View>
      )}
      <TextAreaField
        id={`word-${entry.memberId}`}
        label="评语（可以不写，只给本人和教务处看）"
        value={word}
        onChange={setWord}
        placeholder="好在哪里，下次可以怎么记"
        maxLength={200}
      />
      <NotebookPhotos
        photos={photos}
        urls={urls}
        uploadPath={uploadPath}
        note="纸质本子，可以不拍"
        onChange={(make) => changePhotos(inspectionId, entry, make)}
        onRetry={() => void sendKeptMarks()}
      />
      {isChanged && (
        <Button
          id={`save-word-${entry.memberId}`}
          label="记下评语"
          size="small"
          onPress={() => changeMark(inspectionId, entry, { word: word.trim() })}
        />
      )}
      <FormField
        id={`reason-${entry.memberId}`}
        label="没查到本子"
        value={reason}
        onChange={setReason}
        placeholder="为什么，比如：外出学习"
        maxLength={60}
      />
      <Button
        id={`not-seen-${entry.memberId}`}
        label="记为未查"
        size="small"
        missing={reason.trim() === '' ? '还没写原因' : undefined}
        onPress={() => changeMark(inspectionId, entry, { mark: { kind: 'notSeen', reason: reason.trim() } })}
      />
    </View>
  );
}
