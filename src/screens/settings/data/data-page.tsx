import { Page } from '../../frame/page';
import { DataSection } from './data-section';

/** The part of the settings that deals with the data, on a page of its own: where a backup comes home. */
export function DataPage() {
  return (
    <Page title="Backup and data">
      <DataSection />
    </Page>
  );
}
