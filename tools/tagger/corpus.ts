import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { principleIds, type PrincipleId } from '../../src/domain/questions/principle';
import { partOfTag, parts, type Tag } from '../../src/domain/scoring/scorecard';
import { boxesOfMarks, markKinds, placeOf, type Mark } from './corpus-marks';

export const corpusFolder = join(import.meta.dirname, '../../corpus');

export const styles = ['written', 'spoken', 'raw', 'notes'] as const;
export type Style = (typeof styles)[number];

export const faults = [
  'no-situation',
  'no-task',
  'no-action',
  'no-result',
  'result-first',
  'we-only',
  'hypothetical',
  'habitual',
  'off-topic',
  'opinion',
  'no-number',
  'no-reason',
  'no-people',
  'number-in-setting-only',
  'blames-others',
  'rambling',
  'too-short',
  'vague-result',
] as const;
export type Fault = (typeof faults)[number];

/** One line of an answer. `continues`: the spoken sentence of the line before goes on, perhaps in another part. */
export type LabelledSentence = { tag: Tag; text: string; continues?: true };

export type LabelledAnswer = {
  id: string;
  voice: string;
  question: string;
  principle: PrincipleId;
  style: Style;
  faults: readonly Fault[];
  who: boolean;
  why: boolean;
  howMuch: boolean;
  rating: number;
  sentences: readonly LabelledSentence[];
  /** The phrases that make the points of the checklist; null where nobody has marked this voice yet. */
  marks: readonly Mark[] | null;
  /** The answer that this one is a copy of, with one clause changed. */
  pair: string | null;
};

/** Speech as it comes, with its slips; the "spoken" answers of other voices are polished. */
export const isUnprepared = ({ voice }: Pick<LabelledAnswer, 'voice'>) => voice.startsWith('spoken-');

/** No talk about the talk in it. */
export const isAllStory = ({ sentences }: LabelledAnswer) => sentences.every(({ tag }) => tag !== 'O');

export const tellsAllParts = ({ sentences }: LabelledAnswer) =>
  parts.every((part) => sentences.some(({ tag }) => partOfTag(tag) === part));

const answerKeys = ['question', 'principle', 'style', 'faults', 'who', 'why', 'how-much', 'rating'] as const;

/** Reads one voice file; whatever is not in the format is an error with its line number. */
export function readVoice(text: string, file: string): LabelledAnswer[] {
  const lines = text.split('\n');
  let at = 0;
  const fail = (what: string): never => {
    throw new Error(`${file}:${at + 1}: ${what}`);
  };
  const value = (key: string): string => {
    const line = lines[at] ?? '';
    if (!line.startsWith(`${key}: `)) fail(`expected "${key}: …"`);
    at += 1;
    return line.slice(key.length + 2).trim();
  };
  const skipBlank = () => {
    while (at < lines.length && lines[at]?.trim() === '') at += 1;
  };
  const oneOf = <T extends string>(text: string, allowed: readonly T[]): T =>
    allowed.find((choice) => choice === text) ?? fail(`"${text}" is none of ${allowed.join(', ')}`);

  const voice = value('voice');
  for (const key of ['who', 'trade']) value(key);
  oneOf(value('english'), ['native', 'second-language']);
  skipBlank();

  const marked = lines.some((line) => line.startsWith('+ '));
  const answers: LabelledAnswer[] = [];
  while (at < lines.length) {
    const head = /^=== ([a-z0-9-]+)$/.exec(lines[at] ?? '') ?? fail('expected "=== id"');
    at += 1;
    const fields = Object.fromEntries(answerKeys.map((key) => [key, value(key)])) as Record<
      (typeof answerKeys)[number],
      string
    >;
    const pair = lines[at]?.startsWith('pair: ') ? value('pair') : null;
    skipBlank();
    const sentences: LabelledSentence[] = [];
    const marks: Mark[] = [];
    while (at < lines.length && !lines[at]?.startsWith('=== ')) {
      const line = lines[at] as string;
      if (line.startsWith('+ ')) {
        const [, kind = '', quote = ''] = /^\+ ([a-z]+): (.+)$/.exec(line) ?? fail('expected "+ kind: quote"');
        const mark = placeOf(quote.trim(), oneOf(kind, markKinds), sentences, marks);
        marks.push(mark ?? fail(`no line of this answer holds "${quote}"`));
      } else if (line.trim() !== '') {
        if (!/^[STARLO]&? \S/.test(line)) fail('expected a label, one space and a sentence');
        if (marks.length > 0) fail('a sentence after the marks');
        const continues = line[1] === '&';
        if (continues && sentences.length === 0) fail('nothing goes on here: the first line has no &');
        const text = line.slice(continues ? 3 : 2).trim();
        sentences.push({ tag: line[0] as Tag, text, ...(continues ? { continues } : {}) });
      }
      at += 1;
    }
    if (sentences.length === 0) fail('an answer without sentences');
    const yes = (key: (typeof answerKeys)[number]) => oneOf(fields[key], ['yes', 'no']) === 'yes';
    const boxes = { who: yes('who'), why: yes('why'), howMuch: yes('how-much') };
    const said = boxesOfMarks(marks);
    for (const box of ['who', 'why', 'howMuch'] as const) {
      if (marked && boxes[box] !== said[box]) fail(`the answer above says ${box} ${boxes[box]}, its marks do not`);
    }
    answers.push({
      id: head[1] as string,
      voice,
      question: fields.question,
      principle: oneOf(fields.principle, principleIds),
      style: oneOf(fields.style, styles),
      faults: fields.faults === 'none' ? [] : fields.faults.split(',').map((fault) => oneOf(fault.trim(), faults)),
      ...boxes,
      rating: Number(oneOf(fields.rating, ['1', '2', '3', '4', '5'])),
      sentences,
      marks: marked ? marks : null,
      pair,
    });
  }
  return answers;
}

/** Every answer of the corpus, voice by voice in the order of their names. */
export function readCorpus(folder = corpusFolder): LabelledAnswer[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => readVoice(readFileSync(join(folder, name), 'utf8'), name));
}
