import { useState } from 'react';
import { useLocation } from 'wouter';
import { principles, type PrincipleId } from '../../domain/questions/principle';
import { levels, questionLimit, polarities } from '../../domain/questions/question-facets';
import type { Difficulty, Level, Polarity, Question } from '../../domain/questions/question';
import { readQuestion } from '../../domain/questions/import/fields';
import { Button, ButtonLink } from '../ui/button';
import { Field } from '../ui/field';
import { Page } from '../frame/page';
import { Select } from '../ui/select';
import { TextArea } from '../ui/text-area';
import { useQuestions } from '../store-context';
import styles from './edit-question.module.css';
import { counted } from '../text/counted';
import { difficultyNames, levelNames, polarityNames } from '../text/question-words';
import { routes } from '../routes';

/** Adds a question of one's own, or changes it. Only the question itself is needed. */
export function EditQuestion({ questionId }: { questionId: string | null }) {
  const question = useQuestions((bank) =>
    bank.questions.find(({ id, source }) => id === questionId && source === 'own'),
  );
  const title = questionId === null ? 'Add a question' : 'Edit your question';
  return (
    <Page title={title}>
      {questionId !== null && !question ? (
        <p>Only your own questions can be edited. Any other can be hidden.</p>
      ) : (
        <Form question={question ?? null} />
      )}
    </Page>
  );
}

function Form({ question }: { question: Question | null }) {
  const saveOwn = useQuestions((bank) => bank.saveOwn);
  const newOwnId = useQuestions((bank) => bank.newOwnId);
  const [, go] = useLocation();
  const [text, setText] = useState(question?.text ?? '');
  const [principle, setPrinciple] = useState<PrincipleId | ''>(question?.principle ?? '');
  const [polarity, setPolarity] = useState<Polarity | ''>(question?.polarity ?? '');
  const [level, setLevel] = useState<Level>(question?.level ?? 'mid');
  const [difficulty, setDifficulty] = useState<'1' | '2' | '3'>(question ? `${question.difficulty}` : '2');
  const [probes, setProbes] = useState(
    question?.probes.map((probe) => `${probe.slot}: ${probe.text}`).join('\n') ?? '',
  );
  const [tags, setTags] = useState(question?.tags.join(', ') ?? '');
  const [topic, setTopic] = useState(question?.topic ?? '');
  const [problems, setProblems] = useState<readonly string[]>([]);

  const save = async () => {
    const fields = {
      ...question,
      text,
      principle,
      topic,
      polarity,
      level,
      difficulty: Number(difficulty) as Difficulty,
      probes: probes.split('\n'),
      tags: tags.split(','),
    };
    const read = readQuestion({ fields, lineOf: () => 1 });
    const told = 'faults' in read ? read.faults : read.notes;
    if ('faults' in read || told.length > 0) {
      setProblems(told.map(({ what, todo }) => `${what} ${todo}`));
      return;
    }
    const id = question?.id ?? newOwnId();
    const saved = await saveOwn({ topic: null, alsoFits: [], ...read.question, id });
    if (saved === 'saved') go(routes.question(id), { replace: question !== null });
    else setProblems(['It could not be saved. Nothing is lost on this page; free some space and save again.']);
  };

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextArea
        label="The question"
        rows={3}
        value={text}
        onChange={(event) => setText(event.target.value)}
        note={
          <>
            As it would be said aloud. Best asked about one event: “Tell me about a time …”{' '}
            <span role="status">{lengthNote(text.trim().length)}</span>
          </>
        }
      />
      <div className={styles.selects}>
        <Select
          label="Principle"
          value={principle}
          onChange={setPrinciple}
          options={[{ value: '', label: 'None' }, ...principles.map(({ id, name }) => ({ value: id, label: name }))]}
        />
        <Select
          label="Kind of story"
          value={polarity}
          onChange={setPolarity}
          options={[
            { value: '', label: 'Any' },
            ...polarities.map((value) => ({ value, label: polarityNames[value] })),
          ]}
        />
        <Select
          label="Level"
          value={level}
          onChange={setLevel}
          options={levels.map((value) => ({ value, label: levelNames[value] }))}
        />
        <Select
          label="Difficulty"
          value={difficulty}
          onChange={setDifficulty}
          options={([1, 2, 3] as const).map((value) => ({ value: `${value}` as const, label: difficultyNames[value] }))}
        />
      </div>
      <TextArea
        label="Follow-up questions"
        rows={4}
        value={probes}
        onChange={(event) => setProbes(event.target.value)}
        note="One on each line. Name what it asks for, if you like: “how-much: By how much did it fall?”"
      />
      <Field label="Tags" value={tags} onChange={(event) => setTags(event.target.value)} note="Separated by commas." />
      <Field
        label="Topic"
        value={topic}
        maxLength={60}
        onChange={(event) => setTopic(event.target.value)}
        note="A competency or a company’s value that isn’t one of the sixteen principles, such as “Teamwork”."
      />
      {problems.length > 0 && (
        <ul role="alert" className={styles.problems}>
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      <div className={styles.buttons}>
        <Button look="main" type="submit">
          Save the question
        </Button>
        <ButtonLink look="quiet" to={question ? routes.question(question.id) : routes.questions()}>
          Cancel
        </ButtonLink>
      </div>
    </form>
  );
}

/** Told while it is written, not only when it is saved; short questions, as most are, need no count. */
function lengthNote(characters: number): string {
  if (characters <= questionLimit - 100) return '';
  const left = questionLimit - characters;
  return left >= 0
    ? `${counted(left, 'character', 'characters')} left.`
    : `${counted(-left, 'character', 'characters')} too many.`;
}
