import { lazy, Suspense } from 'react';
import { Page } from '../../frame/page';
import { useSyncArrival } from '../../store-context';

const Devices = lazy(async () => ({ default: (await import('./devices')).Devices }));

/** Everything about several devices; what it needs comes with it. */
export function DevicesPage() {
  const arrival = useSyncArrival();
  return (
    <Page title="Several devices">
      {arrival === 'failed' ? (
        <p role="alert">
          This part of the app is not on this device yet, and there is no network to download it. Everything you saved
          is here; come back when you are online.
        </p>
      ) : (
        <Suspense fallback={<p>Loading …</p>}>{arrival === 'here' ? <Devices /> : <p>Loading …</p>}</Suspense>
      )}
    </Page>
  );
}
