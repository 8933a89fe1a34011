import { useEffect, useMemo, useState } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import { filterQuestions, type QuestionFilter } from '../../domain/scheduling/filter';
import { principles } from '../../domain/questions/principle';
import { ownTopicsOf, topicName, type TopicId } from '../../domain/questions/topic';
import { exportForms, type ExportForm } from '../../domain/questions/export-forms';
import { levels, polarities } from '../../domain/questions/question-facets';
import type { Question } from '../../domain/questions/question';
import { Button, ButtonLink } from '../ui/button';
import { counted } from '../text/counted';
import { Field } from '../ui/field';
import lines from '../ui/line-list.module.css';
import { Page } from '../frame/page';
import { Select } from '../ui/select';
import { useLists, useQuestions } from '../store-context';
import styles from './browse-questions.module.css';
import { addressOf, filterOf } from './filter-address';
import { levelNames, pastText, placeOf, polarityNames, sourceNames } from '../text/question-words';
import { routes } from '../routes';

const pageLength = 40;

const exportNames: Readonly<Record<ExportForm, string>> = {
  json: 'JSON, with every field',
  csv: 'CSV, for spreadsheets',
  markdown: 'Markdown',
  anki: 'Text for Anki',
};

/** All questions, by filter and by word, forty at a time. */
export function BrowseQuestions() {
  const [query] = useSearchParams();
  const [, go] = useLocation();
  const filter = filterOf(query);
  const [words, setWords] = useState(query.get('q') ?? '');
  const [page, setPage] = useState(0);
  const profiles = useQuestions((bank) => bank.profiles);
  const questions = useQuestions((bank) => bank.questions);
  const exportOwn = useLists((lists) => lists.exportOwn);
  const found = useFound(filter, words);

  const change = (part: Partial<QuestionFilter>) => {
    setPage(0);
    go(addressOf({ ...filter, ...part }, words), { replace: true });
  };
  const any = { value: 'any', label: 'Any' } as const;
  const orNull = <T extends string>(value: T | 'any'): T | null => (value === 'any' ? null : value);
  const own = questions.filter(({ source }) => source === 'own').length;
  const shown = found?.slice(page * pageLength, (page + 1) * pageLength) ?? [];

  return (
    <Page title="Questions">
      <div className={styles.own}>
        <ButtonLink to={routes.newQuestion}>Add a question</ButtonLink>
        <ButtonLink to={routes.importQuestions}>Import a list</ButtonLink>
        <ButtonLink to={routes.posting}>Read a job posting</ButtonLink>
        {own > 0 && (
          <details>
            <summary className={styles.export}>
              Export my {own === 1 ? 'question' : `${own.toLocaleString('en')} questions`}
            </summary>
            <div className={styles.own}>
              {exportForms.map((form) => (
                <Button key={form} look="quiet" onClick={() => void exportOwn(form)}>
                  {exportNames[form]}
                </Button>
              ))}
            </div>
          </details>
        )}
      </div>
      <Deleted questionId={query.get('deleted')} />
      <div role="search" className={styles.tools}>
        <Field
          label="Search"
          type="search"
          value={words}
          onChange={(event) => {
            setPage(0);
            setWords(event.target.value);
          }}
          onBlur={() => go(addressOf(filter, words), { replace: true })}
        />
        <details className={styles.filters} open={addressOf(filter, '') !== routes.questions()}>
          <summary>Filter</summary>
          <div className={styles.selects}>
            <Select<TopicId | 'any'>
              label="Principle"
              value={filter.principle ?? 'any'}
              onChange={(value) => change({ principle: orNull(value) })}
              options={[
                any,
                ...principles.map(({ id, name }) => ({ value: id, label: name })),
                ...ownTopicsOf(questions).map((id) => ({ value: id, label: topicName(id) })),
              ]}
            />
            <Select
              label="Role"
              value={filter.profileId ?? 'any'}
              onChange={(value) => change({ profileId: orNull(value) })}
              options={[any, ...profiles.map(({ id, name }) => ({ value: id, label: name }))]}
            />
            <Select
              label="Level"
              value={filter.level ?? 'any'}
              onChange={(value) => change({ level: orNull(value) })}
              options={[any, ...levels.map((value) => ({ value, label: levelNames[value] }))]}
            />
            <Select
              label="Kind of story"
              value={filter.polarity ?? 'any'}
              onChange={(value) => change({ polarity: orNull(value) })}
              options={[any, ...polarities.map((value) => ({ value, label: polarityNames[value] }))]}
            />
            <Select
              label="From"
              value={filter.source ?? 'any'}
              onChange={(value) => change({ source: orNull(value) })}
              options={[
                any,
                { value: 'shipped', label: sourceNames.shipped },
                { value: 'warm-up', label: sourceNames['warm-up'] },
                { value: 'own', label: sourceNames.own },
              ]}
            />
            <Select
              label="Your history"
              value={filter.hidden ? 'hidden' : (filter.practiced ?? 'any')}
              onChange={(value) =>
                change(
                  value === 'hidden' ? { hidden: true, practiced: null } : { hidden: false, practiced: orNull(value) },
                )
              }
              options={[
                any,
                { value: 'new', label: 'New to you' },
                { value: 'asked', label: 'Asked before' },
                { value: 'due', label: 'Due now' },
                { value: 'hidden', label: 'Hidden by you' },
              ]}
            />
          </div>
        </details>
      </div>

      <p role="status" className={styles.count}>
        {found ? countText(found.length, page) : 'Searching …'}
      </p>
      <ol className={lines.list} start={page * pageLength + 1}>
        {shown.map((question) => (
          <Row key={question.id} question={question} />
        ))}
      </ol>
      {found?.length === 0 && (
        <p>
          <Link to={routes.questions()} onClick={() => setWords('')}>
            Show all questions
          </Link>
        </p>
      )}
      {found && found.length > pageLength && (
        <nav aria-label="Pages" className={styles.pages}>
          <Button disabled={page === 0} onClick={() => setPage(page - 1)}>
            Previous {pageLength}
          </Button>
          <Button disabled={(page + 1) * pageLength >= found.length} onClick={() => setPage(page + 1)}>
            Next {pageLength}
          </Button>
        </nav>
      )}
    </Page>
  );
}

