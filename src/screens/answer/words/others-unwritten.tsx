import { useEffect } from 'react';
import { Button } from '../../ui/button';
import { useTranscription } from '../../store-context';

/** Older spoken answers without words, in one press. `but` is the answer that is looked at. */
export function OthersUnwritten({ but = null }: { but?: string | null }) {
  const ready = useTranscription((state) => state.model.kind === 'ready');
  const unwritten = useTranscription((state) => state.unwritten);
  const look = useTranscription((state) => state.lookForUnwritten);
  const writeDownOthers = useTranscription((state) => state.writeDownOthers);
  const waiting = useTranscription(
    (state) => [...state.jobs.values()].filter(({ phase }) => phase !== 'problem').length,
  );
  useEffect(() => {
    if (ready) void look();
  }, [ready, look]);
  const others = unwritten?.filter((answerId) => answerId !== but).length ?? 0;
  if (!ready) return null;
  if (others === 0)
    return waiting > 1 ? <p role="status">{waiting} replies are being transcribed, one after another.</p> : null;
  return (
    <div>
      <Button look="quiet" onClick={() => void writeDownOthers(but)}>
        {but === null ? `Transcribe ${others} without words` : `Transcribe the other ${others}`}
      </Button>
    </div>
  );
}
