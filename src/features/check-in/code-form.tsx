import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/action/button';
import { TextLink } from '@/components/action/text-link';
import { FormField } from '@/components/form/form-field';
import { Sheet } from '@/components/layout/sheet';
import { projectedCode } from '@/platform/scan';
import { checkIn } from './check-in';
import './code-form.css';

type CodeFormProps = {
  readonly sessionId: string;
  readonly title: string;
};

/** Where there is no camera: the code under the QR is typed, or taken from the projector's frame beside this one. */
export function CodeForm({ sessionId, title }: CodeFormProps) {
  const [code, setCode] = useState('');
  const [fault, setFault] = useState<string | undefined>(undefined);
  const typed = code.replace(/[^0-9A-Za-z]/g, '');

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
          id="check-in-code"
          label="投影下方的签到码"
          value={code}
          onChange={setCode}
          placeholder="7K2M-9QXD"
          hint="每 15 秒换一次，看到的和上一个都可以。"
          fault={fault}
          spaced
        />
      </View>
      <TextLink id="take-code" label="从投影取码" icon="scan" tone="pine" onPress={take} />
      <Button
        id="check-in"
        label="签到"
        look="primary"
        size="hero"
        busyLabel="正在签到"
        missing={typed.length < 8 ? '签到码是 8 个字符' : undefined}
        onPress={() => checkIn(sessionId, code)}
      />
    </Sheet>
  );
}
