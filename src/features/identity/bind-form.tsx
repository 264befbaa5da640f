import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/action/button';
import { FormField } from '@/components/form/form-field';
import { Sheet } from '@/components/layout/sheet';
import { RefusalSheet } from '@/components/state/refusal-sheet';
import type { Refusal } from '@/domain/refusal';
import { bind } from './bind';
import { printedCode, whatIsMissing } from './binding-code';
import { bindRefusalTitle, bindWords } from './words';
import './bind-form.css';

type BindFormProps = {
  readonly onBound: () => void;
};

/** The one-time code, typed or pasted, with or without its dash. */
export function BindForm({ onBound }: BindFormProps) {
  const [code, setCode] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  async function submit() {
    const refused = await bind(code);
    setRefusal(refused);
    if (refused === null) onBound();
  }

  if (refusal !== null) {
    return (
      <RefusalSheet
        title={bindRefusalTitle(refusal.code)}
        remedy={refusal.message}
        action={{
          label: refusal.code === 'offline' ? '再试一次' : '改一下再试',
          onPress: refusal.code === 'offline' ? submit : () => setRefusal(null),
        }}
      />
    );
  }
  return (
    <Sheet>
      <FormField
        id="binding-code"
        label="绑定码"
        value={code}
        onChange={(typed) => setCode(printedCode(typed))}
        placeholder="7K2M-9QXD"
        hint={bindWords.how}
        spaced
      />
      <View className="yx-bind__submit">
        <Button
          id="bind"
          label="绑定"
          look="primary"
          size="hero"
          busyLabel="正在绑定"
          missing={whatIsMissing(code) ?? undefined}
          onPress={submit}
        />
      </View>
    </Sheet>
  );
}
