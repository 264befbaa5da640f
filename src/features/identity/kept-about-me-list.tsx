import { ListRow } from '@/components/list/list-row';
import { RuledList } from '@/components/list/ruled-list';
import { Reading } from '@/components/state/reading';
import { roleNames } from '@/domain/people/role';
import { longDay } from '@/domain/term/school-day';
import { refreshKeptAboutMe, useKeptAboutMe } from './kept-about-me';
import type { Identity } from './me';

/** 我的资料: everything that is kept about this person, and nothing else. */
export function KeptAboutMeList({ me }: { readonly me: Extract<Identity, { kind: 'member' }> }) {
  const { profile, schoolName } = me;
  const state = useKeptAboutMe();
  return (
    <Reading state={state} onRetry={refreshKeptAboutMe}>
      {(kept) => (
        <RuledList>
          <ListRow title="姓名" value={kept.name} />
          <ListRow title="学校" value={schoolName} />
          <ListRow title="校区" value={kept.campus} />
          <ListRow title="教研组" value={profile.researchGroup} />
          {profile.prepGroup !== null && <ListRow title="备课组" value={profile.prepGroup} />}
          <ListRow title="职务" value={kept.roles.map((role) => roleNames[role]).join('、')} />
          {kept.boundAtMs !== null && <ListRow title="微信绑定" value={longDay(kept.boundAtMs)} />}
        </RuledList>
      )}
    </Reading>
  );
}
