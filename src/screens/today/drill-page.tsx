import { useEffect, useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { drillIds, drillVerdict, microDrills, type DrillId, type DrillVerdict } from '../../domain/review/micro-drills';
import { Page } from '../frame/page';
import { useDrills, useQuestions } from '../store-context';
import { creditWords } from '../text/boxes';
import { Button } from '../ui/button';
import { TextArea } from '../ui/text-area';
import { routes } from '../routes';
import styles from './drill-page.module.css';
import { MarkedWords } from './marked-words';
import { SayIt } from './say-it';

/** So long after the last letter the words are looked at. */
const restMs = 500;

/** Two minutes for one thing: what to do, a sheet, and a verdict on that thing while it is written. Nothing is kept. */
export function DrillPage({ id }: { id: DrillId }) {
  const { name, task, prompts, example } = microDrills[id];
  const [search] = useSearchParams();
  const questionId = search.get('question');
  const asked = useQuestions((bank) => bank.questions.find((one) => one.id === questionId)?.text ?? null);
  const load = useQuestions((bank) => bank.load);
  const [prompt, setPrompt] = useState(0);
  const [text, setText] = useState('');
  const [round, setRound] = useState(0);
  const verdict = useVerdict(id, text);
  useEffect(() => {
    if (questionId !== null) void load();
  }, [questionId, load]);

  const again = () => {
    setText('');
    setPrompt((prompt + 1) % prompts.length);
    setRound(round + 1);
  };
  const next = drillIds[(drillIds.indexOf(id) + 1) % drillIds.length]!;
  return (
    <Page title={`Two minutes: ${name}`}>
      <div key={round} className={styles.strip} aria-hidden="true">
        <span className={styles.fill} />
      </div>
      <p className={styles.task}>{task}</p>
      <p className={styles.soft}>
        {asked === null ? (
          <>
            About: {prompts[prompt]}.{' '}
            <Button look="quiet" onClick={() => setPrompt((prompt + 1) % prompts.length)}>
              Something else
            </Button>
          </>
        ) : (
          <>From your answer to “{asked}”</>
        )}
      </p>
      <SayIt key={`said in round ${round}`} onWords={setText} />
      <TextArea
        label="Your words"
        note="Said or typed. About two minutes; only this one thing is looked at, and nothing is kept."
        rows={4}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div role="status" className={styles.verdict} data-credit={verdict?.credit}>
        {verdict && (
          <p>
            <span aria-hidden="true">{creditWords[verdict.credit].mark}</span> {verdict.said}
          </p>
        )}
      </div>
      {verdict && verdict.evidence.length > 0 && <MarkedWords text={text} evidence={verdict.evidence} />}
      <details>
        <summary>How somebody else said it</summary>
        <p className={styles.example}>“{example}”</p>
      </details>
      <p className={styles.ways}>
        <Button look={verdict?.credit === 'full' ? 'main' : 'plain'} onClick={again}>
          Try again
        </Button>
        <Link to={routes.drill(next)}>Next drill: {microDrills[next].name}</Link>
        <Link to={routes.drills}>All drills</Link>
      </p>
    </Page>
  );
}

/** The verdict on the words as they stand; null while there are hardly any. */
function useVerdict(id: DrillId, text: string): DrillVerdict | null {
  const judge = useDrills((drills) => drills.judge);
  const [found, setFound] = useState<{ text: string; verdict: DrillVerdict | null }>({ text: '', verdict: null });
  useEffect(() => {
    let here = true;
    const wait = setTimeout(() => {
      void judge({ turns: [{ text, probe: null }], question: null }).then((card) => {
        if (here) setFound({ text, verdict: card && drillVerdict(id, text, card) });
      });
    }, restMs);
    return () => {
      here = false;
      clearTimeout(wait);
    };
  }, [id, text, judge]);
  const few = text.trim().split(/\s+/u).length < 3;
  // Of words that were changed since, the verdict is not shown on the wrong letters.
  return few || found.text !== text ? null : found.verdict;
}
