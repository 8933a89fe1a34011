import type { Domain, Level } from '../questions/question';
import { guessDomain, guessLevel, type Guess } from './guesses';
import { plainPosting, problemOf, type PostingProblem } from './posting-text';
import { rankPrinciples, type RankedPrinciple } from './ranking';
import { kindOf, storiesIn, type ProposedStory } from './resume';
import { wordsOf } from './phrase-finder';

export type PostingKind = 'posting' | 'resume';

/** All that was made of a posting or a résumé by counting its words. */
export type PostingReading = {
  kind: PostingKind;
  /** The text as it was read: offsets of the evidence are of this one. */
  text: string;
  /** What the job is called, as the first line says; null when that is a sentence. */
  title: string | null;
  words: number;
  /** Most points first; principles without a word are left out. */
  ranked: RankedPrinciple[];
  level: Guess<Level>;
  domain: Guess<Domain>;
  /** Of a résumé: what could be told. */
  stories: ProposedStory[];
};

export type PostingResult = { ok: true; reading: PostingReading } | { ok: false; problem: PostingProblem };

/**
 * Reads a job posting, or the bullet points of a résumé: counts the words of `words/` and nothing else. The same text
 * gives the same result. `kind` wins over what the text looks like. A page takes under 50 ms (`npm run bench:postings`).
 */
export function readPosting(raw: string, kind: PostingKind | null = null): PostingResult {
  const problem = problemOf(raw);
  if (problem) return { ok: false, problem };
  const text = plainPosting(raw);
  const known = kind ?? kindOf(text);
  const ranked = rankPrinciples(text);
  return {
    ok: true,
    reading: {
      kind: known,
      text,
      title: titleOf(text),
      words: wordsOf(text).length,
      ranked,
      level: guessLevel(text, known),
      domain: guessDomain(text),
      stories: known === 'resume' ? storiesIn(text) : [],
    },
  };
}

function titleOf(text: string): string | null {
  const [first = ''] = text.split('\n');
  const title = first
    .replace(/^[#*\s_]+|[*_\s]+$/gu, '')
    .replace(/^(?:job |position |role )?title\s*:\s*/iu, '')
    .trim();
  return title === '' || title.length > 80 || /[.!?]$/u.test(title) ? null : title;
}
