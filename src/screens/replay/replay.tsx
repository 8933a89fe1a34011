import { useEffect, useState } from 'react';
import type { PastAnswer } from '../../domain/review/past-answer';
import { ButtonLink } from '../ui/button';
import { Page } from '../frame/page';
import { useReview } from '../store-context';
import { AnswerReplay } from './answer-replay';
import { CorrectWords } from './correct-words';
import { routes } from '../routes';

/** One past answer: heard or typed again, its words and their evidence beside. */
export function Replay({ answerId }: { answerId: string }) {
  const opened = useReview((review) => review.opened);
  const openAnswer = useReview((review) => review.openAnswer);
  useEffect(() => void openAnswer(answerId), [openAnswer, answerId]);
  if (opened.phase === 'missing') {
    return (
      <Page title="Replay">
        <p>This answer is not on this computer. It may have been given in another browser.</p>
        <p>
          <ButtonLink to={routes.history}>All answers</ButtonLink>
        </p>
      </Page>
    );
  }
  const answer = opened.phase === 'open' ? opened.session.answers.find(({ row }) => row.id === answerId) : undefined;
  if (!answer) {
    return (
      <Page title="Replay" heading={null}>
        <p role="status">Loading your answer …</p>
      </Page>
    );
  }
  return <OneAnswer key={answerId} answer={answer} />;
}

function OneAnswer({ answer }: { answer: PastAnswer }) {
  const [correcting, setCorrecting] = useState<number | null>(null);
  const turn = answer.turns.find((past) => past.turn === correcting);
  return turn ? (
    <CorrectWords answer={answer} turn={turn} onLeave={() => setCorrecting(null)} />
  ) : (
    <AnswerReplay answer={answer} onCorrect={setCorrecting} />
  );
}
