import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/action/button';
import { TextLink } from '@/components/action/text-link';
import { FormField } from '@/components/form/form-field';
import { Sheet } from '@/components/layout/sheet';
import type { SessionView } from '@/contract/session-view';
import { canScan, projectedCode } from '@/platform/scan';
import './code-form.css';

type CodeFormProps = {
  readonly session: Pick<SessionView, 'sessionId' | 'title' | 'mode'>;
  readonly id: string;
  /** What the code is for: 签到, 签退, 复签. */
  readonly label: string;
  readonly onCode: (code: string) => Promise<void>;
};

const hall = {
  field: '投影下方的签到码',
  placeholder: '7K2M-9QXD',
  hint: '每 15 秒换一次，看到的和上一个都可以。',
  length: 8,
  missing: '签到码是 8 个字符',
} as const;

const online = {
  field: '主持人念的六位码',
  placeholder: '482 913',
  hint: '念完两分钟内有效，输错五次请找主持人登记。',
  length: 6,
  missing: '念的码是 6 位数字',
} as const;

/**
 * Where there is no camera the code under the QR is typed, or taken from the projector's frame beside this one; in an
 * online session what is typed is what was said.
 */
export function CodeForm({ session, id, label, onCode }: CodeFormProps) {
  const { sessionId, title, mode } = session;
  const [code, setCode] = useState('');
  const [fault, setFault] = useState<string | undefined>(undefined);
  const typed = code.normalize('NFKC').replace(/[^0-9A-Za-z]/g, '');
  const words = mode === 'online' ? online : hall;

  function take() {
    const shown = projectedCode(sessionId);
    if (shown === null) setFault('投影还没有打开这一场的签到码。');
    else {
      setFault(undefined);
      setCode(shown);
    }
  }

  return (
    <Sheet>
      <View className="t-title">{title}</View>
      <View className="yx-code-form__field">
        <FormField
          id={`${id}-code`}
          label={words.field}
          value={code}
          onChange={setCode}
          type={mode === 'online' ? 'number' : 'text'}
          placeholder={words.placeholder}
          hint={words.hint}
          fault={fault}
          spaced
        />
      </View>
      {mode === 'hall' && !canScan && (
        <TextLink id="take-code" label="从投影取码" icon="scan" tone="pine" onPress={take} />
      )}
      <Button
        id={id}
        label={label}
        look="primary"
        size="hero"
        busyLabel={`正在${label}`}
        missing={typed.length < words.length ? words.missing : undefined}
        onPress={() => onCode(code)}
      />
    </Sheet>
  );
}
