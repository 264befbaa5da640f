import { SectionHeader } from '@/components/layout/section-header';
import { ListRow } from '@/components/list/list-row';
import { RuledList } from '@/components/list/ruled-list';
import type { MaterialView } from '@/contract/session-planning';
import { useOnShow } from '@/platform/on-show';
import { open } from '@/platform/route';
import { cardResource } from './card';
import { MaterialRow } from './material-rows';

/** What a session is, and its files. Without it the page still says when and where: nothing stands here while it is read. */
export function SessionCardRows({ sessionId }: { readonly sessionId: string }) {
  const card = cardResource(sessionId);
  const { data } = card.use();
  useOnShow(() => void card.refresh());
  if (data === null) return null;
  return (
    <>
      <SectionHeader title="关于这一场" />
      <RuledList>
        {data.rows.map(({ label, value }) => (
          <ListRow key={label} title={label} value={value} />
        ))}
      </RuledList>
      <Materials materials={data.materials} />
      {data.mayPlan && (
        <RuledList>
          <ListRow
            id="plan-session"
            title="改期、取消、放资料"
            onPress={() => open(`/pages/plan/session/index?sessionId=${sessionId}`)}
            last
          />
        </RuledList>
      )}
    </>
  );
}

/** The files of a session alone, for whoever makes it up. */
export function SessionMaterials({ sessionId }: { readonly sessionId: string }) {
  const card = cardResource(sessionId);
  const { data } = card.use();
  useOnShow(() => void card.refresh());
  return <Materials materials={data?.materials ?? []} />;
}

function Materials({ materials }: { readonly materials: readonly MaterialView[] }) {
  if (materials.length === 0) return null;
  return (
    <>
      <SectionHeader title="资料" aside={`${materials.length} 份`} />
      <RuledList>
        {materials.map((material) => (
          <MaterialRow key={material.materialId} material={material} />
        ))}
      </RuledList>
    </>
  );
}
