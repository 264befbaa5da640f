import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/action/button';
import { TextLink } from '@/components/action/text-link';
import { DateField } from '@/components/form/date-field';
import { FormField } from '@/components/form/form-field';
import { TextAreaField } from '@/components/form/text-area-field';
import { SectionHeader } from '@/components/layout/section-header';
import { Notice } from '@/components/state/notice';
import type { MakeUpView } from '@/contract/make-up';
import { confirm, say } from '@/platform/feedback';
import { back } from '@/platform/route';
import { offerMakeUp } from './make-ups';
import { Material } from './material';
import './make-up.css';

/** What those who missed the session watch or read, and until when they may hand a note in. */
export function OfferForm({ view }: { readonly view: MakeUpView }) {
  const { session, offer } = view;
  const [material, setMaterial] = useState(offer?.material ?? '');
  const [link, setLink] = useState(offer?.link ?? '');
  const [untilDay, setUntilDay] = useState(offer?.untilDay ?? '');
  const [trouble, setTrouble] = useState<string | null>(null);

  async function save(isOpen: boolean) {
    const wanted = { sessionId: session.sessionId, material, link: link.trim(), open: isOpen };
    const why = await offerMakeUp({ ...wanted, untilDay: untilDay === '' ? null : untilDay });
    setTrouble(why);
    if (why !== null) return;
    say(isOpen ? '已安排' : '已收回');
    back();
  }
  async function takeBack() {
    const sure = await confirm({
      title: '收回这场补训？',
      text: '老师不能再交小结；已经确认的不变。',
      yes: '收回',
    });
    if (sure) await save(false);
  }

  return (
    <>
      <Material session={session} offer={null} />
      <SectionHeader title={offer?.open ? '补训安排' : '安排补训'} />
      <View className="yx-make-up l-edge">
        <TextAreaField
          id="material"
          label="看什么，读什么"
          value={material}
          onChange={setMaterial}
          placeholder="比如：看讲座录像的前 40 分钟，读讲义第二章"
          maxLength={500}
        />
        <FormField
          id="link"
          label="链接，可以不填"
          value={link}
          onChange={setLink}
          maxLength={300}
          placeholder="https://"
          hint="老师长按复制后，在浏览器里打开。"
        />
        <DateField id="until" label="最晚哪天交小结" value={untilDay} onChange={setUntilDay} />
        <View className="t-caption">不选日期，就一直可以交。缺席和请假的老师都可以补训。</View>
        {trouble !== null && <Notice text={trouble} />}
        <Button
          id="save-offer"
          label="保存"
          look="primary"
          busyLabel="正在保存"
          missing={material.trim().length < 2 ? '还没写看什么或读什么' : undefined}
          onPress={() => save(true)}
        />
        {offer?.open && <TextLink id="take-back" label="收回这场补训" onPress={() => void takeBack()} />}
      </View>
    </>
  );
}
