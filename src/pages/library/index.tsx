import { Screen } from '@/components/layout/screen';
import { GuidanceRow } from '@/features/guidance/guidance-row';
import { LibraryList } from '@/features/library/library-list';

export default function Page() {
  return (
    <Screen>
      <LibraryList />
      <GuidanceRow />
    </Screen>
  );
}
