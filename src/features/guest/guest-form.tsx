import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/action/button';
import { TextLink } from '@/components/action/text-link';
import { FormField } from '@/components/form/form-field';
import { Sheet } from '@/components/layout/sheet';
import type { GuestSession } from '@/contract/guests';
import type { Refusal } from '@/domain/refusal';
import { say } from '@/platform/feedback';
import { canScan, projectedCode, scanCode } from '@/platform/scan';
import { remember, remembered } from '@/platform/storage';
import { type Card, dayWords, registerGuest } from './guest';
import './guest.css';

type GuestFormProps = {
  readonly card: Card;
  readonly session: GuestSession;
  readonly onDone: () => void;
};

const WHO_KEY = 'guest-who';

/** Name, school and the code on the screen. Who is registered already changes the words alone. */
export function GuestForm({ card, session, onDone }: GuestFormProps) {
  const kept = session.visit ?? remembered<{ name: string; school: string }>(WHO_KEY);
  const [name, setName] = useState(kept?.name ?? '');
  const [school, setSchool] = useState(kept?.school ?? '');
  const [typing, setTyping] = useState(!canScan);
  const [code, setCode] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const isRegistered = session.visit !== null;
  const needsCode = !isRegistered && typing;

  async function register() {
    const proof = isRegistered ? '' : typing ? code : await scanCode();
    if (proof === null) return;
    remember(WHO_KEY, { name, school });
    const why = await registerGuest(card, { name, school, code: proof });
    setRefusal(why);
    if (why !== null) return;
    say(isRegistered ? '已改好' : '已登记');
    onDone();
  }

  return (
    <Sheet>
      <View className="t-title">{isRegistered ? '改姓名或学校' : '登记到场'}</View>
      <View className="yx-guest__fields">
        <FormField id="guest-name" label="姓名" value={name} onChange={setName} maxLength={30} />
        <FormField id="guest-school" label="学校或单位" value={school} onChange={setSchool} maxLength={30} />
        {needsCode && (
          <FormField
            id="guest-code"
            label="屏幕上的八位码"
            value={code}
            onChange={setCode}
            placeholder="7K2M-9QXD"
            hint="每 15 秒换一次，看到的和上一个都可以。"
            spaced
          />
        )}
        {refusal !== null && <View className="t-note c-amber">{refusal.message}</View>}
        <Button
          id="register-guest"
          label={isRegistered ? '保存' : typing ? '登记' : '扫屏幕上的码登记'}
          icon={isRegistered || typing ? undefined : 'scan'}
          look="primary"
          busyLabel="正在登记"
          missing={missingOf(name, school, needsCode ? code : null)}
          onPress={register}
        />
        {!isRegistered && (
          <OtherWay typing={typing} sessionId={card.sessionId} onType={setTyping} onTake={setCode} />
        )}
        <View className="t-note c-ink-3">{`只记姓名和学校，给这场活动的主持人和教务处看，学期结束（${dayWords(session.keptUntil)}）后删除。不登记也可以听。`}</View>
      </View>
    </Sheet>
  );
}

type OtherWayProps = {
  readonly typing: boolean;
  readonly sessionId: string;
  readonly onType: (typing: boolean) => void;
  readonly onTake: (code: string) => void;
};

/** Beside scanning: typing; in the preview, which has no camera, taking the code from the projector's frame. */
function OtherWay({ typing, sessionId, onType, onTake }: OtherWayProps) {
  if (canScan)
    return (
      <TextLink
        id="guest-other-way"
        label={typing ? '改用扫码' : '扫不了，输入八位码'}
        onPress={() => onType(!typing)}
      />
    );
  return (
    <TextLink
      id="guest-take-code"
      label="从投影取码"
      icon="scan"
      tone="pine"
      onPress={() => onTake(projectedCode(sessionId) ?? '')}
    />
  );
}

function missingOf(name: string, school: string, code: string | null): string | undefined {
  if (name.trim().length < 2) return '还没填姓名';
  if (school.trim().length < 2) return '还没填学校';
  return code !== null && code.replace(/[^0-9A-Za-z]/g, '').length < 8 ? '签到码是 8 个字符' : undefined;
}
