import { View } from '@tarojs/components';
import { accessible } from '../accessible';
import { Button } from '../action/button';
import { Sheet } from '../layout/sheet';
import './refusal-sheet.css';

type RefusalSheetProps = {
  /** What happened, in four to eight characters: 「码刚换过」. */
  readonly title: string;
  /** What to do now, and that nothing is lost. */
  readonly remedy: string;
  readonly action: { readonly label: string; readonly onPress: () => unknown };
  /** `secondary` where the screen already has its red button. */
  readonly look?: 'primary' | 'secondary' | undefined;
};

/** A refusal is never red text: it says what to do next and offers that one step. */
export function RefusalSheet({ title, remedy, action, look = 'primary' }: RefusalSheetProps) {
  return (
    <Sheet>
      <View {...accessible('alert')}>
        <View className="yx-refusal__title">{title}</View>
        <View className="yx-refusal__remedy">{remedy}</View>
      </View>
      <Button label={action.label} look={look} onPress={action.onPress} />
    </Sheet>
  );
}
