import { View } from '@tarojs/components';
import { accessible } from '../accessible';
import { TextLink } from '../action/text-link';
import { classes } from '../classes';
import { ProgressLine } from '../figure/progress-line';
import { Icon } from '../icon/icon';
import './file-list.css';

export type FileLine = {
  readonly id: string;
  readonly name: string;
  /** 「1.2 MB」 */
  readonly size: string;
  readonly state: 'waiting' | 'uploading' | 'done' | 'failed';
  /** 0–100, while uploading. */
  readonly percent?: number | undefined;
};

type FileListProps = {
  readonly files: readonly FileLine[];
  readonly onOpen: (id: string) => void;
  /** While it is written. */
  readonly onRetry?: ((id: string) => void) | undefined;
  readonly onRemove?: ((id: string) => void) | undefined;
  /** Within a sheet, whose edge the rows keep to. */
  readonly inside?: boolean | undefined;
};

const states: Readonly<Record<FileLine['state'], string>> = {
  waiting: '等待上传',
  uploading: '上传中',
  done: '点按打开',
  failed: '没传上，点按再传',
};

/** The documents of a piece: each with its size, what the cloud has of it, and the way to open it. */
export function FileList({ files, inside, onRemove, ...press }: FileListProps) {
  if (files.length === 0) return null;
  return (
    <View className={classes('yx-files', inside && 'yx-files--inside')}>
      {files.map((file, index) => (
        <View key={file.id} className="yx-file">
          <FileMain file={file} {...press} />
          {onRemove !== undefined && (
            <TextLink id={`remove-file-${index + 1}`} label="移除" onPress={() => onRemove(file.id)} />
          )}
        </View>
      ))}
    </View>
  );
}

type FileMainProps = Pick<FileListProps, 'onOpen' | 'onRetry'> & { readonly file: FileLine };

function FileMain({ file, onOpen, onRetry }: FileMainProps) {
  const isFailed = file.state === 'failed';
  const press = isFailed && onRetry !== undefined ? onRetry : onOpen;
  const far = file.state === 'uploading' ? `上传中 ${file.percent ?? 0}%` : states[file.state];
  return (
    <View
      className="yx-file__main"
      hoverClass="yx-file__main--pressed"
      onClick={() => press(file.id)}
      {...accessible('button', `${file.name}，${file.size}，${far}`)}
    >
      <Icon name={isFailed ? 'retry' : 'file'} />
      <View className="yx-file__words">
        <View className="yx-file__name">{file.name}</View>
        <View className={classes('yx-file__note', isFailed && 'yx-file__note--failed')}>
          {`${file.size}，${far}`}
        </View>
        {file.state === 'uploading' && (
          <ProgressLine basePercent={file.percent ?? 0} label={`已传 ${file.percent ?? 0}%`} />
        )}
      </View>
    </View>
  );
}
