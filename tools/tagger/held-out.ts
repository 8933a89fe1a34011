import { scoreAnswer } from '../../src/domain/scoring/score-answer';
import { partOfTag, parts, type BoxId, type Part } from '../../src/domain/scoring/scorecard';
import { readied, type Tagger } from '../../src/domain/scoring/model/tagger';
import { isAllStory, tellsAllParts, type LabelledAnswer } from './corpus';
import { evaluationOf, predictionOf, type EvaluationAnswer, type Prediction } from './evaluation';
import { joined } from './examples';
import { fitSpans } from './fit-spans';
import { trainModel, type Settings } from './training';

/** An answer with the predictions of a model that was trained without its voice. */
export type HeldOut = { answer: LabelledAnswer; tagger: Tagger };

/**
 * Voices scored by a model that never heard them; the voices are dealt to `folds` heaps by their names, and the first `looked` heaps
 * are looked at (each costs a training).
 */
export function heldOut(
  answers: readonly LabelledAnswer[],
  folds: number,
  settings: Settings,
  looked = folds,
): HeldOut[] {
  const voices = [...new Set(answers.map(({ voice }) => voice))].sort();
  return Array.from({ length: looked }, (_, fold) => {
    const left = new Set(voices.filter((_, at) => at % folds === fold));
    const heard = answers.filter(({ voice }) => !left.has(voice));
    const model = trainModel(heard, settings);
    const tagger = readied(model, fitSpans(heard, model.borders));
    return answers.filter(({ voice }) => left.has(voice)).map((answer) => ({ answer, tagger }));
  }).flat();
}

/** The answer as an evaluation line: what is meta has no part and is left out of the count. */
export function asEvaluation({ voice, id, who, why, howMuch, sentences }: LabelledAnswer): EvaluationAnswer {
  return { id, author: voice, who, why, howMuch, sentences: sentences.map(({ text }) => text), star: null };
}

/** Sentence figures over all that carry a part, checklist figures over all answers. */
export function evaluationOfHeldOut(rows: readonly HeldOut[], plain: boolean) {
  const told: { answer: EvaluationAnswer; prediction: Prediction }[] = rows.map(({ answer, tagger }) => {
    const line = asEvaluation(answer);
    const prediction = predictionOf(line, plain, tagger);
    const kept = answer.sentences.flatMap(({ tag }, at) => (tag === 'O' ? [] : [at]));
    return {
      answer: { ...line, star: kept.map((at) => partOfTag(answer.sentences[at]?.tag ?? 'S') ?? 'S') },
      prediction: { ...prediction, star: kept.map((at) => prediction.star[at] ?? 'S') },
    };
  });
  return {
    evaluation: evaluationOf(
      told.map(({ answer }) => answer),
      told.map(({ prediction }) => prediction),
    ),
    ratings: rows.flatMap(({ answer }, at) => {
      const heard = told[at]?.prediction.rating;
      return typeof heard === 'number' ? [[answer.rating, heard] as const] : [];
    }),
  };
}

/** Shares of `answers`: ticked (full credit) as they are, with only the first sentence of the part left, with none. */
export type Deletion = { recall: number; oneSentence: number; falselyFound: number; answers: number };

/** How often a box is ticked where the part is there, and where the part was deleted from the same answers. */
export function deletionOf(rows: readonly HeldOut[]): Record<Part, Deletion> {
  const ticks = (sentences: readonly string[], box: BoxId, tagger: Tagger) => {
    const { text } = joined(sentences);
    const card = scoreAnswer({ turns: [{ text, probeSlot: null }], question: null }, tagger);
    return card.boxes.find(({ id }) => id === box)?.credit === 'full';
  };
  const whole = rows.filter(({ answer }) => isAllStory(answer) && tellsAllParts(answer));
  const of = (part: Part): Deletion => {
    const ticked = (keeps: (before: number) => boolean) => {
      const found = whole.filter(({ answer: { sentences }, tagger }) => {
        let before = 0;
        const kept = sentences.filter((sentence) => {
          const isPart = partOfTag(sentence.tag) === part;
          return !isPart || keeps(before++);
        });
        return ticks(
          kept.map(({ text }) => text),
          part,
          tagger,
        );
      });
      return found.length / whole.length;
    };
    return {
      recall: ticked(() => true),
      oneSentence: ticked((before) => before === 0),
      falselyFound: ticked(() => false),
      answers: whole.length,
    };
  };
  return Object.fromEntries(parts.map((part) => [part, of(part)])) as Record<Part, Deletion>;
}
