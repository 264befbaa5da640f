import { Button } from '@/components/action/button';
import { BottomBar } from '@/components/layout/bottom-bar';
import type { InspectionView } from '@/contract/inspections';
import { confirm } from '@/platform/feedback';
import { changeMark } from './kept-marks';
import { useRows } from './round-page';

/** How far the list is, and one tap for all that are left. */
export function RoundBar({ view }: { readonly view: InspectionView }) {
  const rows = useRows(view);
  const left = rows.filter(({ entry, mark }) => entry.mayMark && mark === null);
  const waiting = rows.filter(({ kept }) => kept !== null).length;

  async function markRest() {
    const names = left.map(({ entry }) => entry.name);
    const text = `${names.slice(0, 6).join('、')}${names.length > 6 ? `等 ${names.length} 位` : ''}，还没定等次的都记良好，记了还能改。`;
    if (!(await confirm({ title: `${left.length} 位都记良好？`, text, yes: '都记良好' }))) return;
    for (const { entry } of left)
      changeMark(view.inspectionId, entry, { mark: { kind: 'tier', tier: 'good' } });
  }

  return (
    <BottomBar
      status={`已记 ${rows.length - left.length} / ${rows.length}`}
      note={waiting === 0 ? '都已存好' : `${waiting} 位在手机里`}
      primary={<Button id="mark-rest" label="其余都记良好" disabled={left.length === 0} onPress={markRest} />}
    />
  );
}
