import { View } from '@tarojs/components';
import { ListRow } from '@/components/list/list-row';
import type { EntryView, InspectionView } from '@/contract/inspections';
import { markWords } from '@/domain/submission/inspection/inspection-words';
import { previewImages } from '@/platform/photos';
import { PictureRow } from './picture-row';
import './inspection.css';

type FoundRowProps = { readonly entry: EntryView; readonly state: InspectionView['state'] };

/** A notebook as it was found, to read. */
export function FoundRow({ entry, state }: FoundRowProps) {
  const urls = [...entry.photos, ...entry.ownPhotos].flatMap(({ url }) => (url === null ? [] : [url]));
  const said = [entry.by === '' ? '' : `${entry.by}查`, entry.word].filter((part) => part !== '');
  return (
    <>
      <ListRow
        title={entry.name}
        note={said.length === 0 ? undefined : said.join('：')}
        value={entry.mark === null ? (state === 'closed' ? '未查' : '还没查') : markWords(entry.mark)}
        last={urls.length > 0}
      />
      {urls.length > 0 && (
        <View className="yx-notebook__found">
          <PictureRow urls={urls} onOpen={(url) => previewImages(urls, url)} />
        </View>
      )}
    </>
  );
}
