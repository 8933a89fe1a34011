import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { partOfTag } from '../../src/domain/scoring/scorecard';
import { shippedTagger } from '../../src/domain/scoring/model/tagger';
import { agreementOf, readSecond } from './agreement';
import { keywords, majority, position, type Baseline } from './baselines';
import { isAllStory, isUnprepared, readCorpus } from './corpus';
import { evaluationOf, kindOf, predictionOf, readAnswers, type Evaluation, type EvaluationAnswer } from './evaluation';
import { asEvaluation, deletionOf, evaluationOfHeldOut, heldOut } from './held-out';
import { settings } from './training';

/**
 * Writes src/domain/scoring/model/measured.json, which the app shows: how good the scorer is on voices it was not trained on.
 * Files of strangers' answers on the command line are measured with the shipped model and stand beside it.
 */
const folds = 3;
/** One training; a third of the voices says enough. */
const looked = 1;
const round = (value: unknown): unknown => {
  if (typeof value === 'number') return Math.round(value * 1000) / 1000;
  if (Array.isArray(value)) return value.map(round);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, round(inner)]));
  }
  return value;
};

/** How far two readers of such strangers' answers agreed, blind and apart: the ceiling. Share of sentences; kappas of the boxes. */
const strangersReaders = {
  written: { accuracy: 0.94, who: 0.9, why: 0.93, howMuch: 1 },
  spoken: { accuracy: 0.89, who: 1, why: 0.93, howMuch: 0.86 },
};

const corpus = readCorpus();
const rows = heldOut(corpus, folds, settings, looked);
const written = rows.filter(({ answer }) => answer.style === 'written' || answer.style === 'notes');
const spoken = rows.filter(({ answer }) => isUnprepared(answer));
const punctuated = rows.filter(({ answer }) => answer.style !== 'raw');
const whole = evaluationOfHeldOut(rows, false);

type Told = Pick<Evaluation, 'accuracy' | 'macroF1' | 'meanOverAuthors' | 'merged'>;

const baselineOn = (answers: readonly EvaluationAnswer[], baseline: Baseline): Told => {
  const told = answers.filter(({ star }) => star);
  const blank = { who: false, why: false, howMuch: false, rating: null, ms: 0 };
  const { accuracy, macroF1, meanOverAuthors, merged } = evaluationOf(
    told,
    told.map(({ id, sentences }) => ({ id, star: baseline(sentences), ...blank })),
  );
  return { accuracy, macroF1, meanOverAuthors, merged };
};
const baselines = (answers: readonly EvaluationAnswer[]) => ({
  majority: baselineOn(answers, majority),
  position: baselineOn(answers, position),
  keywords: baselineOn(answers, keywords),
});
const told = (answers: typeof corpus): EvaluationAnswer[] =>
  answers
    .filter(isAllStory)
    .map((answer) => ({ ...asEvaluation(answer), star: answer.sentences.map(({ tag }) => partOfTag(tag) ?? 'S') }));

const strangers = process.argv.slice(2).flatMap((file) => readAnswers(readFileSync(file, 'utf8'), file));
const onStrangers = (kind: 'written' | 'spoken') => {
  const answers = strangers.filter((answer) => (kindOf(answer) === 'written') === (kind === 'written'));
  if (answers.length === 0) return null;
  const heard = (plain: boolean) =>
    evaluationOf(
      answers,
      answers.map((answer) => predictionOf(answer, plain)),
    );
  const { accuracy, merged } = heard(true);
  return {
    ...heard(false),
    unpunctuated: { accuracy, merged },
    baselines: baselines(answers),
    readers: strangersReaders[kind],
  };
};
const second = readSecond();
const { ratings } = whole;
const within = (most: number) =>
  ratings.filter(([one, other]) => Math.abs(one - other) <= most).length / ratings.length;

const measured = {
  model: shippedTagger.model.version,
  corpus: {
    answers: corpus.length,
    sentences: corpus.reduce((sum, { sentences }) => sum + sentences.length, 0),
    voices: new Set(corpus.map(({ voice }) => voice)).size,
  },
  heldOut: { folds, looked, ...whole.evaluation, baselines: baselines(told(corpus)) },
  heldOutWritten: {
    ...evaluationOfHeldOut(written, false).evaluation,
    baselines: baselines(told(written.map(({ answer }) => answer))),
  },
  heldOutSpoken: {
    ...evaluationOfHeldOut(spoken, false).evaluation,
    baselines: baselines(told(spoken.map(({ answer }) => answer))),
  },
  heldOutPunctuated: evaluationOfHeldOut(punctuated, false).evaluation.accuracy,
  heldOutUnpunctuated: evaluationOfHeldOut(punctuated, true).evaluation.accuracy,
  rating: { answers: ratings.length, same: within(0), withinOne: within(1) },
  deletion: deletionOf(rows),
  secondReader: second.length > 0 ? agreementOf(corpus, second) : null,
  strangers: { written: onStrangers('written'), spoken: onStrangers('spoken') },
};
const path = join(import.meta.dirname, '../../src/domain/scoring/model/measured.json');
const text = JSON.stringify(round(measured), null, 2).replaceAll(
  /\[\n\s+(-?[\d.]+),\n\s+(-?[\d.]+)\n\s+\]/g,
  '[$1, $2]',
);
writeFileSync(path, `${text}\n`);
console.log(`Written to ${path}.`);
