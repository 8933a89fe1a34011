import { useEffect, useId, useMemo, useState } from 'react';
import { principles } from '../../domain/questions/principle';
import { ownTopicsOf, topicIdIn, topicName } from '../../domain/questions/topic';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { Select } from '../ui/select';
import { useArchive, useQuestions } from '../store-context';
import styles from './history.module.css';

/** Words to look for, and what an answer must be. */
export function Filters() {
  const filter = useArchive((archive) => archive.list.filter);
  const narrow = useArchive((archive) => archive.narrow);
  const change = (next: Partial<typeof filter>) => void narrow({ ...filter, ...next });
  const [open, setOpen] = useState(false);
  const questions = useQuestions((bank) => bank.questions);
  const load = useQuestions((bank) => bank.load);
  // Only who narrows the list needs to know of topics.
  useEffect(() => {
    if (open) void load();
  }, [open, load]);
  const topics = useMemo(() => ownTopicsOf(questions), [questions]);
  const { search = '', ...narrowing } = filter;
  const chosen = Object.values(narrowing).filter((value) => value !== undefined).length;
  const panel = useId();

  return (
    <div role="search" className={styles.filters}>
      <Field
        label="Search in questions, transcripts and notes"
        type="search"
        value={search}
        onChange={(event) => change({ search: event.target.value })}
      />
      <div className={styles.bar}>
        <Button aria-expanded={open} aria-controls={panel} onClick={() => setOpen(!open)}>
          Filter ({chosen})
        </Button>
        {(chosen > 0 || search !== '') && (
          <Button look="quiet" onClick={() => void narrow({})}>
            Show all
          </Button>
        )}
      </div>
      <div className={styles.selects} id={panel} hidden={!open}>
        <Select
          label="Principle"
          value={filter.principle ?? ''}
          options={[
            { value: '', label: 'Any' },
            ...principles.map(({ id, name }) => ({ value: id as string, label: name })),
            ...topics.map((id) => ({ value: id as string, label: topicName(id) })),
          ]}
          onChange={(value) => change({ principle: topicIdIn(value) ?? undefined })}
        />
        <Select
          label="Mode"
          value={filter.mode ?? ''}
          options={[
            { value: '', label: 'Any' },
            { value: 'practice', label: 'Practice' },
            { value: 'interview', label: 'Interview' },
          ]}
          onChange={(value) => change({ mode: value === '' ? undefined : value })}
        />
        <Select
          label="Answered"
          value={filter.by ?? ''}
          options={[
            { value: '', label: 'Either way' },
            { value: 'voice', label: 'Aloud' },
            { value: 'keyboard', label: 'By keyboard' },
          ]}
          onChange={(value) => change({ by: value === '' ? undefined : value })}
        />
        <Select
          label="Rating"
          value={String(filter.rating ?? '')}
          options={[
            { value: '', label: 'Any' },
            ...['1', '2', '3', '4', '5'].map((mark) => ({ value: mark, label: mark })),
          ]}
          onChange={(value) => change({ rating: value === '' ? undefined : Number(value) })}
        />
        <Select
          label="When"
          value={String(filter.days ?? '')}
          options={[
            { value: '', label: 'Any time' },
            { value: '7', label: 'Last 7 days' },
            { value: '30', label: 'Last 30 days' },
            { value: '365', label: 'Last year' },
          ]}
          onChange={(value) => change({ days: value === '' ? undefined : Number(value) })}
        />
      </div>
    </div>
  );
}
