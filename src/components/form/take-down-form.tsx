import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/action/button';
import { FormField } from './form-field';
import './take-down-form.css';

/** The office takes away what somebody else shared, and says why. */
export function TakeDownForm({ onTakeDown }: { readonly onTakeDown: (reason: string) => unknown }) {
  const [reason, setReason] = useState('');
  return (
    <View className="yx-take-down">
      <FormField
        id="withdraw-reason"
        label="撤下的原因"
        value={reason}
        onChange={setReason}
        placeholder="作者会看到，例如：照片里有学生正脸"
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
