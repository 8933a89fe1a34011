import { useEffect, useState } from 'react';
import { useSearchParams } from 'wouter';
import { principleName } from '../../domain/questions/principle';
import { debriefStep } from '../../domain/review/debrief';
import { wayOf } from '../../domain/transcript/word-ways';
import { isUnanswered, openTurns, type PastAnswer, type PastSession } from '../../domain/review/past-answer';
import { Button, ButtonLink } from '../ui/button';
import { NothingYet } from '../ui/nothing-yet';
import { Page } from '../frame/page';
import { ProblemLine } from '../ui/problem-line';
import { QuestionHeading } from '../answer/question-heading';
import { StoryOfAnswer } from '../answer/story-of-answer';
import { usePlayback, useReview, useSettings, useUnsaved } from '../store-context';
import { Notepad } from '../answer/notepad';
import { Reveal } from './reveal';
import { SelfScoreForm } from './self-score-form';
import { SittingSeal } from './sitting-seal';
import { WordsForm } from '../answer/words/words-form';
import styles from './debrief.module.css';
import { routes } from '../routes';

/** After a session: answer by answer, the words, the own marks, then what was heard. */
export function Debrief({ sessionId }: { sessionId: string }) {
  const opened = useReview((review) => review.opened);
  const openSession = useReview((review) => review.openSession);
  const stopListening = usePlayback((playback) => playback.stopListening);
  useEffect(() => {
    void openSession(sessionId);
    return stopListening;
  }, [openSession, stopListening, sessionId]);

  switch (opened.phase) {
    case 'none':
    case 'loading':
      return (
        <Page title="Debrief" heading={null}>
          <p role="status">Loading your answers …</p>
        </Page>
      );
    case 'missing':
      return (
        <Page title="Debrief">
          <p>This session is not on this computer. It may have been made in another browser.</p>
          <p>
            <ButtonLink to={routes.history}>All answers</ButtonLink>
          </p>
        </Page>
      );
    case 'open':
      return opened.session.log.plan.loop ? (
        <SittingSeal loopId={opened.session.log.plan.loop.loopId}>
          <Answers session={opened.session} />
        </SittingSeal>
      ) : (
        <Answers session={opened.session} />
      );
    default:
      return opened satisfies never;
  }
}

function Answers({ session }: { session: PastSession }) {
  const { answers } = session;
  const [search] = useSearchParams();
  const [index, setIndex] = useState(() => {
    const wanted = answers.findIndex(({ row }) => row.id === search.get('answer'));
    return wanted >= 0 ? wanted : Math.max(0, answers.findIndex(isUnmarked));
  });
  const answer = answers[index];
  if (!answer) {
    return (
      <Page title="Debrief">
        <NothingYet>No question was asked in this session, so there is nothing to look back at.</NothingYet>
      </Page>
    );
  }
  const next = index + 1 < answers.length ? () => setIndex(index + 1) : null;
  return (
    <OneAnswer
      key={answer.row.id}
      answer={answer}
      interviewer={session.log.plan.interviewer?.name ?? null}
      index={index}
      count={answers.length}
      onNext={next}
      onGo={setIndex}
    />
  );
}

function isUnmarked(answer: PastAnswer): boolean {
  return answer.selfScore === undefined && !isUnanswered(answer);
}

function whyUnanswered({ span }: PastAnswer): string {
  if (span?.turns.length) return 'Nothing was written';
  return span?.skipped ? 'You skipped this question' : 'You left before you answered';
}

type OneAnswerProps = {
  answer: PastAnswer;
  /** Who asked; sessions of before there were interviewers do not say. */
  interviewer: string | null;
  index: number;
  count: number;
  onNext: (() => void) | null;
  onGo: (index: number) => void;
};

function OneAnswer({ answer, interviewer, index, count, onNext, onGo }: OneAnswerProps) {
  const unsaved = useUnsaved((writes) => writes.unsaved);
  const retrySaving = useUnsaved((writes) => writes.retrySaving);
  const [settledTurns, setSettledTurns] = useState<readonly number[]>([]);
  // Who chose to mark by ear is not asked for words first.
  const byEar = useSettings((state) => wayOf(state.settings) === 'by-ear');
  const [wordsSkipped, setWordsSkipped] = useState(byEar);
  const { question } = answer.row;
  const open = openTurns(answer).filter(({ turn }) => !settledTurns.includes(turn));
  const step = debriefStep({
    skipped: isUnanswered(answer),
    wordsOpen: open.length > 0,
    wordsSkipped,
    marked: answer.selfScore !== undefined,
  });
  const place = [
    count > 1 && `Answer ${index + 1} of ${count}`,
    question.principle && principleName(question.principle),
    question.topic,
    answer.takes > 1 && `take ${answer.take}`,
    interviewer && `asked by ${interviewer}`,
  ];

  return (
    <Page
      title="Debrief"
      heading={<QuestionHeading text={question.text} />}
      place={place}
      margin={
        step === 'reveal' ? (
          <>
            <Notepad answer={answer} />
            <StoryOfAnswer answer={answer} />
          </>
        ) : undefined
      }
    >
      {unsaved !== null && <ProblemLine detail={unsaved} onRetry={() => void retrySaving()} />}
      {step === 'skipped' && (
        <>
          <p>{whyUnanswered(answer)}, so there is nothing to score.</p>
          <p className={styles.actions}>
            <ButtonLink
              look={onNext ? 'plain' : 'main'}
              to={routes.practice({ question: answer.row.question.id, retry: answer.row.id })}
            >
              Answer it now
            </ButtonLink>
            {onNext && (
              <Button look="main" onClick={onNext}>
                Next answer
              </Button>
            )}
          </p>
        </>
      )}
      {step === 'words' && open[0] && (
        <WordsForm
          key={open[0].turn}
          answer={answer}
          turn={open[0]}
          onDone={(turn) => setSettledTurns([...settledTurns, turn])}
          onSkip={() => setWordsSkipped(true)}
        />
      )}
      {step === 'self-score' && <SelfScoreForm answer={answer} onWords={() => setWordsSkipped(false)} />}
      {step === 'reveal' && <Reveal answer={answer} onNext={onNext} />}
      {count > 1 && (
        <nav aria-label="Answers of this session" className={styles.pages}>
          {Array.from({ length: count }, (_, other) => (
            <button
              key={other}
              type="button"
              className={styles.page}
              aria-current={other === index ? 'page' : undefined}
              aria-label={`Answer ${other + 1}`}
              onClick={() => onGo(other)}
            >
              {other + 1}
            </button>
          ))}
        </nav>
      )}
    </Page>
  );
}
