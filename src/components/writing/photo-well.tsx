import { Image, View } from '@tarojs/components';
import { accessible } from '../accessible';
import { classes } from '../classes';
import { ProgressLine } from '../figure/progress-line';
import { Icon } from '../icon/icon';
import './photo-well.css';

export type WellPhoto = {
  readonly id: string;
  readonly src: string;
  readonly state: 'waiting' | 'uploading' | 'done' | 'failed';
  /** 0–100, while uploading. */
  readonly percent?: number | undefined;
};

type PhotoWellProps = {
  readonly photos: readonly WellPhoto[];
  readonly limit: number;
  /** Beside the count, e.g. 「断网后接着传」. */
  readonly note?: string | undefined;
  readonly onAdd: () => void;
  readonly onOpen: (id: string) => void;
  readonly onRetry: (id: string) => void;
  readonly onRemove: (id: string) => void;
};

/** The photos of a piece: each with what the cloud has of it, and room for one more. */
export function PhotoWell({ photos, limit, note, onAdd, ...tile }: PhotoWellProps) {
  const count = `${photos.length} / ${limit}`;
  return (
    <View className="yx-photos">
      <View className="yx-photos__head">
        <View className="yx-photos__title">照片</View>
        <View className="yx-photos__note">{note === undefined ? count : `${count}，${note}`}</View>
      </View>
      <View className="yx-photos__tiles">
        {photos.map((photo, index) => (
          <PhotoTile key={photo.id} photo={photo} place={index + 1} {...tile} />
        ))}
        {photos.length < limit && (
          <View
            className="yx-photos__add"
            onClick={onAdd}
            {...accessible('button', `添加照片，已有 ${photos.length} 张`)}
          >
            <Icon name="plus" />
          </View>
        )}
      </View>
    </View>
  );
}

type PhotoTileProps = Pick<PhotoWellProps, 'onOpen' | 'onRetry' | 'onRemove'> & {
  readonly photo: WellPhoto;
  /** From 1. */
  readonly place: number;
};

const states: Readonly<Record<WellPhoto['state'], string>> = {
  waiting: '等待上传',
  uploading: '上传中',
  done: '已上传',
  failed: '没传上，点按再传',
};

function PhotoTile({ photo, place, onOpen, onRetry, onRemove }: PhotoTileProps) {
  const press = photo.state === 'failed' ? onRetry : onOpen;
  const spoken = `第 ${place} 张照片，${states[photo.state]}`;
  return (
    <View className="yx-photo">
      <View className="yx-photo__frame" onClick={() => press(photo.id)} {...accessible('button', spoken)}>
        <Image
          className={classes('yx-photo__image', photo.state !== 'done' && 'yx-photo__image--faint')}
          src={photo.src}
          mode="aspectFill"
        />
        <PhotoState photo={photo} />
      </View>
      <View
        className="yx-photo__remove"
        onClick={() => onRemove(photo.id)}
        {...accessible('button', `移除第 ${place} 张照片`)}
      >
        <View className="yx-photo__cross" />
      </View>
    </View>
  );
}

function PhotoState({ photo }: { readonly photo: WellPhoto }) {
  if (photo.state === 'done') {
    return (
      <View className="yx-photo__tick">
        <Icon name="check" size="small" />
      </View>
    );
  }
  if (photo.state === 'failed') {
    return (
      <View className="yx-photo__foot yx-photo__foot--failed">
        <Icon name="retry" size="small" />
        再传
      </View>
    );
  }
  const percent = photo.percent ?? 0;
  return (
    <View className="yx-photo__foot">
      <View className="yx-photo__progress">
        <View>{photo.state === 'waiting' ? '等待' : '上传中'}</View>
        {photo.state === 'uploading' && <View className="t-strong">{percent}%</View>}
      </View>
      <ProgressLine basePercent={percent} label={`已传 ${percent}%`} />
    </View>
  );
}
