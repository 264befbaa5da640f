import { Button } from '@/components/action/button';
import { BottomBar } from '@/components/layout/bottom-bar';
import type { RuleBooksView } from '@/contract/rule-books';
import { open } from '@/platform/route';
import { dryRunPath, editPath } from './paths';
import { takeOver } from './take-over';

type BookActsProps = { readonly books: RuleBooksView; readonly id: string; readonly version: number };

/** What the office can do with the version it reads: take it over, change it, try it on the running term. */
export function BookActs({ books, id, version }: BookActsProps) {
  const { inForce, catalogue } = books;
  const key = { id, version };
  if (catalogue.some((one) => one.id === id)) return <Adopt id={id} />;
  const judges = inForce?.id === id && inForce.version === version;
  const edit = <Button id="edit-book" label="改细则" onPress={() => open(editPath(key))} />;
  if (judges || inForce === null)
    return <BottomBar status={judges ? '现用的一版' : '没有学期'} primary={edit} />;
  return (
    <BottomBar
      secondary={edit}
      primary={<Button id="dry-run" label="试算" look="primary" onPress={() => open(dryRunPath(key))} />}
    />
  );
}

function Adopt({ id }: { readonly id: string }) {
  const adopt = () => takeOver(id);
  return (
    <BottomBar
      status="还不是学校的"
      primary={<Button id="adopt-book" label="拿来用" look="primary" onPress={adopt} />}
    />
  );
}
