import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/action/button';
import { TextLink } from '@/components/action/text-link';
import { FormField } from '@/components/form/form-field';
import { SectionHeader } from '@/components/layout/section-header';
import { Notice } from '@/components/state/notice';
import type { KindView } from '@/contract/work-kinds';
import type { Refusal } from '@/domain/refusal';
import { draftOfForm, type KindDraft, ownKindId } from '@/domain/submission/kind-draft';
import { kindLimits } from '@/domain/submission/kind-faults';
import { say } from '@/platform/feedback';
import { newKey } from '@/platform/new-key';
import { back } from '@/platform/route';
import { refreshDutyPlan, refreshKinds, saveKind } from './duty-plan';
import { KindConflict } from './kind-conflict';
import { KindPreview } from './kind-preview';
import { emptyKind, emptyPart, faultsNow } from './kind-state';
import { PartFields } from './part-fields';
import { CountFields, LengthFields } from './rule-fields';
import './duty-plan.css';

/** Adds a kind of the school's own, or changes one: the whole form, and below it what a teacher will see. */
export function KindForm({ standing }: { readonly standing: KindView | null }) {
  const [kind] = useState(() => standing?.form.kind ?? ownKindId(newKey()));
  const [basedOn, setBasedOn] = useState(standing?.form.version ?? 0);
  const [draft, setDraft] = useState(() => (standing === null ? emptyKind : draftOfForm(standing.form)));
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [refusedName, setRefusedName] = useState<string | null>(null);

  function change(next: (known: KindDraft) => KindDraft) {
    setDraft(next);
  }
  async function save(wanted: KindDraft) {
    const result = await saveKind(kind, basedOn, wanted);
    setRefusal(result.ok ? null : result.error);
    setRefusedName(wanted.name);
    if (!result.ok) return;
    say(wanted.retired === draft.retired ? '已保存' : wanted.retired ? '已停用' : '又可以布置了');
    void refreshKinds();
    void refreshDutyPlan();
    back();
  }

  /** Whether a kind is offered is said of it as it stands: what is typed and not saved is no part of that. */
  function asItStands({ form }: KindView): KindDraft {
    return form.version === basedOn ? draftOfForm(form) : draft;
  }

  const faults = faultsNow(draft, standing?.form ?? null, refusal, refusedName);
  const fields = { draft, faults, onChange: change };
  return (
    <>
      <View className="yx-duties__form yx-duties__head l-edge">
        <FormField
          id="kind-name"
          label="名称"
          value={draft.name}
          onChange={(name) => change((known) => ({ ...known, name }))}
          placeholder="例如：家访记录"
          maxLength={kindLimits.name}
          fault={faults.get('name')}
        />
      </View>
      <SectionHeader title="写哪几部分" aside={`${draft.parts.length} 部分`} />
      <View className="yx-duties__form l-edge">
        {draft.parts.map((part, index) => (
          <PartFields key={part.partId ?? `new-${index + 1}`} index={index} {...fields} />
        ))}
        {faults.has('parts') && <Notice text={faults.get('parts') ?? ''} />}
        {draft.parts.length < kindLimits.parts && (
          <Button
            id="part-add"
            label="添加一个部分"
            size="small"
            onPress={() => change((known) => ({ ...known, parts: [...known.parts, emptyPart] }))}
          />
        )}
      </View>
      <SectionHeader title="多长，附什么" />
      <View className="yx-duties__form l-edge">
        <LengthFields {...fields} />
      </View>
      <SectionHeader title="怎么审，怎么算" />
      <View className="yx-duties__form l-edge">
        <CountFields {...fields} />
      </View>
      <KindPreview draft={draft} />
      <View className="yx-duties__form yx-duties__head l-edge">
        {refusal?.code === 'kindFaults' && faults.size > 0 && (
          <Notice text={`还有 ${faults.size} 处要改，改好再保存。`} note={[...faults.values()].join('')} />
        )}
        {refusal !== null && refusal.code !== 'kindFaults' && (
          <KindConflict
            refusal={refusal}
            onTakeTheirs={(theirs) => {
              setBasedOn(theirs.form.version);
              setDraft(draftOfForm(theirs.form));
              setRefusal(null);
            }}
            onKeepMine={(theirs) => {
              setBasedOn(theirs.form.version);
              setRefusal(null);
            }}
          />
        )}
        <Button
          id="kind-save"
          label={standing === null ? '添加这一类' : '存成新的一版'}
          look="primary"
          busyLabel="正在保存"
          onPress={() => save(draft)}
        />
        {standing !== null && (
          <TextLink
            id="kind-retire"
            label={draft.retired ? '重新启用，可以再布置' : '停用：以后不再布置这一类'}
            onPress={() => void save({ ...asItStands(standing), retired: !draft.retired })}
          />
        )}
      </View>
    </>
  );
}
