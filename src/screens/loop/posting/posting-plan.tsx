import { useState } from 'react';
import type { PostingKind, PostingReading } from '../../../domain/postings/read-posting';
import { principleIds, type PrincipleId } from '../../../domain/questions/principle';
import { domains, levels } from '../../../domain/questions/question-facets';
import type { Domain, Level } from '../../../domain/questions/question';
import { routes } from '../../routes';
import { domainNames, levelNames } from '../../text/question-words';
import { Button, ButtonLink } from '../../ui/button';
import { Select } from '../../ui/select';
import { StepHeading } from '../../ui/step-heading';
import { CountedWords } from './counted-words';
import { ProposedStories } from './proposed-stories';
import { RankedPrinciples } from './ranked-principles';
import styles from './posting.module.css';

type PostingPlanProps = {
  reading: PostingReading;
  onKind: (kind: PostingKind) => void;
  onBack: () => void;
};

/** As many as an interviewer panel of four asks about. */
const mostAtFirst = 8;
const fewestAtFirst = 3;
/** Beneath this, one common word was all there was. */
const worthMention = 1;

/** What was found, each guess open to change, and what to do with it. */
export function PostingPlan({ reading, onKind, onBack }: PostingPlanProps) {
  const [ranked, setRanked] = useState<readonly PrincipleId[]>(() =>
    reading.ranked
      .filter(({ points }, place) => points >= worthMention || place < fewestAtFirst)
      .slice(0, mostAtFirst)
      .map(({ principle }) => principle),
  );
  const [level, setLevel] = useState<Level>(reading.level.value);
  const [domain, setDomain] = useState<Domain>(reading.domain.value);
  const isResume = reading.kind === 'resume';
  const name = reading.title ?? (isResume ? 'My résumé' : 'The posting');
  const role = { ranked: ranked.join(','), name, level, domain };
  const top = { ...role, ranked: ranked.slice(0, 3).join(',') };

  return (
    <div className={styles.step}>
      <StepHeading>{isResume ? 'What your lines could show' : 'What it asks for'}</StepHeading>
      <div className={styles.selects}>
        <Guessed words={[]}>
          <Select
            label="Read as"
            value={reading.kind}
            onChange={onKind}
            options={[
              { value: 'posting', label: 'A job posting' },
              { value: 'resume', label: 'A résumé' },
            ]}
          />
        </Guessed>
        <Guessed words={reading.level.words}>
          <Select
            label="Level"
            value={level}
            onChange={setLevel}
            options={levels.map((value) => ({ value, label: levelNames[value] }))}
          />
        </Guessed>
        <Guessed words={reading.domain.words}>
          <Select
            label="Field of work"
            value={domain}
            onChange={setDomain}
            options={domains.map((value) => ({ value, label: domainNames[value] }))}
          />
        </Guessed>
      </div>
      {reading.ranked.length === 0 && (
        <p>
          None of the counted words is in it. Add the principles yourself, or paste the part that says what the work is
          and whom they look for.
        </p>
      )}
      <RankedPrinciples reading={reading} ranked={ranked} onChange={setRanked} all={principleIds} />
      <CountedWords />
      <div className={styles.buttons}>
        {ranked.length > 0 && (
          <>
            <ButtonLink look="main" to={routes.newLoop(role)}>
              Make the loop
            </ButtonLink>
            <ButtonLink to={routes.practice(top)}>
              {ranked.length === 1
                ? 'Practice this one'
                : ranked.length < 3
                  ? 'Practice these'
                  : 'Practice the first three'}
            </ButtonLink>
          </>
        )}
        <Button look="quiet" onClick={onBack}>
          Back to the text
        </Button>
      </div>
      {isResume && <ProposedStories stories={reading.stories} />}
    </div>
  );
}

function Guessed({ words, children }: { words: readonly string[]; children: React.ReactNode }) {
  return (
    <div>
      {children}
      {words.length > 0 && <p className={styles.soft}>From {words.map((word) => `“${word}”`).join(', ')}</p>}
    </div>
  );
}
