import { View } from '@tarojs/components';
import { Screen } from '@/components/layout/screen';
import { ListRow } from '@/components/list/list-row';
import { RuledList } from '@/components/list/ruled-list';
import { Reading } from '@/components/state/reading';
import { teaches } from '@/domain/people/role';
import { refreshBooklet, useBooklet } from '@/features/booklet/booklet';
import { BookletPage } from '@/features/booklet/booklet-page';
import { ReachSheet } from '@/features/booklet/reach-sheet';
import { TermSeals } from '@/features/booklet/term-seals';
import { GuestNote } from '@/features/identity/guest-note';
import { holds, type Identity } from '@/features/identity/me';
import { MembersOnly } from '@/features/identity/members-only';
import { useMemberPage } from '@/features/identity/use-member-page';
import { open } from '@/platform/route';
import './index.css';

type Member = Extract<Identity, { kind: 'member' }>;

export default function MinePage() {
  useMemberPage(refreshBooklet);
  return (
    <Screen>
      <MembersOnly
        guest={
          <>
            <GuestNote title="这里是您自己的研修簿" next="绑定后，学时、印章和每一分的来处都在这里。" />
            <RuledList>
              <ListRow title="设置" note="字号与外观" onPress={() => open('/pages/settings/index')} />
            </RuledList>
          </>
        }
      >
        {(me) => <OwnBooklet me={me} />}
      </MembersOnly>
    </Screen>
  );
}

/** The score and the seals, of whoever teaches: the office keeps the books of others. */
function OwnPages() {
  return (
    <Reading state={useBooklet()} onRetry={refreshBooklet}>
      {(booklet) => (
        <>
          <BookletPage booklet={booklet} />
          <TermSeals seals={booklet.seals} />
          <ReachSheet booklet={booklet} />
        </>
      )}
    </Reading>
  );
}

function OwnBooklet({ me }: { readonly me: Member }) {
  return (
    <>
      <View className="yx-mine__who l-edge l-pair">
        <View className="t-title">{me.profile.name}</View>
        <View className="t-note">{`${me.profile.researchGroup}，${me.schoolName}`}</View>
      </View>
      {teaches(me.profile) && <OwnPages />}
      <View className="yx-mine__rows">
        <RuledList>
          <ListRow id="inbox" title="消息" onPress={() => open('/pages/inbox/index')} />
          <ListRow
            id="records"
            title="我的记录"
            note="签到、请假和通过的作品"
            onPress={() => open('/pages/records/index')}
          />
          {teaches(me.profile) && (
            <ListRow
              id="result"
              title="考核结果"
              note="公示、申诉与定稿"
              onPress={() => open('/pages/result/index')}
            />
          )}
          {holds(me, 'expert') && (
            <ListRow id="guidances" title="请您指导" onPress={() => open('/pages/guidance/list/index')} />
          )}
          {holds(me, 'prepLeader', 'groupLeader', 'academicAffairs') && (
            <ListRow id="queue" title="待审阅" onPress={() => open('/pages/leader/queue/index')} />
          )}
          {holds(me, 'academicAffairs') && (
            <>
              <ListRow
                id="sessions"
                title="活动与签到"
                onPress={() => open('/pages/office/sessions/index')}
              />
              <ListRow id="roster" title="名册与绑定码" onPress={() => open('/pages/office/roster/index')} />
              <ListRow id="term-end" title="学期结束" onPress={() => open('/pages/closing/term/index')} />
            </>
          )}
          {holds(me, 'principal', 'academicAffairs') && (
            <>
              <ListRow id="term-state" title="学期概况" onPress={() => open('/pages/principal/index')} />
              <ListRow id="rule-books" title="考核细则" onPress={() => open('/pages/rules/books/index')} />
            </>
          )}
          <ListRow
            id="settings"
            title="设置"
            note="字号、外观与我的资料"
            onPress={() => open('/pages/settings/index')}
          />
        </RuledList>
      </View>
    </>
  );
}
