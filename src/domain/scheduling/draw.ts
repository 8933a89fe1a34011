import type { Profile } from '../questions/question-bank';
import { whyOf, type Reason } from './draw-why';
import { questionsPerFormat, type AskedQuestion, type SessionFormat } from '../session/plan';
import { isAbout, topicOf, type TopicId } from '../questions/topic';
import type { Difficulty, Question } from '../questions/question';
import { seededRandom } from '../session/random';
import { isDue, type Past } from './schedule';

export type DrawOptions = {
  format: SessionFormat;
  /** Empty: the profile's, or all sixteen. */
  principles: readonly TopicId[];
  difficulty: Difficulty | null;
  /** This one and no other: practice it now. */
  questionId?: string;
  /** The same seed, bank and past give the same questions. */
  seed: string;
  /** A role that counts instead of the profile. */
  role?: Profile | null;
};

export type DrawFrom = {
  questions: readonly Question[];
  /** Questions that the candidate does not want to be asked. */
  hidden: ReadonlySet<string>;
  past: Past;
  profile: Profile | null;
  nowMs: number;
};

/** What the candidate has done for one principle so far; `mean` is of the newest rating of each of its questions. */
export type Standing = { asked: number; lastAskedAt: number; mean: number | null };

/** Own marks under this say that a principle needs work: between "the outcome is missing" and "a complete story". */
export const weakBelow = 3.5;

type Group = TopicId | null;
type Order = 'unseen first' | 'due first';

/**
 * The questions of a session. Unseen ones come first, then due ones, then those that waited longest; among them
 * principles without a story, then weak ones, then the one that waited longest. A round takes two principles and two
 * questions for each, of different polarity where it can. The question asked last never comes again at once, unless
 * there is no other. Seen counts from when a question was drawn, answered or not. Gives [] only for an empty bank.
 */
export function drawQuestions(given: DrawFrom, options: DrawOptions): AskedQuestion[] {
  const from = options.role ? { ...given, profile: options.role } : given;
  const chosen = from.questions.find(({ id }) => id === options.questionId);
  if (chosen) return [asked(chosen, whyOf(chosen, { kind: 'chosen' }, from))];
  const count = questionsPerFormat[options.format];
  return inOrder(from, options, 'unseen first', count === 1 ? { groups: 1, each: 1 } : { groups: 2, each: count / 2 });
}

/** The one question to offer next: the due ones come before the unseen. */
export function nextQuestion(from: DrawFrom, seed: string): AskedQuestion | null {
  const options: DrawOptions = { format: 'drill', principles: [], difficulty: null, seed };
  return inOrder(from, options, 'due first', { groups: 1, each: 1 })[0] ?? null;
}

/** An easy starter for somebody who has never been asked anything; null for everybody else. */
export function firstQuestion({ questions, hidden, ...from }: DrawFrom, seed: string): AskedQuestion | null {
  if (from.past.size > 0) return null;
  const easy = questions.filter(({ id, source }) => source === 'warm-up' && !hidden.has(id));
  const question = easy[Math.floor(seededRandom(`${seed} warm-up`)() * easy.length)];
  return question ? asked(question, whyOf(question, { kind: 'warm-up' }, from)) : null;
}

/** How many questions are due, hidden ones left out. */
export function dueCount({ questions, hidden, past, nowMs }: DrawFrom): number {
  return questions.filter(({ id }) => !hidden.has(id) && isDue(past.get(id), nowMs)).length;
}

/** How far the candidate has come with each principle; `null` stands for questions that belong to none. */
export function standingsOf(questions: readonly Question[], past: Past): Map<Group, Standing> {
  const standings = new Map<Group, Standing & { sum: number; rated: number }>();
  for (const question of questions) {
    const of = past.get(question.id);
    if (!of) continue;
    const group = topicOf(question);
    const known = standings.get(group) ?? { asked: 0, lastAskedAt: 0, mean: null, sum: 0, rated: 0 };
    known.asked += of.takes.length;
    known.lastAskedAt = Math.max(known.lastAskedAt, of.lastAskedAt);
    if (of.rating !== null) {
      known.sum += of.rating;
      known.rated += 1;
      known.mean = known.sum / known.rated;
    }
    standings.set(group, known);
  }
  return standings;
}

type Candidate = { question: Question; tier: number; keys: readonly number[] };

