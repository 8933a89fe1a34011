import { useState, type FormEvent } from 'react';
import { clockText } from '../../domain/session/timing';
import type { NoteRow } from '../../storage/schema/rows';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { MarginPanel } from '../ui/margin-panel';
import { usePlayback, useReview } from '../store-context';
import { useBeside } from '../answer/use-beside';
import styles from './notes-panel.module.css';

/** The candidate's own notes in the margin: about a moment, or about the whole answer. */
export function NotesPanel({ answerId, onSeek }: { answerId: string; onSeek: (atMs: number) => void }) {
  const notes = useBeside(answerId)?.notes ?? [];
  const addNote = useReview((review) => review.addNote);
  const restoreNote = useReview((review) => review.restoreNote);
  const atMs = usePlayback((playback) => Math.floor((playback.playing?.state.atMs ?? 0) / 1000) * 1000);
  const [text, setText] = useState('');
  const [removed, setRemoved] = useState<NoteRow | null>(null);

  const add = (event: FormEvent) => {
    event.preventDefault();
    if (!text.trim()) return;
    void addNote(answerId, atMs > 0 ? atMs : null, text.trim());
    setText('');
  };

  return (
    <MarginPanel heading="Your notes">
      <ul>
        {notes.map((note) => (
          <OneNote key={note.id} note={note} onSeek={onSeek} onRemoved={setRemoved} />
        ))}
      </ul>
      {removed && (
        <p role="status">
          The note is deleted.{' '}
          <Button
            look="quiet"
            onClick={() => {
              void restoreNote(removed);
              setRemoved(null);
            }}
          >
            Undo
          </Button>
        </p>
      )}
      <form id="new-note" className={styles.form} onSubmit={add}>
        <Field
          label={atMs > 0 ? `A note at ${clockText(atMs)}` : 'A note on the answer'}
          value={text}
          maxLength={500}
          onChange={(event) => setText(event.target.value)}
        />
        <Button type="submit">Save note</Button>
      </form>
    </MarginPanel>
  );
}

type OneNoteProps = { note: NoteRow; onSeek: (atMs: number) => void; onRemoved: (note: NoteRow) => void };

function OneNote({ note, onSeek, onRemoved }: OneNoteProps) {
  const { id, atMs, text } = note;
  const [draft, setDraft] = useState<string | null>(null);
  const editNote = useReview((review) => review.editNote);
  const removeNote = useReview((review) => review.removeNote);
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (draft?.trim()) void editNote(id, draft.trim());
    setDraft(null);
  };
  if (draft !== null) {
    return (
      <li>
        <form className={styles.form} onSubmit={save}>
          <Field label="Note" value={draft} maxLength={500} onChange={(event) => setDraft(event.target.value)} />
          <Button type="submit">Save</Button>
        </form>
      </li>
    );
  }
  return (
    <li className={styles.note}>
      {atMs !== null && (
        <button
          type="button"
          className={styles.time}
          aria-label={`Play from ${clockText(atMs)}`}
          onClick={() => onSeek(atMs)}
        >
          {clockText(atMs)}
        </button>
      )}
      <span className={styles.text}>{text}</span>
      <span className={styles.tools}>
        <Button look="quiet" aria-label={`Change the note: ${text}`} onClick={() => setDraft(text)}>
          change
        </Button>
        <Button
          look="quiet"
          aria-label={`Remove the note: ${text}`}
          onClick={() => {
            void removeNote(id);
            onRemoved(note);
          }}
        >
          remove
        </Button>
      </span>
    </li>
  );
}
