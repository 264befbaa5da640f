import { Screen } from '@/components/layout/screen';
import { ReportsList } from '@/features/resources/reports-list';

export default function Page() {
  return (
    <Screen>
      <ReportsList />
    </Screen>
  );
}
