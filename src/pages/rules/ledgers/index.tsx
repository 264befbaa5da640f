import { Screen } from '@/components/layout/screen';
import { Reading } from '@/components/state/reading';
import { holds, useMe } from '@/features/identity/me';
import { KeptForm } from '@/features/ledgers/kept-form';
import { refreshLedgerBooks, useLedgerBooks } from '@/features/ledgers/kept-ledgers';
import { useOnShow } from '@/platform/on-show';
import { usePullDown } from '@/platform/pull-down';

export default function Page() {
  const me = useMe();
  useOnShow(() => void refreshLedgerBooks());
  usePullDown(refreshLedgerBooks);
  return (
    <Screen>
      <Reading state={useLedgerBooks()} onRetry={refreshLedgerBooks}>
        {(view) => (
          <KeptForm
            key={view.kept.map(({ id, version }) => `${id}/${version}`).join()}
            view={view}
            canEdit={holds(me, 'academicAffairs')}
          />
        )}
      </Reading>
    </Screen>
  );
}
