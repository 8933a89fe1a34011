import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readBank } from '../../src/domain/questions/question-bank';
import { adviseOn } from '../../src/domain/scoring/advice/advised-answer';
import { wordCount } from '../../src/domain/session/answer';
import { ownWords } from '../../src/domain/transcript/formats/own-words';
import { readTranscript } from '../../src/domain/transcript/formats/read-transcript';
import { likelyCandidate, speakersOf, type Speaker } from '../../src/domain/transcript/formats/transcript';
import { decodeText } from '../../src/platform/files/decode-text';

export const usage = `Usage: npm run --silent score -- FILE [--question ID] [--speaker NAME] [--words]

Scores an answer as the app does and prints the scorecard as JSON.

  FILE            the answer: plain text, captions (SRT, WebVTT, SBV), or a chat or meeting transcript; - reads it from
                  standard input
  --question ID   the question it answers, by its id in questions/ (ownership-01)
  --speaker NAME  whose words count in a transcript; without it, those of whoever says most
  --words         print the words that are scored, which the offsets of the scorecard count in, and nothing else`;

export type Outcome = { ok: true; output: string } | { ok: false; problem: string };

const refuse = (problem: string): Outcome => ({ ok: false, problem });

/** What the command prints for these arguments, or what is wrong with them and what to do. */
export function scoreFile(args: readonly string[], readInput: (path: string) => Uint8Array = read): Outcome {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        question: { type: 'string' },
        speaker: { type: 'string' },
        words: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (failure) {
    return refuse(`${failure instanceof Error ? failure.message : String(failure)}\n\n${usage}`);
  }
  const { values, positionals } = parsed;
  if (values.help) return { ok: true, output: usage };
  const [path, ...more] = positionals;
  if (path === undefined) return refuse(`Name the file that holds the answer.\n\n${usage}`);
  if (more.length > 0)
    return refuse(`One file at a time: ${positionals.join(', ')} were given. Quote names with spaces.`);

  let text: string;
  try {
    text = decodeText(readInput(path));
  } catch (failure) {
    return refuse(`${path} could not be read (${reasonOf(failure)}). Check the name and the folder.`);
  }
  if (isNoText(text)) return refuse(`${path} is not a text file. Save the answer as plain text, .srt or .vtt.`);

  const words = candidateWords(text, values.speaker);
  if (!words.ok) return refuse(`${path}: ${words.problem}`);
  if (wordCount(words.text) === 0)
    return refuse(`There are no words in ${path}. Write the answer into it and try again.`);
  if (values.words) return { ok: true, output: words.text };

  const question = values.question === undefined ? null : questionWith(values.question);
  if (typeof question === 'string') return refuse(question);
  const scorecard = adviseOn({ turns: [{ text: words.text, probeSlot: null }], question });
  return { ok: true, output: JSON.stringify(scorecard, null, 2) };
}

/** Text holds line ends and tabs, and next to no other control characters. */
function isNoText(text: string): boolean {
  const controls = text.match(/(?![\t\n\v\f\r])\p{Cc}/gu)?.length ?? 0;
  return text.includes('\0') || controls > text.length / 100;
}

function candidateWords(text: string, named?: string): { ok: true; text: string } | { ok: false; problem: string } {
  const found = readTranscript(text);
  if (!found) {
    if (named === undefined) return { ok: true, text: text.trim() };
    return { ok: false, problem: 'this is plain text, without speakers. Leave --speaker out.' };
  }
  const speakers = speakersOf(found);
  const speaker = named === undefined ? undefined : speakerCalled(named, speakers);
  if (named !== undefined && !speaker) {
    const names = speakers.flatMap(({ name, words }) => (name === null ? [] : [`${name} (${words} words)`]));
    return {
      ok: false,
      problem:
        names.length > 0
          ? `nobody is called “${named}” in this transcript. Who speaks: ${names.join(', ')}.`
          : 'this transcript names nobody. Leave --speaker out.',
    };
  }
  return { ok: true, text: ownWords(found, speaker ? speaker.name : likelyCandidate(found)).text };
}

const plainly = (name: string) =>
  name.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’‘]/gu, "'").toLowerCase().trim();

/** By the whole name, else by a part of it that only one of them has. */
function speakerCalled(named: string, speakers: readonly Speaker[]): Speaker | undefined {
  const wanted = plainly(named);
  const whole = speakers.find(({ name }) => name !== null && plainly(name) === wanted);
  if (whole || !wanted) return whole;
  const [part, ...more] = speakers.filter(({ name }) =>
    ` ${plainly(name ?? '')} `.replace(/[^\p{L}\p{N}'-]+/gu, ' ').includes(` ${wanted} `),
  );
  return more.length === 0 ? part : undefined;
}

const questions = new URL('../../questions/', import.meta.url);

/** The question as the app asks it; a sentence when there is none of this id. */
function questionWith(id: string) {
  const files = readdirSync(questions).filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'));
  const contents = files.map((name) => [
    name.replace(/\.json$/u, ''),
    JSON.parse(readFileSync(new URL(name, questions), 'utf8')) as unknown,
  ]);
  const { bank } = readBank(Object.fromEntries(contents) as Record<string, unknown>);
  const question = bank.questions.find((one) => one.id === id);
  if (question) return { text: question.text, principle: question.principle, probes: [...question.probes] };
  const start = id.toLowerCase().replace(/-?\d*$/u, '');
  const near = bank.questions.filter((one) => start && one.id.startsWith(start)).slice(0, 3);
  const examples = (near.length > 0 ? near : bank.questions.slice(0, 3)).map((one) => one.id);
  return `No question has the id “${id}”. Ids stand in questions/*.json, for instance ${examples.join(', ')}.`;
}

function read(path: string): Uint8Array {
  // npm runs commands in the project's folder, wherever it was called.
  return readFileSync(path === '-' ? 0 : resolve(process.env.INIT_CWD ?? '.', path));
}

function reasonOf(failure: unknown): string {
  const code = (failure as { code?: string } | null)?.code;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'it is a folder';
  return code ?? String(failure);
}
