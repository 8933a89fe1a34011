import type { Profile } from '../questions/question-bank';
import type { Polarity, Question } from '../questions/question';
import { whyOf, type Reason } from '../scheduling/draw-why';
import { weakBelow } from '../scheduling/draw';
import { isDue, type Past } from '../scheduling/schedule';
import type { AskedQuestion } from '../session/plan';
import { seededRandom } from '../session/random';
import type { Panel } from './panel';
import { isAbout, isOwnTopic, topicName, type TopicId } from '../questions/topic';

/** Two for each principle: one answer may be luck. */
export const questionsEach = 2;

export type LoopDrawFrom = {
  questions: readonly Question[];
  hidden: ReadonlySet<string>;
  past: Past;
  profile: Profile | null;
  nowMs: number;
};

type Candidate = { question: Question; tier: number; keys: readonly number[] };

/**
 * The questions of a whole loop, by seat. No question comes twice. For each principle the due ones come first, then
 * weak ones (own marks under 3.5), then new ones, then those that waited longest; among equals the ones that suit the
 * profile's level and line of work. Of each pair the second has another polarity than the first where it can, and the one
 * that the loop has had least so far goes before. The same seed, bank and past give the same questions; each says why.
 */
export function drawLoop(panel: Panel, from: LoopDrawFrom, seed: string): AskedQuestion[][] {
  const used = new Set<string>();
  const had = new Map<Polarity, number>();
  return panel.members.map(({ principles }) =>
    principles.flatMap((principle) => {
      const candidates = candidatesFor(principle, from, seed);
      const taken: Candidate[] = [];
      while (taken.length < questionsEach) {
        const open = candidates.filter(({ question }) => !used.has(question.id));
        const next = mostVaried(open, taken, had);
        if (!next) break;
        taken.push(next);
        used.add(next.question.id);
        const { polarity } = next.question;
        if (polarity) had.set(polarity, (had.get(polarity) ?? 0) + 1);
      }
      return taken.map(({ question }) =>
        asked(question, principle, whyOf(question, reasonOf(question, principle, from), from)),
      );
    }),
  );
}

/** Of the candidates of the best tier the one whose kind is not there yet in the pair, then the rarest in the loop. */
function mostVaried(
  open: readonly Candidate[],
  taken: readonly Candidate[],
  had: ReadonlyMap<Polarity, number>,
): Candidate | null {
  const best = open[0];
  if (!best) return null;
  const polarityOf = ({ question }: Candidate) => question.polarity;
  const rarity = (candidate: Candidate) => {
    const polarity = polarityOf(candidate);
    const same = taken.some((other) => polarityOf(other) === polarity) ? 100 : 0;
    return same + (polarity ? (had.get(polarity) ?? 0) : 0);
  };
  const peers = open.filter(({ tier, keys }) => tier === best.tier && keys[0] === best.keys[0]);
  return peers.reduce((one, other) => (rarity(other) < rarity(one) ? other : one));
}

function candidatesFor(principle: TopicId, { questions, hidden, past, profile, nowMs }: LoopDrawFrom, seed: string) {
  const open = questions.filter(({ id, source }) => source !== 'warm-up' && !hidden.has(id));
  const place = (question: Question) => {
    if (isAbout(question, principle)) return 0;
    return !isOwnTopic(principle) && question.alsoFits.includes(principle) ? 1 : 2;
  };
  return open
    .filter((question) => place(question) < 2)
    .map((question): Candidate => {
      const of = past.get(question.id);
      const luck = seededRandom(`${seed} ${question.id}`)();
      // One from outside only stands in where the principle has no more of its own.
      const outside = place(question) * 10;
      const fit = misfit(question, profile);
      if (of && isDue(of, nowMs)) return { question, tier: outside, keys: [0, fit, of.dueAt ?? 0, luck] };
      if (of?.rating != null && of.rating < weakBelow)
        return { question, tier: outside + 1, keys: [of.rating, fit, luck] };
      if (!of) return { question, tier: outside + 2, keys: [fit, luck] };
      return { question, tier: outside + 3, keys: [0, of.lastAskedAt, fit, luck] };
    })
    .sort((one, other) => one.tier - other.tier || byKeys(one.keys, other.keys));
}

/** How badly a question suits the candidate's role; 0 is a good fit. */
function misfit({ domains, level }: Question, profile: Profile | null): number {
  const known = profile?.domains ?? ['any'];
  const place = domains.some((domain) => domain === 'any' || known.includes(domain)) ? 0 : 2;
  return place + ((profile?.levels ?? ['entry', 'mid', 'senior']).includes(level) ? 0 : 1);
}

function reasonOf(question: Question, principle: TopicId, { past, nowMs }: LoopDrawFrom): Reason {
  const of = past.get(question.id);
  if (of && isDue(of, nowMs)) return { kind: 'due', past: of };
  if (!isAbout(question, principle)) return { kind: 'widened' };
  return of ? { kind: 'waited' } : { kind: 'new', wished: true };
}

function byKeys(one: readonly number[], other: readonly number[]): number {
  for (let index = 0; index < one.length; index += 1) {
    const difference = (one[index] ?? 0) - (other[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Asked about the principle that its interviewer was given, also where it stands in for one of that principle. */
function asked(question: Question, about: TopicId, why: string): AskedQuestion {
  const { id, text, version, probes, targetSeconds } = question;
  const place = isOwnTopic(about)
    ? { principle: null, topic: topicName(about) }
    : { principle: about, ...(question.topic ? { topic: question.topic } : {}) };
  return { id, text, version, ...place, probes: [...probes], targetSeconds, why };
}
