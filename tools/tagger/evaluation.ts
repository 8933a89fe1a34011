import * as v from 'valibot';
import { scoreAnswer } from '../../src/domain/scoring/score-answer';
import { parts, type Part, type Scorecard } from '../../src/domain/scoring/scorecard';
import { shippedTagger, type Tagger } from '../../src/domain/scoring/model/tagger';
import { joined, mostOverlapping, unpunctuated } from './examples';
import { intervalOf, kappaOf, rateOf, share, type Interval, type Rate } from './rates';

/** One line of an evaluation file: an answer cut into sentences, with its author's own marks where there are any. */
const answerSchema = v.pipe(
  v.object({
    id: v.string(),
    author: v.string(),
    sentences: v.pipe(v.array(v.string()), v.minLength(1)),
    star: v.optional(v.nullable(v.array(v.picklist(parts)))),
    who: v.boolean(),
    why: v.boolean(),
    howMuch: v.boolean(),
    kind: v.optional(v.nullable(v.string())),
  }),
  v.check(
    ({ star, sentences }) => !star || star.length === sentences.length,
    'As many labels as sentences are needed.',
  ),
);
type BoxName = 'who' | 'why' | 'howMuch';
export type EvaluationAnswer = v.InferOutput<typeof answerSchema>;

export type Prediction = {
  id: string;
  star: Part[];
  who: boolean;
  why: boolean;
  howMuch: boolean;
  rating: number | null;
  ms: number;
};

export function readAnswers(text: string, file: string): EvaluationAnswer[] {
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const fail = (why: string) => new Error(`${file}:${index + 1}: ${why}`);
    let raw: unknown;
    try {
      raw = JSON.parse(line);
    } catch {
      throw fail('not a line of JSON');
    }
    const read = v.safeParse(answerSchema, raw);
    if (!read.success) {
      const [issue] = read.issues;
      throw fail(`${v.getDotPath(issue) ?? 'line'}: ${issue.message}`);
    }
    return [read.output];
  });
}

/** The parts of the sentences, read off the scorecard's spans by the greatest overlap. */
export function partsOf(bounds: readonly { start: number; end: number }[], spans: Scorecard['spans']): Part[] {
  let last: Part = 'S';
  return bounds.map((bound) => {
    const span = spans[mostOverlapping(bound, spans)];
    last = span?.likely ?? last;
    return last;
  });
}

/** What the scorer says of the raw text and nothing else. */
export function predictionOf(
  answer: Pick<EvaluationAnswer, 'id' | 'sentences'>,
  plain: boolean,
  tagger: Tagger = shippedTagger,
): Prediction {
  const { text, bounds } = joined(plain ? answer.sentences.map(unpunctuated) : answer.sentences);
  const begun = performance.now();
  const card = scoreAnswer({ turns: [{ text, probeSlot: null }], question: null }, tagger);
  const ms = performance.now() - begun;
  const full = (id: string) => card.boxes.find((box) => box.id === id)?.credit === 'full';
  return {
    id: answer.id,
    star: partsOf(bounds, card.spans),
    who: full('who'),
    why: full('why'),
    howMuch: full('how-much'),
    rating: card.rating.kind === 'rated' ? card.rating.likely : null,
    ms: Math.round(ms * 100) / 100,
  };
}

export type Evaluation = {
  answers: number;
  sentences: number;
  accuracy: number;
  accuracyInterval: Interval;
  macroF1: number;
  f1: Record<Part, number>;
  parts: Record<Part, Rate>;
  authors: number;
  meanOverAuthors: number;
  kappa: number;
  merged: { accuracy: number; accuracyInterval: Interval; meanOverAuthors: number };
  checklist: Record<BoxName, Rate & { kappaInterval: Interval }>;
};

type Row = { author: string; gold: Part; heard: Part };

const accuracyOf = (rows: readonly Row[]) =>
  share(rows.filter(({ gold, heard }) => gold === heard).length, rows.length);

function meanOverAuthors(rows: readonly Row[]): number {
  const authors = [...new Set(rows.map(({ author }) => author))];
  return share(
    authors.reduce((sum, author) => sum + accuracyOf(rows.filter((row) => row.author === author)), 0),
    authors.length,
  );
}

/** Situation and Task taken as one. */
const mergedPart = (part: Part): Part => (part === 'T' ? 'S' : part);

