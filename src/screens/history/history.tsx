import { useCallback, useEffect, useState } from 'react';
import { counted } from '../text/counted';
import { NothingYet } from '../ui/nothing-yet';
import { Page } from '../frame/page';
import { ProblemLine } from '../ui/problem-line';
import { UndoLine } from '../ui/undo-line';
import { VirtualList } from '../ui/virtual-list';
import { useReview } from '../store-context';
import { AnswerRow } from './answer-row';
import { Deleted } from './deleted';
import { Filters } from './filters';
import styles from './history.module.css';
import { RenameDialog } from './rename-dialog';

/** Height of a row, in rem: on a phone a question of two lines, what is known of the answer in two, and its rating. */
const rowRem = 7;

/** Every answer that was ever given, newest first; searched and narrowed. */
export function History() {
  const archive = useReview((history) => history.archive);
  const unsaved = useReview((history) => history.unsaved);
  const retrySaving = useReview((history) => history.retrySaving);
  const openArchive = useReview((history) => history.openArchive);
  const loadKeepers = useReview((history) => history.loadKeepers);
  const fetchRows = useReview((history) => history.fetchRows);
  const [renaming, setRenaming] = useState<{ sessionId: string; name: string } | null>(null);
  const { found, rows, phase, reading, filter } = archive;
  const narrowed = Object.values(filter).some((value) => value !== undefined && value !== '');

  useEffect(() => {
    void openArchive();
    void loadKeepers();
  }, [openArchive, loadKeepers]);

  const see = useCallback(
    (first: number, count: number) => {
      // A new list brings its own first rows; the ones in sight may lie further down.
      if (found.length > 0) void fetchRows(first, count);
    },
    [fetchRows, found],
  );

  const showRow = (index: number) => {
    const digest = rows.get(found[index] ?? '');
    if (!digest) return null;
    const name = () => setRenaming({ sessionId: digest.sessionId, name: digest.name ?? '' });
    return <AnswerRow digest={digest} onRename={name} />;
  };

  return (
    <Page title="History">
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
          <VirtualList label="Answers" count={found.length} rowRem={rowRem} onSight={see} row={showRow} />
        </>
      )}
      <Deleted />
      {renaming && <RenameDialog {...renaming} onClose={() => setRenaming(null)} />}
    </Page>
  );
}

function countText(count: number, narrowed: boolean): string {
  if (count === 0) return 'No answer fits. Take a word or a filter away.';
  return narrowed ? counted(count, 'answer fits', 'answers fit') : counted(count, 'answer', 'answers');
}

/** Offered right after a delete. */
function Undo() {
  const justDeleted = useReview((history) => history.justDeleted);
  const restore = useReview((history) => history.restore);
  const forgetUndo = useReview((history) => history.forgetUndo);
  if (justDeleted === null) return null;
  return (
    <UndoLine
      text="The session is deleted. It can be brought back for 30 days."
      onUndo={() => void restore(justDeleted)}
      onClose={forgetUndo}
    />
  );
}
