import type { Domain, Level } from '../questions/question';
import { linesOf, sectionShare } from './lines';
import { createPhraseFinder, wordsOf } from './phrase-finder';
import { domainWords } from './words/domains';

/** What was guessed, and the words it was guessed from; none where it is only the usual. */
export type Guess<T> = { value: T; words: string[] };

/** People are managed by these; account, product, project and case managers manage none. */
const managerTitle =
  /\b(?:(?:general|store|shop|nurse|ward|engineering|operations|restaurant|kitchen|hotel|branch|office|shift|team|area|regional|district|plant|warehouse|site|department|hr|people|sales|finance|marketing|service|support|practice|care home|home|registered|factory|production|area|retail|duty|assistant|deputy|night|center|centre|clinic|data|analytics|design|security|it|facilities|fleet|call center|contact centre) manager|head of|director|vice president|vp\b|chief|superintendent|headteacher|head ?teacher|principal of|headmaster|supervisor|team (?:lead|leader)|charge nurse|matron|foreman|executive chef|head chef|manager of)\b/i;
const managerDuty =
  /\b(?:direct reports|line manage(?:ment|r responsib\w*)?|(?:manage|managing|lead|leading|supervise|supervising) (?:a |the |your |our )?(?:\w+ )?(?:team|staff|group|crew) of|people management|hire,? (?:and )?(?:develop|manage|train)|performance reviews|responsible for (?:a team|staff)|supervis(?:e|ing) (?:\w+ ){0,2}(?:employees|staff|associates|officers))\b/i;
const seniorTitle = /\b(?:senior|sr\.?|staff|principal|lead|specialist nurse|consultant|expert|architect|advanced)\b/i;
const entryTitle =
  /\b(?:junior|jr\.?|entry[- ]level|graduate|grad|intern|internship|trainee|apprentice|apprenticeship|placement|student|newly qualified|nqt|new grad\w*|early career|school leaver)\b/i;
const entryWords =
  /\b(?:no (?:prior |previous )?experience (?:is )?(?:necessary|needed|required)|no experience|experience (?:is )?not (?:required|necessary|needed|essential)|first (?:job|role)|recent(?:ly)? graduat\w*|full training (?:is |will be )?(?:given|provided)|we(?:'|’)?(?:ll| will) (?:train|teach) you|training (?:is |will be )?provided|currently (?:enrolled|studying)|0\s*(?:-|–|to)\s*[123] years|newly (?:qualified|licensed))\b/i;
const years =
  /\b(\d{1,2})\s*(?:\+|or more|plus)?\s*(?:(?:-|–|to)\s*(\d{1,2})\+?\s*)?(?:years|yrs)(?:(?:'|’) | of | in | )/gi;
const yearsInWords = /\b(two|three|four|five|six|seven|eight|nine|ten)\s+(?:or more )?years\b/gi;
const numbers = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Whom the posting asks: its title first, then whether people are led, then how many years are asked for. */
export function guessLevel(text: string, kind: 'posting' | 'resume'): Guess<Level> {
  const title = titleOf(text);
  const found = (pattern: RegExp, within: string) => pattern.exec(within)?.[0].trim() ?? null;
  const say = (value: Level, ...words: (string | null)[]): Guess<Level> => ({
    value,
    words: words.filter((word) => word !== null),
  });
  const manager = found(managerTitle, title);
  if (manager) return say('manager', manager);
  const entry = found(entryTitle, title);
  if (entry) return say('entry', entry);
  const senior = found(seniorTitle, title);
  if (senior) return say('senior', senior);
  const asked = linesOf(text)
    .filter(({ section }) => section === 'asks')
    .map(({ start, end }) => text.slice(start, end))
    .join('\n');
  const duty = found(managerDuty, asked);
  if (duty) return say('manager', duty);
  const without = found(entryWords, text);
  if (without) return say('entry', without);
  if (kind === 'resume') {
    const held = found(managerTitle, text);
    if (held) return say('manager', held);
    const rank = found(seniorTitle, text) ?? null;
    return rank ? say('senior', rank) : say('mid');
  }
  const spans = [...asked.matchAll(years)].map(([whole, from]) => ({ count: Number(from), words: whole.trim() }));
  const told = [...asked.matchAll(yearsInWords)].map(([whole, word = '']) => ({
    count: numbers.indexOf(word.toLowerCase()),
    words: whole,
  }));
  const [most] = [...spans, ...told].filter(({ count }) => count <= 25).sort((one, other) => other.count - one.count);
  if (!most) return say('mid');
  if (most.count >= 6) return say('senior', most.words);
  return most.count <= 1 ? say('entry', most.words) : say('mid', most.words);
}

/** The first lines: where a posting says what the job is called. */
function titleOf(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const labelled = lines.find((line) => /^(?:job |position |role )?title\s*:/i.test(line));
  return [...(labelled ? [labelled] : []), ...lines.slice(0, 2)]
    .filter((line) => line.length <= 100 && !/[.!?]$/u.test(line))
    .join('\n');
}

const findDomain = createPhraseFinder(
  domainWords.flatMap(({ domain, points, entries }) => entries.map((entry) => ({ entry, of: { domain, points } }))),
);
/** Words of the title say more than any other. */
const titleTimes = 5;
const leastPoints = 2;

/** Where the job is set, by the words of its field; "any" where they say too little. */
export function guessDomain(text: string): Guess<Domain> {
  const sums = new Map<Domain, { points: number; words: Map<string, number> }>();
  const titleEnd = text.indexOf('\n') < 0 ? Math.min(text.length, 120) : Math.min(text.indexOf('\n'), 160);
  for (const { start, end, section } of linesOf(text)) {
    const share = section === 'offers' ? 0 : Math.max(0.5, sectionShare[section]);
    const words = wordsOf(text.slice(start, end));
    for (const { of, from, to } of findDomain(words)) {
      const first = start + (words[from]?.start ?? 0);
      const said = text.slice(first, start + (words[to - 1]?.end ?? 0)).toLowerCase();
      const sum = sums.get(of.domain) ?? { points: 0, words: new Map<string, number>() };
      const before = sum.words.get(said) ?? 0;
      sum.points += of.points * share * (first < titleEnd ? titleTimes : 1) * 0.6 ** before;
      sum.words.set(said, before + 1);
      sums.set(of.domain, sum);
    }
  }
  const [best] = [...sums].sort(([, one], [, other]) => other.points - one.points);
  if (!best || best[1].points < leastPoints) return { value: 'any', words: [] };
  const words = [...best[1].words].sort(([, one], [, other]) => other - one).map(([word]) => word);
  return { value: best[0], words: words.slice(0, 5) };
}
