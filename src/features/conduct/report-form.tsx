import { View } from '@tarojs/components';
import { useMemo, useRef, useState } from 'react';
import { Button } from '@/components/action/button';
import { ChoiceRow } from '@/components/action/choice-row';
import { TextAreaField } from '@/components/form/text-area-field';
import { SectionHeader } from '@/components/layout/section-header';
import { Notice } from '@/components/state/notice';
import { StateBlock } from '@/components/state/state-block';
import type { ConductCase, ConductForm } from '@/contract/conduct';
import { createAttachments } from '@/platform/attachments';
import { newKey } from '@/platform/new-key';
import { reportConduct } from './conduct';
import { EvidenceField } from './evidence-field';
import { PersonField } from './person-field';
import { beginReport, dropReport, keepReport, missingIn, type ReportDraft, wishOf } from './report-draft';
import { TrainingField } from './training-field';
import { kindOptions, MOST_FILES, MOST_PHOTOS } from './words';
import './conduct.css';

type ReportFormProps = {
  readonly form: ConductForm;
  readonly onReported: (report: ConductCase) => void;
};

const endings = ['docx', 'pptx', 'xlsx', 'pdf'] as const;

/** Who, which training, what happened and what it rests on. Kept on the phone until the cloud has it. */
export function ReportForm({ form, onReported }: ReportFormProps) {
  const [draft, setDraft] = useState(beginReport);
  // Two touches may come before React renders again: each builds on what the last one left.
  const latest = useRef(draft);
  const [trouble, setTrouble] = useState<string | null>(null);
  const attachments = useMemo(
    () =>
      createAttachments({
        rememberAs: 'conduct/evidence',
        folder: form.uploadPath,
        photosMost: MOST_PHOTOS,
        filesMost: MOST_FILES,
        endings,
      }),
    [form.uploadPath],
  );

  function change(changes: Partial<ReportDraft>) {
    latest.current = { ...latest.current, ...changes };
    setDraft(latest.current);
    keepReport(latest.current);
  }
  async function send() {
    setTrouble(null);
    await attachments.send();
    const attached = attachments.whole();
    if (attached === null) {
      setTrouble('照片或文件没有传上，您写的都还在。有网后再提交一次，或先不放。');
      return;
    }
    const { photos, files } = attached;
    const wish = wishOf(latest.current, { photos: [...photos], files: [...files] });
    if (wish === null) return;
    const result = await reportConduct(wish);
    if (result.ok) {
      dropReport();
      attachments.clear();
      onReported(result.data);
      return;
    }
    const { code, message, details } = result.error;
    setTrouble(message);
    if (code === 'fileMissing') attachments.lost((details as { fileIds: readonly string[] }).fileIds);
    // The first sending arrived and its answer was lost: what was changed since is another report.
    if (code === 'otherReported') change({ key: newKey() });
  }

  if (form.people.length === 0)
    return (
      <StateBlock kind="empty" title="没有可以报告的老师" next="您本组的老师绑定名册后，会出现在这里。" />
    );
  return (
    <>
      <SectionHeader title="谁，哪一次" />
      <View className="yx-conduct__form l-edge">
        <PersonField
          people={form.people}
          value={draft.memberId}
          onChange={(memberId) => change({ memberId })}
        />
        <View>
          <View className="yx-conduct__label t-note">什么情况</View>
          <ChoiceRow
            label="什么情况"
            options={kindOptions}
            value={draft.kind}
            onChange={(kind) => change({ kind })}
          />
        </View>
        <TrainingField form={form} draft={draft} onChange={change} />
      </View>
      <SectionHeader title="经过和依据" />
      <View className="yx-conduct__form l-edge">
        <TextAreaField
          id="conduct-account"
          label="发生了什么"
          value={draft.account}
          onChange={(account) => change({ account })}
          placeholder="只写看到的事，例如：15:30 开始，到结束没有来，也没有请假"
          maxLength={1000}
        />
        <TextAreaField
          id="conduct-evidence"
          label="依据是什么"
          value={draft.evidence}
          onChange={(evidence) => change({ evidence })}
          placeholder="例如：现场名单上没有签到；主持人说没有见到"
          maxLength={1000}
        />
      </View>
      <EvidenceField attachments={attachments} />
      <View className="yx-conduct__after l-edge">
        <View className="t-caption">{form.privacy}</View>
        {trouble !== null && <Notice text={trouble} />}
        <Button
          id="report-conduct"
          label="提交报告"
          look="primary"
          busyLabel="正在提交"
          missing={missingIn(draft)}
          onPress={send}
        />
      </View>
    </>
  );
}