export function evaluationOf(answers: readonly EvaluationAnswer[], predictions: readonly Prediction[]): Evaluation {
  const perAnswer = answers.map(({ author, star }, index) =>
    (star ?? []).map((gold, at): Row => ({ author, gold, heard: predictions[index]?.star[at] ?? 'S' })),
  );
  const mergedPerAnswer = perAnswer.map((rows) =>
    rows.map((row): Row => ({ ...row, gold: mergedPart(row.gold), heard: mergedPart(row.heard) })),
  );
  const rows = perAnswer.flat();
  const merged = mergedPerAnswer.flat();
  const accuracyInterval = (told: readonly (readonly Row[])[]) => {
    const counted = told
      .filter(({ length }) => length > 0)
      .map((row) => ({ right: accuracyOf(row) * row.length, all: row.length }));
    return intervalOf(counted, (drawn) =>
      share(
        drawn.reduce((sum, { right }) => sum + right, 0),
        drawn.reduce((sum, { all }) => sum + all, 0),
      ),
    );
  };
  const ofPart = (part: Part) => rateOf(rows.map(({ gold, heard }) => [gold === part, heard === part]));
  const byPart = { S: ofPart('S'), T: ofPart('T'), A: ofPart('A'), R: ofPart('R') };
  const f1 = { S: byPart.S.f1, T: byPart.T.f1, A: byPart.A.f1, R: byPart.R.f1 };
  const checked = (id: BoxName) => {
    const pairs = answers.map((answer, index) => [answer[id], predictions[index]?.[id] ?? false] as const);
    return { ...rateOf(pairs), kappaInterval: intervalOf(pairs, kappaOf) };
  };
  return {
    answers: answers.length,
    sentences: rows.length,
    accuracy: accuracyOf(rows),
    accuracyInterval: accuracyInterval(perAnswer),
    macroF1: (f1.S + f1.T + f1.A + f1.R) / 4,
    f1,
    parts: byPart,
    authors: new Set(rows.map(({ author }) => author)).size,
    meanOverAuthors: meanOverAuthors(rows),
    kappa: kappaOf(rows.map(({ gold, heard }) => [gold, heard] as const)),
    merged: {
      accuracy: accuracyOf(merged),
      accuracyInterval: accuracyInterval(mergedPerAnswer),
      meanOverAuthors: meanOverAuthors(merged),
    },
    checklist: { who: checked('who'), why: checked('why'), howMuch: checked('howMuch') },
  };
}

/** The figures of each kind of answer that the lines name, in the order of their names; a line without one is written. */
export function evaluationByKind(
  answers: readonly EvaluationAnswer[],
  predictions: readonly Prediction[],
): Record<string, Evaluation> {
  const kinds = [...new Set(answers.map(kindOf))].sort();
  return Object.fromEntries(
    kinds.map((kind) => {
      const at = answers.flatMap((answer, index) => (kindOf(answer) === kind ? [index] : []));
      return [
        kind,
        evaluationOf(
          at.map((index) => answers[index] as EvaluationAnswer),
          at.map((index) => predictions[index] as Prediction),
        ),
      ];
    }),
  );
}

export const kindOf = ({ kind }: EvaluationAnswer) => kind ?? 'written';

const three = (value: number) => value.toFixed(3);
const between = ([low, high]: Interval) => `[${three(low)}, ${three(high)}]`;

export function reportText(evaluation: Evaluation): string {
  const { f1, merged, checklist } = evaluation;
  const rate = (name: string, figures: Evaluation['checklist'][BoxName]) =>
    [
      `${name.padEnd(10)} precision ${three(figures.precision)}  recall ${three(figures.recall)}  F1 ${three(figures.f1)}`,
      `kappa ${three(figures.kappa)} ${between(figures.kappaInterval)}`,
      `specificity ${three(figures.specificity)}  balanced accuracy ${three(figures.balancedAccuracy)}`,
    ].join('  ');
  const lines =
    evaluation.sentences === 0
      ? ['No labelled sentences.']
      : [
          `sentences  ${evaluation.sentences}`,
          `accuracy   ${three(evaluation.accuracy)} ${between(evaluation.accuracyInterval)}`,
          `macro-F1   ${three(evaluation.macroF1)}`,
          `F1         S ${three(f1.S)}  T ${three(f1.T)}  A ${three(f1.A)}  R ${three(f1.R)}`,
          `mean accuracy over ${evaluation.authors} authors  ${three(evaluation.meanOverAuthors)}`,
          `kappa      ${three(evaluation.kappa)}`,
          `S+T merged accuracy ${three(merged.accuracy)} ${between(merged.accuracyInterval)}  mean over authors ${three(merged.meanOverAuthors)}`,
        ];
  return [
    `answers    ${evaluation.answers}`,
    ...lines,
    rate('WHO', checklist.who),
    rate('WHY', checklist.why),
    rate('HOW MUCH', checklist.howMuch),
  ].join('\n');
}
