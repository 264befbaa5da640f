import { View } from '@tarojs/components';
import { Button } from '@/components/action/button';
import { Sheet } from '@/components/layout/sheet';
import { scanAndCheckIn } from './scan-and-check-in';
import './scan-prompt.css';

type ScanPromptProps = {
  readonly sessionId: string;
  readonly title: string;
};

/** Where there is a camera: one button, and what to point it at. */
export function ScanPrompt({ sessionId, title }: ScanPromptProps) {
  return (
    <Sheet>
      <View className="t-title">{title}</View>
      <View className="yx-scan-prompt__how t-note">对准投影上的二维码。没带手机或扫不上，请到前排登记。</View>
      <Button
        id="check-in"
        label="扫码签到"
        icon="scan"
        look="primary"
        size="hero"
        onPress={() => scanAndCheckIn(sessionId)}
      />
    </Sheet>
  );
}
