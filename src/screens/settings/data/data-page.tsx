import { Link, useSearchParams } from 'wouter';
import { counted } from '../../text/counted';
import { routes } from '../../routes';
import { Erased, useErased } from './erased';
import { Page } from '../../frame/page';
import { DataSection } from './data-section';

/** The part of the settings that deals with the data, on a page of its own: where a backup comes home. */
export function DataPage() {
  const [search] = useSearchParams();
  if (useErased()) return <Erased />;
  const restored = search.get('restored');
  return (
    <Page title="Backup and data">
      {restored !== null && (
        <p role="status">
          Restored {counted(Number(restored) || 0, 'answer', 'answers')} with everything that belongs to{' '}
          {restored === '1' ? 'it' : 'them'}. <Link to={routes.history}>See your answers</Link>
        </p>
      )}
      <DataSection />
    </Page>
  );
}
