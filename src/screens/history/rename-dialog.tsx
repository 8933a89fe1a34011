import { useState } from 'react';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Field } from '../ui/field';
import { useArchive } from '../store-context';

/** A name of the candidate's own for a session. */
export function RenameDialog({ sessionId, name, onClose }: { sessionId: string; name: string; onClose: () => void }) {
  const [text, setText] = useState(name);
  const rename = useArchive((archive) => archive.rename);
  const keep = () => {
    if (text.trim()) void rename(sessionId, text);
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title="Name the session"
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="main" onClick={keep}>
            Save
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        <Field label="Name" value={text} maxLength={80} onChange={(event) => setText(event.target.value)} />
      </form>
    </Dialog>
  );
}
