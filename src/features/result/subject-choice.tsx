import { View } from '@tarojs/components';
import { accessible } from '@/components/accessible';
import { classes } from '@/components/classes';
import { Icon } from '@/components/icon/icon';
import type { Subject } from './dispute';
import './subject-choice.css';

type SubjectChoiceProps = {
  readonly subjects: readonly Subject[];
  readonly chosen: string | undefined;
  readonly onChoose: (subject: Subject) => void;
};

/** Which line of the item is meant: one of a list, each as high as a row. */
export function SubjectChoice({ subjects, chosen, onChoose }: SubjectChoiceProps) {
  return (
    <View {...accessible('radiogroup', '哪一条不对')}>
      {subjects.map((subject) => {
        const isChosen = subject.key === chosen;
        return (
          <View
            key={subject.key}
            className="yx-subject"
            hoverClass="yx-subject--pressed"
            onClick={() => onChoose(subject)}
            {...accessible('radio', `${subject.title}，${subject.note}`, { ariaChecked: isChosen })}
          >
            <View className={classes('yx-subject__mark', isChosen && 'yx-subject__mark--chosen')}>
              {isChosen && <Icon name="check" size="small" />}
            </View>
            <View>
              <View className="t-row">{subject.title}</View>
              <View className="t-note c-ink-3">{subject.note}</View>
            </View>
          </View>
        );
      })}
    </View>
  );
}