function Row({ question }: { question: Question }) {
  const past = useQuestions((bank) => bank.past.get(question.id));
  const asOf = useQuestions((bank) => bank.asOf);
  return (
    <li className={lines.row}>
      <Link to={routes.question(question.id)} className={lines.title}>
        {question.text}
      </Link>
      <span className={styles.meta}>
        {placeOf(question)} · {pastText(past, asOf)}
      </span>
    </li>
  );
}

/** Says what was deleted and offers it back. */
function Deleted({ questionId }: { questionId: string | null }) {
  const restore = useQuestions((bank) => bank.restoreOwn);
  const back = useQuestions((bank) => bank.questions.some(({ id }) => id === questionId));
  const [, go] = useLocation();
  if (!questionId || back) return null;
  return (
    <p className={styles.deleted} role="status">
      The question is deleted. Answers to it stay in your history.
      <Button onClick={() => void restore(questionId).then((saved) => saved === 'saved' && go(routes.questions()))}>
        Undo
      </Button>
    </p>
  );
}

/** What passes the filter and has the words; null while the index is being built. */
function useFound(filter: QuestionFilter, words: string): readonly Question[] | null {
  const questions = useQuestions((bank) => bank.questions);
  const past = useQuestions((bank) => bank.past);
  const marks = useQuestions((bank) => bank.marks);
  const profiles = useQuestions((bank) => bank.profiles);
  const asOf = useQuestions((bank) => bank.asOf);
  const find = useQuestions((bank) => bank.find);
  const [hits, setHits] = useState<{ words: string; ids: readonly string[] } | null>(null);
  const wanted = words.trim();

  useEffect(() => {
    if (wanted === '') return undefined;
    let here = true;
    find(wanted).then(
      (ids) => here && setHits({ words: wanted, ids }),
      () => here && setHits({ words: wanted, ids: [] }),
    );
    return () => {
      here = false;
    };
  }, [find, wanted]);

  const key = addressOf(filter, '');
  const passing = useMemo(
    () =>
      filterQuestions(questions, filterOf(new URLSearchParams(key.split('?')[1])), {
        profiles,
        past,
        hidden: (id) => marks.get(id)?.hidden ?? false,
        nowMs: asOf,
      }),
    [questions, key, profiles, past, marks, asOf],
  );
  return useMemo(() => {
    if (wanted === '') return passing;
    if (hits === null) return null;
    const byId = new Map(passing.map((question) => [question.id, question]));
    return hits.ids.flatMap((id) => byId.get(id) ?? []);
  }, [passing, hits, wanted]);
}

function countText(count: number, page: number): string {
  if (count === 0) return 'No questions found. Try fewer words or filters.';
  const all = counted(count, 'question', 'questions');
  if (count <= pageLength) return all;
  const first = page * pageLength + 1;
  return `${all}, ${first.toLocaleString('en')} to ${Math.min(count, first + pageLength - 1).toLocaleString('en')} shown`;
}
