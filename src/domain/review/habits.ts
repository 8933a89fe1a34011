import { tokensOf } from '../scoring/text/lexicon/tokens';
import type { Evidence } from '../scoring/scorecard';
import { timesOf } from '../transcript/clips';
import type { TurnTalk } from './pace';

/** One place where it was said; `atMs` counts in its turn's sound, null where the words have no times. */
export type Said = Evidence & { atMs: number | null };

/** A word or phrase that comes back, in lower case, with every place. */
export type Habit = { text: string; said: Said[] };

/** Words of grammar, and of every story: that they come often says nothing. */
const stopWords = new Set(
  `a about after again all also always am an and any are aren't around as ask asked at back be because been before being
  but by came can can't come could couldn't day days did didn't do does doesn't doing don't down each even every few find
  first for found from gave get give go going gone good got had hadn't has hasn't have haven't having he he'd he'll he's
  her here hers him his how i i'd i'll i'm i've if in into is isn't it it's its just knew know last let like look looked
  made make many may me might more most much must my need needed never new next no none nor not now of off on once one
  only or other our ours out over own put really said same saw say see she she'd she'll she's should so some something
  still such take than that that's the their them then there there's these they they'd they'll they're they've thing
  things this those three through time to told too took tried try two under until up us use used very want wanted was
  wasn't way we we'd we'll we're we've week weeks well went were weren't what when where which while who whole whom whose
  why will with without won't work worked would wouldn't year years yes you you'd you'll you're you've your yours um uh
  umm uhm erm hmm er mm mean maybe perhaps probably possibly basically kind sort guess stuff`
    .split(/\s+/u)
    .filter(Boolean),
);

/** Fewer than this, or a smaller share of the words, is no habit. Chosen so that the stories in tests/samples show few. */
const leastTimes = 4;
const leastShare = 0.012;
const mostWords = 5;

/** The words that were said most, most often first; words of grammar, numbers and fillers are not among them. */
export function wordsSaidMost(turns: readonly Pick<TurnTalk, 'turn' | 'text' | 'words'>[]): Habit[] {
  let count = 0;
  const places = new Map<string, Said[]>();
  for (const turn of turns) {
    for (const { text, start, end } of tokensOf(turn.text)) {
      count += 1;
      if (text.length < 3 || /\d/u.test(text) || stopWords.has(text)) continue;
      const word = text.replace(/'s$/u, '');
      places.set(word, [...(places.get(word) ?? []), saidAt(turn, { turn: turn.turn, start, end })]);
    }
  }
  return [...places]
    .map(([text, said]) => ({ text, said }))
    .filter(({ said }) => said.length >= leastTimes && said.length >= count * leastShare)
    .sort((one, other) => other.said.length - one.said.length)
    .slice(0, mostWords);
}

/** Places of one kind, gathered by what was said there: most often first. */
export function habitsOf(
  turns: readonly Pick<TurnTalk, 'turn' | 'text' | 'words'>[],
  evidence: readonly Evidence[],
): Habit[] {
  const habits = new Map<string, Habit>();
  for (const one of evidence) {
    const turn = turns.find((other) => other.turn === one.turn);
    if (!turn) continue;
    const text = turn.text.slice(one.start, one.end).toLowerCase().replace(/\s+/gu, ' ');
    const habit = habits.get(text) ?? { text, said: [] };
    habit.said.push(saidAt(turn, one));
    habits.set(text, habit);
  }
  return [...habits.values()].sort((one, other) => other.said.length - one.said.length);
}

function saidAt({ words }: Pick<TurnTalk, 'words'>, evidence: Evidence): Said {
  return { ...evidence, atMs: timesOf(words, evidence.start, evidence.end)?.fromMs ?? null };
}
