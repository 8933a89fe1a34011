import { useState } from 'react';
import type { Column } from '../../domain/questions/import/entry';
import { useLists } from '../store-context';
import { Button } from '../ui/button';
import { Select } from '../ui/select';
import styles from './import-questions.module.css';

const meanings = [
  { value: '', label: 'Leave it out' },
  { value: 'text', label: 'The question' },
  { value: 'principle', label: 'Principle or category' },
  { value: 'topic', label: 'Topic of my own' },
  { value: 'strongAnswer', label: 'A strong answer' },
  { value: 'probes', label: 'Follow-up questions' },
  { value: 'level', label: 'Level' },
  { value: 'difficulty', label: 'Difficulty' },
  { value: 'targetSeconds', label: 'Length of the answer' },
  { value: 'tags', label: 'Tags' },
  { value: 'polarity', label: 'Kind of story' },
  { value: 'domains', label: 'Field of work' },
  { value: 'alsoFits', label: 'Other principles it fits' },
  { value: 'listensFor', label: 'What interviewers listen for' },
  { value: 'redFlags', label: 'Red flags' },
] as const;

type Meaning = (typeof meanings)[number]['value'];

/** What each column of a table was taken for; the candidate may know better. */
export function ImportColumns({ columns }: { columns: readonly Column[] }) {
  const choose = useLists((lists) => lists.chooseColumns);
  const [chosen, setChosen] = useState<readonly (string | null)[]>(columns.map(({ field }) => field));
  const changed = columns.some(({ field }, at) => field !== chosen[at]);
  const asks = chosen.includes('text');
  const asking = new Set(columns.flatMap(({ field, name }) => (field === 'text' ? [`“${name}”`] : [])));
  return (
    <details open={changed || undefined}>
      <summary className={styles.more}>The questions are in {[...asking].join(' and ')}. Change the columns</summary>
      <div className={styles.columns}>
        {columns.map(({ name, sample }, at) => (
          <div key={`${at} ${name}`}>
            <Select<Meaning>
              label={name}
              value={(chosen[at] ?? '') as Meaning}
              onChange={(value) =>
                setChosen(chosen.map((field, index) => (index === at ? (value === '' ? null : value) : field)))
              }
              options={meanings}
            />
            {sample !== '' && <p className={styles.soft}>Such as “{sample.slice(0, 60)}”</p>}
          </div>
        ))}
      </div>
      {!asks && <p role="alert">Choose a column that holds the question.</p>}
      <Button disabled={!changed || !asks} onClick={() => void choose(chosen)}>
        Read it with these columns
      </Button>
    </details>
  );
}
