import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/action/button';
import { TextLink } from '@/components/action/text-link';
import { SectionHeader } from '@/components/layout/section-header';
import { RuledList } from '@/components/list/ruled-list';
import { Notice } from '@/components/state/notice';
import { Reading } from '@/components/state/reading';
import type { MaterialView } from '@/contract/session-planning';
import { type MaterialWhen, MOST_MATERIAL_BYTES, materialEndings } from '@/domain/attendance/material';
import { chooseFile, filePlace } from '@/platform/choose-file';
import { confirm, say } from '@/platform/feedback';
import { useOnShow } from '@/platform/on-show';
import { open } from '@/platform/route';
import { cardResource, giveMaterial, takeMaterialAway } from './card';
import { MaterialRow } from './material-rows';
import './plan-form.css';

const tooLarge = '这个文件超过 20 MB，请压缩或分成几份再传。';
const notSent = '文件没有传上去，网络好了再选一次。';

/** Where a session's file is put into the school's library. */
function shelvePage(sessionId: string, { materialId, name }: MaterialView): string {
  const of = `sessionId=${sessionId}&materialId=${materialId}`;
  return `/pages/resources/add/index?${of}&name=${encodeURIComponent(name)}`;
}

/** The files of a session, as its planner gives them and takes them away. */
export function MaterialList({
  sessionId,
  ownPath,
}: {
  readonly sessionId: string;
  readonly ownPath: string;
}) {
  const card = cardResource(sessionId);
  const state = card.use();
  const [trouble, setTrouble] = useState<string | null>(null);
  useOnShow(() => void card.refresh());

  async function give(when: MaterialWhen) {
    const file = await chooseFile(materialEndings);
    if (file === null) return;
    if (file.sizeBytes > MOST_MATERIAL_BYTES) return setTrouble(tooLarge);
    const result = await giveMaterial(file, { sessionId, when, ownPath }).catch(() => null);
    if (result === null) return setTrouble(notSent);
    setTrouble(result.ok ? null : result.error.message);
    if (!result.ok) return;
    card.replace(result.data);
    say('已放上');
  }
  async function takeAway({ materialId, name }: MaterialView) {
    const yes = await confirm({ title: '移走这份资料？', text: name, yes: '移走' });
    if (!yes) return;
    const result = await takeMaterialAway(sessionId, materialId);
    setTrouble(result.ok ? null : result.error.message);
    if (result.ok) card.replace(result.data);
  }

  return (
    <>
      <SectionHeader title="资料" />
      <Reading state={state} onRetry={card.refresh}>
        {({ materials }) => (
          <RuledList>
            {materials.map((material) => (
              <View key={material.materialId}>
                <MaterialRow material={material} />
                <TextLink
                  id={`shelve-${material.materialId}`}
                  label="放进资源库"
                  opens
                  onPress={() => open(shelvePage(sessionId, material))}
                />
                <TextLink
                  id={`remove-${material.materialId}`}
                  label={`移走 ${material.name}`}
                  onPress={() => void takeAway(material)}
                />
              </View>
            ))}
          </RuledList>
        )}
      </Reading>
      <View className="yx-plan-form l-edge">
        {trouble !== null && <Notice text={trouble} />}
        <View className="yx-plan-form__pair">
          <View className="yx-plan-form__half">
            <Button id="give-before" label="加会前资料" busyLabel="正在上传" onPress={() => give('before')} />
          </View>
          <View className="yx-plan-form__half">
            <Button id="give-after" label="加会后资料" busyLabel="正在上传" onPress={() => give('after')} />
          </View>
        </View>
        <View className="t-note c-ink-3">
          {`${filePlace}；PDF、Word、PPT、Excel 或图片，每份不超过 20 MB。会后资料在活动结束后才给参加的人看。`}
        </View>
      </View>
    </>
  );
}