function inOrder(
  from: DrawFrom,
  options: DrawOptions,
  order: Order,
  shape: { groups: number; each: number },
): AskedQuestion[] {
  const { past, profile, nowMs } = from;
  const { pool, suits } = poolFor(from, options, shape.groups * shape.each);
  const standings = standingsOf(from.questions, past);
  const luck = (name: string) => seededRandom(`${options.seed} ${name}`)();

  const candidates = pool.map((question): Candidate => {
    const of = past.get(question.id);
    const tiers = order === 'unseen first' ? { unseen: 0, due: 1 } : { due: 0, unseen: 1 };
    const fit = misfit(question, profile, standings.has(topicOf(question)));
    if (!of) return { question, tier: tiers.unseen, keys: [fit, luck(question.id)] };
    if (isDue(of, nowMs)) return { question, tier: tiers.due, keys: [of.dueAt ?? 0, fit, luck(question.id)] };
    return { question, tier: 2, keys: [of.lastAskedAt, fit, luck(question.id)] };
  });
  const membersOf = new Map<Group, Candidate[]>();
  for (const candidate of candidates) {
    const group = groupOf(candidate.question, options.principles);
    const members = membersOf.get(group);
    if (members) members.push(candidate);
    else membersOf.set(group, [candidate]);
  }
  const groups = [...membersOf].map(([group, members]) => {
    members.sort((one, other) => one.tier - other.tier || byKeys(one.keys, other.keys));
    // The group is as fresh as the last question that would be taken from it; a short group comes after full ones.
    const tier = members[shape.each - 1]?.tier ?? 3;
    return { members, keys: [tier, ...need(group, standings.get(group), profile, luck)] };
  });
  groups.sort((one, other) => byKeys(one.keys, other.keys));

  const drawn = groups.slice(0, shape.groups).flatMap(({ members }) => takeVaried(members, shape.each));
  const rest = groups.flatMap(({ members }) => members).filter((candidate) => !drawn.includes(candidate));
  rest.sort((one, other) => one.tier - other.tier);
  drawn.push(...rest.slice(0, shape.groups * shape.each - drawn.length));
  return drawn.map(({ question }) => asked(question, whyOf(question, reasonOf(question), from)));

  function reasonOf(question: Question): Reason {
    const of = past.get(question.id);
    if (of && isDue(of, nowMs)) return { kind: 'due', past: of };
    if (!suits(question)) return { kind: 'widened' };
    if (of) return { kind: 'waited' };
    const group = groupOf(question, options.principles);
    const standing = standings.get(group);
    const wished = group !== null && options.principles.includes(group);
    if (!standing) return { kind: 'uncovered', wished };
    if (standing.mean !== null && standing.mean < weakBelow) return { kind: 'weak', mean: standing.mean };
    return { kind: 'new', wished };
  }
}

/** What a question is drawn for: a topic that was asked for counts before its principle. */
function groupOf(question: Question, wished: readonly TopicId[]): Group {
  return wished.find((id) => isAbout(question, id)) ?? topicOf(question);
}

/** What may be drawn: the wish is widened step by step until there is enough, so that a session can always begin. */
function poolFor(
  { questions, hidden, past, profile }: DrawFrom,
  { principles, difficulty }: DrawOptions,
  least: number,
) {
  let lastId: string | null = null;
  let lastAt = -1;
  for (const [id, { lastAskedAt }] of past) {
    if (lastAskedAt > lastAt) [lastId, lastAt] = [id, lastAskedAt];
  }
  const open = questions.filter(({ id, source }) => source !== 'warm-up' && !hidden.has(id));
  const fresh = open.filter(({ id }) => id !== lastId);
  const wanted = new Set<Group>(principles.length > 0 ? principles : (profile?.principles.map(({ id }) => id) ?? []));
  const fits = (question: Question) =>
    wanted.size === 0 ||
    principles.some((id) => isAbout(question, id)) ||
    wanted.has(topicOf(question)) ||
    (question.principle === null && principles.length === 0);
  const suits = (question: Question) => fits(question) && (difficulty === null || question.difficulty === difficulty);
  const alsoFits = (question: Question) => fits(question) || question.alsoFits.some((id) => wanted.has(id));

  const steps = [fresh.filter(suits), fresh.filter(fits), fresh.filter(alsoFits), fresh];
  const pool = steps.find(({ length }) => length >= least) ?? (fresh.length > 0 ? fresh : open);
  return { pool, suits };
}

/** How badly a question suits the candidate's role; 0 is a good fit. */
function misfit({ domains, level, difficulty }: Question, profile: Profile | null, covered: boolean): number {
  const known = profile?.domains ?? ['any'];
  const place = domains.some((domain) => domain === 'any' || known.includes(domain)) ? 0 : 3;
  const rank = (profile?.levels ?? ['entry', 'mid', 'senior']).includes(level) ? 0 : 2;
  const steep = !covered && difficulty === 3 ? 1 : 0;
  return place + rank + steep;
}

/** Smaller is needier: no story yet (in the profile's order, else by luck), then weak, then what waited longest. */
function need(
  group: Group,
  standing: Standing | undefined,
  profile: Profile | null,
  luck: (name: string) => number,
): number[] {
  const rank = profile?.principles.findIndex(({ id }) => id === group) ?? -1;
  const place = rank < 0 ? (profile?.principles.length ?? 0) : rank;
  if (!standing) return [0, place, luck(String(group))];
  if (standing.mean !== null && standing.mean < weakBelow) return [1, standing.mean, place, luck(String(group))];
  return [2, standing.lastAskedAt, place, luck(String(group))];
}

/** The best ones, but of equally fresh ones rather those of another polarity than was taken before. */
function takeVaried(members: readonly Candidate[], count: number): Candidate[] {
  const taken: Candidate[] = [];
  while (taken.length < Math.min(count, members.length)) {
    const left = members.filter((candidate) => !taken.includes(candidate));
    const best = left[0];
    const varied = left.find(
      ({ question, tier, keys }) =>
        tier === best?.tier &&
        (tier > 0 || keys[0] === best.keys[0]) &&
        taken.every((other) => other.question.polarity !== question.polarity),
    );
    const next = varied ?? best;
    if (next) taken.push(next);
  }
  return taken;
}

function byKeys(one: readonly number[], other: readonly number[]): number {
  for (let index = 0; index < one.length; index += 1) {
    const difference = (one[index] ?? 0) - (other[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function asked(question: Question, why: string): AskedQuestion {
  const { id, text, version, principle, topic, probes, targetSeconds } = question;
  return { id, text, version, principle, ...(topic ? { topic } : {}), probes: [...probes], targetSeconds, why };
}
