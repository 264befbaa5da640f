import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/action/button';
import { SectionHeader } from '@/components/layout/section-header';
import { ListRow } from '@/components/list/list-row';
import { RuledList } from '@/components/list/ruled-list';
import { Notice } from '@/components/state/notice';
import { PhotoGrid } from '@/components/writing/photo-grid';
import type { RecordFacts, SessionRecordView } from '@/contract/after-session';
import { clockTime, longDay, monthDay, weekday } from '@/domain/term/school-day';
import { previewImages } from '@/platform/photos';
import { RecordForm } from './record-form';
import './record.css';

/** The record of one session: what the cloud knows of it, and the words that somebody wrote. */
export function RecordPage({ view }: { readonly view: SessionRecordView }) {
  const isNew = view.revision === 0;
  const [editing, setEditing] = useState(false);
  const writes = view.mayEdit && (isNew || editing);
  return (
    <>
      <View className="yx-record__head l-edge">
        <View className="t-caption">{`第 ${view.facts.number} 次研修，${view.facts.kind}`}</View>
        <View className="t-title">{view.facts.title}</View>
      </View>
      <Facts facts={view.facts} />
      {writes ? (
        <RecordForm view={view} onSaved={() => setEditing(false)} />
      ) : (
        <Words view={view} onEdit={() => setEditing(true)} />
      )}
    </>
  );
}

function Facts({ facts }: { readonly facts: RecordFacts }) {
  const { startsAtMs, endsAtMs, place, presenter, audience, expected, present, onLeave } = facts;
  const when = `${longDay(startsAtMs)} ${weekday(startsAtMs)} ${clockTime(startsAtMs)}–${clockTime(endsAtMs)}`;
  const leave = onLeave === 0 ? '' : `，请假 ${onLeave}`;
  return (
    <RuledList>
      <ListRow title="时间" value={when} />
      <ListRow title="地点" value={place === '' ? '没有填' : place} />
      <ListRow title="主讲" value={presenter.replace(/主讲$/, '') || '没有填'} />
      <ListRow title="范围" value={audience} />
      <ListRow title="人数" value={`应到 ${expected}，实到 ${present}${leave}`} />
    </RuledList>
  );
}

function Words({ view, onEdit }: { readonly view: SessionRecordView; readonly onEdit: () => void }) {
  const { content, effect, photos, textCheck, savedBy, savedAtMs, mayEdit } = view;
  const urls = photos.flatMap(({ url }) => (url === null ? [] : [url]));
  const hidden = photos.length - urls.length;
  return (
    <>
      {textCheck === 'pending' && <Notice {...pendingWords(content !== '', savedBy)} />}
      {content !== '' && (
        <>
          <SectionHeader title="活动内容" />
          <View className="yx-record__words l-edge t-prose">{content}</View>
        </>
      )}
      {effect !== '' && (
        <>
          <SectionHeader title="活动效果" />
          <View className="yx-record__words l-edge t-prose">{effect}</View>
        </>
      )}
      {photos.length > 0 && (
        <>
          <SectionHeader title="照片" aside={hidden === 0 ? `${urls.length} 张` : `${hidden} 张还在审核`} />
          <View className="l-edge">
            <PhotoGrid urls={urls} onOpen={(url) => previewImages(urls, url)} />
          </View>
        </>
      )}
      {savedAtMs !== null && (
        <View className="yx-record__by l-edge t-note c-ink-2">{`${savedBy}，${monthDay(savedAtMs)} ${clockTime(savedAtMs)} 保存`}</View>
      )}
      {mayEdit && (
        <View className="yx-record__act l-edge">
          <Button id="edit-record" label="修改" onPress={onEdit} />
        </View>
      )}
    </>
  );
}

function pendingWords(isMine: boolean, savedBy: string) {
  return isMine
    ? { text: '平台还在审核这段文字', note: '通过以前只有您自己看得到；久等不过，请换个说法再保存。' }
    : { text: `${savedBy}刚保存，平台还在审核`, note: '通过后会显示在这里。' };
}
