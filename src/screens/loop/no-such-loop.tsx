import { ButtonLink } from '../ui/button';
import { Page } from '../frame/page';
import { routes } from '../routes';

/** An address of a loop that is not here, or the moment before it is. */
export function NoSuchLoop({ coming }: { coming: boolean }) {
  return coming ? (
    <Page title="Loop" heading={null}>
      <p role="status">Loading your loop …</p>
    </Page>
  ) : (
    <Page title="Loop">
      <p>This loop is not on this computer. It may have been deleted, or made in another browser.</p>
      <p>
        <ButtonLink to={routes.loops}>All loops</ButtonLink>
      </p>
    </Page>
  );
}
