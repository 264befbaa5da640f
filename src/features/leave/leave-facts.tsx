import { View } from '@tarojs/components';
import { SectionHeader } from '@/components/layout/section-header';
import { ListRow } from '@/components/list/list-row';
import { RuledList } from '@/components/list/ruled-list';
import { PhotoGrid } from '@/components/writing/photo-grid';
import type { LeaveView } from '@/contract/leave';
import { previewImages } from '@/platform/photos';
import { stateTones, statusWords, whenText } from './words';
import './leave.css';

/** What was asked for, why, and what became of it. */
export function LeaveFacts({ request }: { readonly request: LeaveView }) {
  const { sessions, kindTitle, reason, reasonNote, slipUrl, slipNote, decided, state } = request;
  const tone = stateTones[state];
  return (
    <>
      <RuledList>
        <ListRow
          title={kindTitle}
          note={`${whenText(request.askedAtMs)} 申请`}
          chip={{ text: request.stateText, ...(tone === undefined ? {} : { tone }) }}
        />
        {decided !== null && (
          <ListRow
            title={`${decided.by}，${state === 'approved' ? '批准' : '没有批准'}`}
            note={decided.remark === '' ? undefined : decided.remark}
            value={whenText(decided.atMs)}
          />
        )}
      </RuledList>
      <SectionHeader title="场次" aside={`${sessions.length} 场`} />
      <RuledList>
        {sessions.map((session) => (
          <ListRow
            key={session.sessionId}
            title={session.title}
            note={`第 ${session.number} 次，${whenText(session.startsAtMs)}`}
            value={statusWords[session.status]}
          />
        ))}
      </RuledList>
      <SectionHeader title="说明" />
      <View className="yx-leave__said l-edge">
        {reason !== '' && <View className="t-body">{reason}</View>}
        {reasonNote !== '' && <View className="t-caption">{reasonNote}</View>}
        {slipUrl !== null && <PhotoGrid urls={[slipUrl]} onOpen={(url) => previewImages([url], url)} />}
        {slipNote !== '' && <View className="t-caption">{slipNote}</View>}
      </View>
    </>
  );
}
