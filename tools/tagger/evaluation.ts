import * as v from 'valibot';
import { scoreAnswer } from '../../src/domain/scoring/score-answer';
import { parts, type Part, type Scorecard } from '../../src/domain/scoring/scorecard';
import { shippedTagger, type Tagger } from '../../src/domain/scoring/model/tagger';
import { joined, mostOverlapping, unpunctuated } from './examples';

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
  }),
  v.check(
    ({ star, sentences }) => !star || star.length === sentences.length,
    'As many labels as sentences are needed.',
  ),
);
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

export type Rate = { precision: number; recall: number; f1: number; kappa: number };
export type Evaluation = {
  answers: number;
  sentences: number;
  accuracy: number;
  macroF1: number;
  f1: Record<Part, number>;
  authors: number;
  meanOverAuthors: number;
  kappa: number;
  merged: { accuracy: number; meanOverAuthors: number };
  checklist: Record<'who' | 'why' | 'howMuch', Rate>;
};

const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);

/** Cohen's kappa of two readers. */
export function kappaOf<T>(pairs: readonly (readonly [T, T])[]): number {
  const agreed = share(pairs.filter(([one, other]) => one === other).length, pairs.length);
  const labels = [...new Set(pairs.flat())];
  const chance = labels.reduce(
    (sum, label) =>
      sum +
      share(pairs.filter(([one]) => one === label).length, pairs.length) *
        share(pairs.filter(([, other]) => other === label).length, pairs.length),
    0,
  );
  return chance === 1 ? 1 : (agreed - chance) / (1 - chance);
}

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

export function rateOf(pairs: readonly (readonly [gold: boolean, heard: boolean])[]): Rate {
  const hits = pairs.filter(([gold, heard]) => gold && heard).length;
  const precision = share(hits, pairs.filter(([, heard]) => heard).length);
  const recall = share(hits, pairs.filter(([gold]) => gold).length);
  return { precision, recall, f1: share(2 * precision * recall, precision + recall), kappa: kappaOf(pairs) };
}

export function evaluationOf(answers: readonly EvaluationAnswer[], predictions: readonly Prediction[]): Evaluation {
  const rows = answers.flatMap(({ author, star }, index) =>
    (star ?? []).map((gold, at): Row => ({ author, gold, heard: predictions[index]?.star[at] ?? 'S' })),
  );
  const merged = rows.map((row): Row => ({
    ...row,
    gold: row.gold === 'T' ? 'S' : row.gold,
    heard: row.heard === 'T' ? 'S' : row.heard,
  }));
  const f1Of = (part: Part) => rateOf(rows.map(({ gold, heard }) => [gold === part, heard === part])).f1;
  const f1 = { S: f1Of('S'), T: f1Of('T'), A: f1Of('A'), R: f1Of('R') };
  const checked = (id: 'who' | 'why' | 'howMuch') =>
    rateOf(answers.map((answer, index) => [answer[id], predictions[index]?.[id] ?? false]));
  return {
    answers: answers.length,
    sentences: rows.length,
    accuracy: accuracyOf(rows),
    macroF1: (f1.S + f1.T + f1.A + f1.R) / 4,
    f1,
    authors: new Set(rows.map(({ author }) => author)).size,
    meanOverAuthors: meanOverAuthors(rows),
    kappa: kappaOf(rows.map(({ gold, heard }) => [gold, heard] as const)),
    merged: { accuracy: accuracyOf(merged), meanOverAuthors: meanOverAuthors(merged) },
    checklist: { who: checked('who'), why: checked('why'), howMuch: checked('howMuch') },
  };
}

const three = (value: number) => value.toFixed(3);

export function reportText(evaluation: Evaluation): string {
  const { f1, merged, checklist } = evaluation;
  const rate = (name: string, { precision, recall, f1, kappa }: Rate) =>
    `${name.padEnd(10)} precision ${three(precision)}  recall ${three(recall)}  F1 ${three(f1)}  kappa ${three(kappa)}`;
  const lines =
    evaluation.sentences === 0
      ? ['No labelled sentences.']
      : [
          `sentences  ${evaluation.sentences}`,
          `accuracy   ${three(evaluation.accuracy)}`,
          `macro-F1   ${three(evaluation.macroF1)}`,
          `F1         S ${three(f1.S)}  T ${three(f1.T)}  A ${three(f1.A)}  R ${three(f1.R)}`,
          `mean accuracy over ${evaluation.authors} authors  ${three(evaluation.meanOverAuthors)}`,
          `kappa      ${three(evaluation.kappa)}`,
          `S+T merged accuracy ${three(merged.accuracy)}  mean over authors ${three(merged.meanOverAuthors)}`,
        ];
  return [
    `answers    ${evaluation.answers}`,
    ...lines,
    rate('WHO', checklist.who),
    rate('WHY', checklist.why),
    rate('HOW MUCH', checklist.howMuch),
  ].join('\n');
}
