import { Button } from '@/components/action/button';
import { StateBlock } from '@/components/state/state-block';
import { open } from '@/platform/route';

type GuestNoteProps = {
  /** What will stand here once this person is known. */
  readonly title: string;
  readonly next: string;
};

/** A page that belongs to somebody, seen by nobody in particular. */
export function GuestNote({ title, next }: GuestNoteProps) {
  return (
    <StateBlock
      kind="empty"
      title={title}
      next={next}
      action={<Button label="绑定身份" size="small" onPress={() => open('/pages/bind/index')} />}
    />
  );
}
