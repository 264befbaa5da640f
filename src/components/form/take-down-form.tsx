import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/action/button';
import { FormField } from './form-field';
import './take-down-form.css';

type TakeDownFormProps = {
  readonly example: string;
  readonly onTakeDown: (reason: string) => unknown;
};

/** The office takes away what somebody else shared, and says why. */
export function TakeDownForm({ example, onTakeDown }: TakeDownFormProps) {
  const [reason, setReason] = useState('');
  return (
    <View className="yx-take-down">
      <FormField
        id="withdraw-reason"
        label="撤下的原因，作者会看到"
        value={reason}
        onChange={setReason}
        placeholder={`例如：${example}`}
      />
      <Button
        id="withdraw-now"
        label="撤下"
        missing={reason.trim().length < 2 ? '请写明原因' : undefined}
        onPress={() => onTakeDown(reason.trim())}
      />
    </View>
  );
}
