import { View } from '@tarojs/components';
import { useState } from 'react';
import { accessible } from '@/components/accessible';
import { classes } from '@/components/classes';
import { markWords } from '@/domain/submission/inspection/inspection-words';
import { EntryDetail } from './entry-detail';
import { isSendable, type Row } from './kept-mark';
import { changeMark } from './kept-marks';
import { RefusedMark } from './refused-mark';
import { TierRow } from './tier-row';
import './inspection.css';

type EntryRowProps = {
  readonly inspectionId: string;
  readonly uploadPath: string;
  readonly row: Row;
};

/** One notebook: whose, four tiers, and under the name what else there is. A tap on the name opens word and pictures. */
export function EntryRow({ inspectionId, uploadPath, row }: EntryRowProps) {
  const [isOpen, setOpen] = useState(false);
  const { entry, kept, mark } = row;
  const { memberId, name } = entry;
  const note = noteOf(row);
  return (
    <View className="yx-notebook">
      <View className="yx-notebook__line">
        <View
          id={`notebook-${memberId}`}
          className="yx-notebook__who"
          hoverClass="yx-notebook__who--pressed"
          onClick={() => setOpen((was) => !was)}
          {...accessible('button', `${name}，${note || '评语和照片'}`, { ariaExpanded: isOpen })}
        >
          <View className="yx-notebook__name">{name}</View>
          <View className={classes('yx-notebook__note', kept !== null && 'yx-notebook__note--kept')}>
            {note || '评语、照片'}
          </View>
        </View>
        <TierRow
          memberId={memberId}
          name={name}
          mark={mark}
          onChoose={(chosen) => changeMark(inspectionId, entry, { mark: chosen })}
        />
      </View>
      {kept !== null && kept.refusal !== null && (
        <RefusedMark inspectionId={inspectionId} entry={entry} refusal={kept.refusal} />
      )}
      {isOpen && <EntryDetail inspectionId={inspectionId} uploadPath={uploadPath} row={row} />}
    </View>
  );
}

/** 待传；未查，外出；有评语，照片 2 */
function noteOf({ entry, kept, mark, word, photoCount }: Row): string {
  if (kept !== null && kept.refusal !== null) return '没有记上';
  const said = [
    mark?.kind === 'notSeen' ? markWords(mark) : '',
    word === '' ? '' : '有评语',
    photoCount === 0 ? '' : `照片 ${photoCount}`,
    photoCount === 0 && entry.ownPhotos.length > 0 ? '本人放了照片' : '',
  ].filter((part) => part !== '');
  const waits = kept === null ? '' : isSendable(kept) ? '待传' : '还没定等次';
  return [waits, ...said].filter((part) => part !== '').join('，');
}
