import { type DutyLine, dutyDue, dutyNote } from './duty-words';
import { ListRow } from './list-row';

type DutyRowProps = {
  readonly duty: DutyLine;
  readonly nowMs: number;
  readonly onPress: () => void;
};

/** One duty: what, how far it has come, until when. */
export function DutyRow({ duty, nowMs, onPress }: DutyRowProps) {
  return (
    <ListRow
      id={`duty-${duty.dutyId}`}
      title={duty.title}
      note={dutyNote(duty)}
      {...dutyDue(duty, nowMs)}
      onPress={onPress}
    />
  );
}
