import { View } from '@tarojs/components';
import { TextLink } from '@/components/action/text-link';
import { SectionHeader } from '@/components/layout/section-header';
import { ListRow } from '@/components/list/list-row';
import { RuledList } from '@/components/list/ruled-list';
import { Notice } from '@/components/state/notice';
import type { GuidanceDesk, InvitationView } from '@/contract/guidance';
import { clockTime, monthDay } from '@/domain/term/school-day';
import { ExpertChoice } from './expert-choice';
import './guidance.css';

type DeskPageProps = {
  readonly desk: GuidanceDesk;
  readonly chosen: string | null;
  readonly note: string;
  readonly onChoose: (memberId: string) => void;
  readonly onNote: (note: string) => void;
  readonly onTakeBack: () => void;
  readonly onTalk: () => void;
  readonly onCommend: () => void;
};

/** 请专家指导: who guides this piece now, or whom to ask; for an approved piece, the way to recommend it. */
export function DeskPage({ desk, onTakeBack, onTalk, onCommend, ...choice }: DeskPageProps) {
  const open = desk.invitations.find(({ state }) => state === 'open');
  return (
    <>
      <View className="yx-guidance__head l-edge">
        <View className="t-title">{desk.title}</View>
        <View className="t-note">{desk.author}</View>
      </View>
      {open !== undefined && <OpenInvitation invitation={open} onTakeBack={onTakeBack} />}
      {open === undefined && desk.takesGuidance && <ExpertChoice choices={desk.choices} {...choice} />}
      {open === undefined && !desk.takesGuidance && (
        <Notice text={notNow[desk.state]} note={desk.state === 'approved' ? commendWords(desk) : undefined} />
      )}
      <Earlier invitations={desk.invitations.filter(({ state }) => state === 'closed')} />
      <RuledList>
        {desk.state === 'approved' && !desk.commended && (
          <ListRow id="commend" title="推荐这一篇" note="写一句理由，作者会收到" onPress={onCommend} />
        )}
        <ListRow id="talk" title="来往" note="和作者、专家说一句" onPress={onTalk} last />
      </RuledList>
    </>
  );
}

const notNow: Readonly<Record<GuidanceDesk['state'], string>> = {
  draft: '作者把这一篇拿回去了，交上来以后可以再请专家。',
  submitted: '文字还在做内容检查，通过以后可以请专家。',
  returned: '文字还没有通过内容检查，作者改好交上来以后可以请专家。',
  approved: '这一篇已经通过，不用再指导了。',
  rejected: '这一篇没有通过，不能再指导了。',
};

function commendWords({ commended }: GuidanceDesk): string {
  return commended ? '已经推荐过。' : '写得好，可以推荐给全校。';
}

function OpenInvitation(props: { readonly invitation: InvitationView; readonly onTakeBack: () => void }) {
  const { expert, invitedBy, invitedAtMs, note } = props.invitation;
  return (
    <>
      <SectionHeader title="正在指导" />
      <RuledList>
        <ListRow
          title={expert}
          note={`${invitedBy} ${monthDay(invitedAtMs)} ${clockTime(invitedAtMs)} 邀请${note === '' ? '' : `：${note}`}`}
          chip={{ text: '指导中', tone: 'pine' }}
          last
        />
      </RuledList>
      <View className="yx-guidance__act l-edge">
        <TextLink id="take-back" label="收回邀请" onPress={props.onTakeBack} />
      </View>
    </>
  );
}

function Earlier({ invitations }: { readonly invitations: readonly InvitationView[] }) {
  if (invitations.length === 0) return null;
  return (
    <>
      <SectionHeader title="以前请过" />
      <RuledList>
        {invitations.map(({ n, expert, ending, endedAtMs }) => (
          <ListRow
            key={n}
            title={expert}
            note={ending === 'settled' ? '看过，可以定稿' : '邀请已收回'}
            value={endedAtMs === null ? undefined : monthDay(endedAtMs)}
          />
        ))}
      </RuledList>
    </>
  );
}
