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
          <Button onClick={onBegin}>End it and begin</Button>
          <Button look="main" onClick={onBack}>
            Back to the room
          </Button>
        </>
      }
    >
      <p>It can go on where you left it. If you begin another one it ends there; what you said and typed is kept.</p>
    </Dialog>
  );
}
