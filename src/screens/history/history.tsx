import { useCallback, useEffect, useState } from 'react';
import { counted } from '../text/counted';
import { NothingYet } from '../ui/nothing-yet';
import { Page } from '../frame/page';
import { ProblemLine } from '../ui/problem-line';
import { UndoLine } from '../ui/undo-line';
import { VirtualList } from '../ui/virtual-list';
import { useArchive, useReview, useUnsaved } from '../store-context';
import { weekdayText } from '../text/day';
import { AnswerRow, TakeRow, type Named } from './answer-row';
import { Deleted } from './deleted';
import { Filters } from './filters';
import styles from './history.module.css';
import { RenameDialog } from './rename-dialog';

/** Heights of the lines, in rem. An answer: on a phone a question of two lines, what is known of it in two, and its rating. */
const heights = { day: 3.5, answer: 7.25, take: 3 } as const;
/** Two lines of the answer's own words, where something is searched. */
const snippetRem = 2.5;

/** Every answer that was ever given, newest first; searched and narrowed. */
export function History() {
  const archive = useArchive((archive) => archive.list);
  const unsaved = useUnsaved((writes) => writes.unsaved);
  const retrySaving = useUnsaved((writes) => writes.retrySaving);
  const openArchive = useArchive((archive) => archive.openArchive);
  const loadKeepers = useReview((review) => review.loadKeepers);
  const fetchRows = useArchive((archive) => archive.fetchRows);
  const [renaming, setRenaming] = useState<Named | null>(null);
  const { found, lines, rows, snippets, phase, reading, narrowedBy } = archive;
  // Of what is shown, not of what is being looked for: the lines move once.
  const searched = (narrowedBy.search ?? '').trim() !== '';
  const narrowed = Object.values(narrowedBy).some((value) => value !== undefined && value !== '');

  useEffect(() => {
    void openArchive();
    void loadKeepers();
  }, [openArchive, loadKeepers]);

  const see = useCallback(
    (first: number, count: number) => {
      // A new list brings its own first rows; the ones in sight may lie further down.
      if (lines.length > 0) void fetchRows(first, count);
    },
    [fetchRows, lines],
  );

  const rowRem = useCallback(
    (index: number) => {
      const kind = lines[index]?.kind ?? 'answer';
      return heights[kind] + (searched && kind === 'answer' ? snippetRem : 0);
    },
    [lines, searched],
  );

  const showRow = (index: number) => {
    const line = lines[index];
    if (!line) return null;
    if (line.kind === 'day') {
      return <h2 className={styles.day}>{weekdayText(line.startedAt)}</h2>;
    }
    const digest = rows.get(line.answerId);
    if (!digest) return null;
    if (line.kind === 'take') return <TakeRow digest={digest} take={line.take} />;
    const snippet = snippets.get(line.answerId) ?? null;
    return <AnswerRow digest={digest} take={line.take} snippet={snippet} onRename={setRenaming} />;
  };

  return (
    <Page title="History" full>
      {unsaved !== null && <ProblemLine detail={unsaved} onRetry={() => void retrySaving()} />}
      {reading && (
        <p role="status">
          Reading your answers for the first time: {reading.done} of {reading.of} …
        </p>
      )}
      <Undo />
      {phase === 'ready' && found.length === 0 && !narrowed && !reading ? (
        <NothingYet>
          Nothing here yet. Answer one question, aloud or by keyboard, and it will be kept here for you to replay.
        </NothingYet>
      ) : (
        <>
          <Filters />
          <p role="status" className={styles.count}>
            {phase === 'ready' && countText(found.length, narrowed)}
          </p>
          <VirtualList label="Answers" count={lines.length} rowRem={rowRem} onSight={see} row={showRow} />
        </>
      )}
      <Deleted />
      {renaming && <RenameDialog {...renaming} onClose={() => setRenaming(null)} />}
    </Page>
  );
}

function countText(count: number, narrowed: boolean): string {
  if (count === 0) return 'No matches. Try fewer words or filters.';
  return `${counted(count, 'answer', 'answers')}${narrowed ? ' found' : ''}`;
}

/** Offered right after a delete. */
function Undo() {
  const justDeleted = useArchive((archive) => archive.justDeleted);
  const restore = useArchive((archive) => archive.restore);
  const forgetUndo = useArchive((archive) => archive.forgetUndo);
  if (justDeleted === null) return null;
  return (
    <UndoLine
      text="The session is deleted. It can be brought back for 30 days."
      onUndo={() => void restore(justDeleted)}
      onClose={forgetUndo}
    />
  );
}
