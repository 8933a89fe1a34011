import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';

type OpenSessionProps = { onBegin: () => void; onBack: () => void; onClose: () => void };

/** A session waits in the room: another one may not end it unasked. */
export function OpenSession({ onBegin, onBack, onClose }: OpenSessionProps) {
  return (
    <Dialog
      open
      onClose={onClose}
      title="Your session is still open"
      actions={
        <>
          <Button onClick={onBegin}>End it and start</Button>
          <Button look="main" onClick={onBack}>
            Back to the room
          </Button>
        </>
      }
    >
      <p>
        You can pick it up where you left off. If you start another one, this one ends; what you said and typed is kept.
      </p>
    </Dialog>
  );
}
