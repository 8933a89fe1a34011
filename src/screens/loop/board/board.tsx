import { useEffect } from 'react';
import { Link, useSearchParams } from 'wouter';
import { isSealed } from '../../../domain/loop/loop';
import type { OpenBoard } from '../../../stores/loop/loop-store';
import { boardMarkdown } from '../../../stores/loop/board-markdown';
import { Page } from '../../frame/page';
import { Button, ButtonLink } from '../../ui/button';
import { ProblemLine } from '../../ui/problem-line';
import { useLoop } from '../../store-context';
import { routes } from '../../routes';
import { Assessments } from './assessments';
import styles from './board.module.css';
import { DecisionStep } from './decision-step';
import { MentorVotes } from './mentor-votes';
import { OwnVotes } from './own-votes';
import { ReadingAll } from './reading-all';
import { WhatChanges } from './what-changes';

const steps = [
  { id: 'own', name: 'Your votes' },
  { id: 'notes', name: 'Their notes' },
  { id: 'board', name: 'The board' },
  { id: 'decision', name: 'The decision' },
  { id: 'change', name: 'What would change it' },
] as const;
type StepId = (typeof steps)[number]['id'];

/** The panel's debrief in five steps. On paper all of them stand one after the other. */
export function Board({ loopId }: { loopId: string }) {
  const opened = useLoop((loops) => loops.opened);
  const openBoard = useLoop((loops) => loops.openBoard);
  const stopHearing = useLoop((loops) => loops.stopHearing);
  useEffect(() => {
    void openBoard(loopId);
    return stopHearing;
  }, [openBoard, stopHearing, loopId]);
  if (opened.phase === 'missing') {
    return (
      <Page title="The panel’s debrief">
        <p>The panel reads its notes once everybody has met you.</p>
        <p>
          <ButtonLink look="main" to={routes.loop(loopId)}>
            To the loop
          </ButtonLink>
        </p>
      </Page>
    );
  }
  if (opened.phase !== 'open' || opened.entry.loop.loopId !== loopId) {
    return (
      <Page title="The panel’s debrief" heading={null}>
        <p role="status">The panel reads its notes …</p>
      </Page>
    );
  }
  return <Steps opened={opened} />;
}

function Steps({ opened }: { opened: OpenBoard }) {
  const { loopId } = opened.entry.loop;
  // The votes may have been given since the board was opened.
  const loop =
    useLoop((loops) => loops.entries.find((entry) => entry.loop.loopId === loopId)?.loop) ?? opened.entry.loop;
  const unsaved = useLoop((loops) => loops.unsaved);
  const retry = useLoop((loops) => loops.retry);
  const saveText = useLoop((loops) => loops.saveText);
  const [search] = useSearchParams();
  const voted = loop.ownVotes !== null;
  const wanted = steps.find(({ id }) => id === search.get('step'))?.id ?? (voted ? 'notes' : 'own');
  const step: StepId = voted ? wanted : 'own';
  const at = steps.findIndex(({ id }) => id === step);
  const following = steps[at + 1];
  const shown = { ...opened, entry: { ...opened.entry, loop } };

  return (
    <Page title="The panel’s debrief" heading={<>{loop.plan.name}: the panel’s debrief</>}>
      {unsaved !== null && <ProblemLine detail={unsaved} onRetry={() => void retry()} />}
      <nav aria-label="Steps of the debrief">
        <ol className={styles.steps}>
          {steps.map(({ id, name }, index) => (
            <li key={id}>
              {voted || id === 'own' ? (
                <Link to={routes.board(loopId, id)} aria-current={id === step ? 'step' : undefined}>
                  <span className={styles.number}>{index + 1}</span> {name}
                </Link>
              ) : (
                <span>
                  <span className={styles.number}>{index + 1}</span> {name}
                </span>
              )}
            </li>
          ))}
        </ol>
      </nav>
      <Shown when={step === 'own'}>
        <OwnVotes opened={shown} />
        {voted && !isSealed(loop) && <MentorVotes opened={shown} />}
      </Shown>
      {voted && !isSealed(loop) && (
        <>
          <Shown when={step === 'notes'}>
            <Assessments opened={shown} />
          </Shown>
          <Shown when={step === 'board'}>
            <ReadingAll opened={shown} />
          </Shown>
          <Shown when={step === 'decision'}>
            <DecisionStep opened={shown} />
          </Shown>
          <Shown when={step === 'change'}>
            <WhatChanges opened={shown} />
          </Shown>
          <div className={styles.onward}>
            {following && (
              <ButtonLink look="main" to={routes.board(loopId, following.id)}>
                {following.name}
              </ButtonLink>
            )}
            <Button onClick={() => saveText(`second-take-loop.md`, boardMarkdown(shown))}>Save as Markdown</Button>
            <Button onClick={() => window.print()}>Print</Button>
            <ButtonLink look="quiet" to={routes.loop(loopId)}>
              To the loop
            </ButtonLink>
          </div>
        </>
      )}
      <p className={styles.fineprint}>
        Modeled practice feedback. These votes follow rules that you can read here; they are no employer’s, and no
        person has read your answers.
      </p>
    </Page>
  );
}

/** One step at a time on the screen, all of them on paper. */
function Shown({ when, children }: { when: boolean; children: React.ReactNode }) {
  return <div className={when ? styles.step : styles.printed}>{children}</div>;
}
