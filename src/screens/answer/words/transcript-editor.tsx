import { useId, useRef, useState, type KeyboardEvent } from 'react';
import type { Word } from '../../../domain/session/answer';
import { Button } from '../../ui/button';
import styles from './transcript-editor.module.css';

type TranscriptEditorProps = {
  label: string;
  text: string;
  /** Every word of the text, with a time where one is known. */
  words: readonly Word[];
  /** Where the sound of this turn stands; null while nothing is played. */
  atMs: number | null;
  onChange: (text: string) => void;
  onHear: (fromMs: number) => void;
};

/** A click hears the word; the arrows walk, Enter changes it. The words around it keep their times. */
export function TranscriptEditor({ label, text, words, atMs, onChange, onHear }: TranscriptEditorProps) {
  const id = useId();
  const [active, setActive] = useState(0);
  const [draft, setDraft] = useState<string | null>(null);
  const [past, setPast] = useState<readonly string[]>([]);
  const [news, setNews] = useState('');
  const sheet = useRef<HTMLParagraphElement>(null);
  const at = Math.min(active, words.length - 1);
  const chosen = draft === null ? words[at] : undefined;
  const heard = atMs === null ? -1 : words.findLastIndex(({ fromMs }) => fromMs !== undefined && fromMs <= atMs);

  const goTo = (index: number) => {
    const next = Math.max(0, Math.min(index, words.length - 1));
    setActive(next);
    sheet.current?.querySelector<HTMLElement>(`[data-word="${next}"]`)?.focus();
  };
  const put = (next: string, what: string) => {
    setPast([...past, text]);
    setNews(what);
    onChange(next);
  };
  const settle = (word: Word) => {
    const now = text.slice(word.start, word.end);
    const next = draft?.trim();
    setDraft(null);
    if (next === undefined || next === now) return;
    if (next) put(text.slice(0, word.start) + next + text.slice(word.end), `“${next}” in place of “${now}”.`);
    else remove(word);
  };
  const remove = ({ start, end }: Word) => {
    const from = start > 0 && text[start - 1] === ' ' ? start - 1 : start;
    const to = from === start && text[end] === ' ' ? end + 1 : end;
    put(text.slice(0, from) + text.slice(to), `“${text.slice(start, end)}” removed.`);
  };
  const undo = () => {
    const before = past.at(-1);
    if (before === undefined) return;
    setPast(past.slice(0, -1));
    setNews('The last change was undone.');
    onChange(before);
  };
  const hear = ({ fromMs }: Word) => {
    if (fromMs !== undefined) onHear(fromMs);
  };

  const walk = (event: KeyboardEvent, word: Word) => {
    const { key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) {
      if (key === 'z') undo();
      return;
    }
    if (key === 'ArrowRight') goTo(at + 1);
    else if (key === 'ArrowLeft') goTo(at - 1);
    else if (key === 'Home') goTo(0);
    else if (key === 'End') goTo(words.length - 1);
    else if (key === ' ') hear(word);
    else if (key === 'Enter') setDraft(text.slice(word.start, word.end));
    else if (key === 'Delete' || key === 'Backspace') remove(word);
    else if (key.length === 1) setDraft(key);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const write = (event: KeyboardEvent, word: Word) => {
    event.stopPropagation();
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    if (event.key === 'Enter') settle(word);
    else setDraft(null);
    // The field goes away with this change; the word behind it comes back first.
    requestAnimationFrame(() => goTo(at));
  };

  return (
    <div className={styles.editor}>
      <p className={styles.sheet} ref={sheet} role="group" aria-label={label} aria-describedby={`${id}-keys`}>
        {words.map((word, index) => {
          const before = text.slice(words[index - 1]?.end ?? 0, word.start);
          const own = text.slice(word.start, word.end);
          return (
            <span key={word.start}>
              {before}
              {draft !== null && index === at ? (
                <input
                  className={styles.field}
                  aria-label={`In place of “${own}”`}
                  ref={begin}
                  autoComplete="off"
                  autoCapitalize="off"
                  spellCheck
                  size={Math.max(3, draft.length + 1)}
                  value={draft}
                  onChange={(event) => setDraft(event.target.value)}
                  onKeyDown={(event) => write(event, word)}
                  onBlur={() => settle(word)}
                />
              ) : (
                <button
                  type="button"
                  className={styles.word}
                  data-word={index}
                  data-now={index === heard || undefined}
                  data-guessed={word.guessed}
                  tabIndex={index === at ? 0 : -1}
                  onFocus={() => setActive(index)}
                  onClick={() => hear(word)}
                  onDoubleClick={() => setDraft(own)}
                  onKeyDown={(event) => walk(event, word)}
                >
                  {own}
                </button>
              )}
            </span>
          );
        })}
        {text.slice(words.at(-1)?.end ?? 0)}
      </p>
      <p id={`${id}-keys`} className={styles.keys}>
        Click a word or press <kbd>Space</kbd> to hear it. <kbd>←</kbd> <kbd>→</kbd> move, <kbd>Enter</kbd> changes it,{' '}
        <kbd>Del</kbd> removes it.
      </p>
      <div className={styles.actions}>
        {chosen && (
          <>
            <Button look="quiet" onClick={() => setDraft(text.slice(chosen.start, chosen.end))}>
              Change “{text.slice(chosen.start, chosen.end)}”
            </Button>
            <Button look="quiet" onClick={() => remove(chosen)}>
              Remove it
            </Button>
          </>
        )}
        {past.length > 0 && (
          <Button look="quiet" onClick={undo}>
            Undo the last change
          </Button>
        )}
      </div>
      <p className="visually-hidden" role="status">
        {news}
      </p>
    </div>
  );
}

/** The field came by a key or a double click: the candidate goes on writing at its end. */
function begin(field: HTMLInputElement | null) {
  field?.focus();
  field?.setSelectionRange(field.value.length, field.value.length);
}
