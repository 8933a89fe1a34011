import type { PrincipleId } from '../questions/principle';
import { isPastForm } from '../scoring/text/lexicon/action-verbs';
import { measures, quantitiesOf } from '../scoring/text/lexicon/quantities';
import { tokensOf } from '../scoring/text/lexicon/tokens';
import type { Story } from '../stories/story';
import { wordsOf } from './phrase-finder';
import { rankPrinciples } from './ranking';

/** A story that a line of a résumé could become; `line` counts from 1 in the text as it was read. */
export type ProposedStory = Omit<Story, 'id'> & { line: number };

const dates =
  /\b(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? )?(?:19|20)\d\d\s*(?:-|–|—|to|until)\s*(?:(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? )?(?:19|20)?\d\d|present|now|today|current)\b/i;
const bullet = /^\s*(?:[-•*–·▪◦●○➤✓]|\d{1,2}[.)])\s+/u;
const resumeHeads =
  /^(?:(?:work|professional|employment|relevant|selected|volunteer)?\s*(?:experience|history|employment)|education|skills|certifications?|summary|profile|references|projects|publications|languages|interests|achievements|volunteering)\s*:?$/i;
const postingWords =
  /\b(?:you will|you(?:'|’)ll|you have|you are|we are looking|we(?:'|’)re looking|we(?:'|’)re hiring|looking for|requirements|responsibilities|qualifications|apply|the role|candidates?|we offer|benefits|salary|equal opportunity|join (?:us|our)|about us|successful|ideal)\b/gi;

const plain = (line: string) => line.replace(bullet, '').trim();
const firstWord = (line: string) =>
  /^(?:i |we )?(?:\w+ly |also |then |single-handedly )?([a-z'’-]+)/i.exec(plain(line))?.[1]?.toLowerCase() ?? '';
/** The same word in the present: "Set a roadmap" asks for it, "Set up a roadmap in 2021" tells of it. */
const either =
  /^(?:set|cut|put|hit|read|let|run|spread|cost|beat|bet|come|become|overcome|bid|quit|rid|shed|shut|split|cast)$/u;
const begins = (line: string) => isPastForm(firstWord(line).split('-').at(-1) ?? '');
/** Work that still goes on is told in the present: only with a bullet it is a thing done. */
const goesOn = (line: string) =>
  bullet.test(line) && /^(?:\w+ing|lead|manage|run|own|teach|train|build|write|design)$/u.test(firstWord(line));

/** Whether a text tells what somebody did, or what is asked of somebody. */
export function kindOf(text: string): 'posting' | 'resume' {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const done = lines.filter(
    (line) => wordsOf(line).length >= 4 && begins(line) && !either.test(firstWord(line)),
  ).length;
  const heads = lines.filter((line) => resumeHeads.test(line.trim())).length;
  const spans = lines.filter((line) => dates.test(line)).length;
  const contact = /\b[\w.+-]+@[\w-]+\.\w+/u.test(lines.slice(0, 5).join(' ')) ? 1 : 0;
  const first = /\bI (?:\w+ed|led|built|ran|wrote|made|took)\b/u.test(text) ? 1 : 0;
  const asks = (text.match(postingWords)?.length ?? 0) + (text.match(/\byour?\b/gi)?.length ?? 0);
  if (done + spans + first === 0) return 'posting';
  return done * 1.5 + heads + spans * 1.5 + contact + first > asks * 1.2 ? 'resume' : 'posting';
}

/** Lines with fewer words are headings and skills. */
const fewestWords = 5;
const mostStories = 40;

/** What the lines of a résumé could be told as: those with numbers first, in their order else. */
export function storiesIn(text: string): ProposedStory[] {
  let place = '';
  const found: ProposedStory[] = [];
  const lines = text.split('\n');
  for (const [index, raw] of lines.entries()) {
    const line = raw.trim();
    if (dates.test(line) && !begins(line) && wordsOf(line).length <= 24) {
      const before = lines[index - 1]?.trim() ?? '';
      const alone = line.replace(dates, '').replace(/[^\p{L}]/gu, '').length < 4;
      const named =
        alone && before !== '' && !resumeHeads.test(before) && !begins(before) ? `${before}, ${line}` : line;
      place = plain(named).slice(0, 120);
      continue;
    }
    for (const said of sentencesIn(plain(line), bullet.test(line))) {
      if (wordsOf(said).length < fewestWords || !(begins(said) || goesOn(`- ${said}`))) continue;
      if (!bullet.test(line) && goesOn(`- ${said}`) && !begins(said)) continue;
      found.push(storyOf(said, place, index + 1));
    }
  }
  const numbered = found.filter(({ numbers }) => numbers.length > 0);
  return [...numbered, ...found.filter(({ numbers }) => numbers.length === 0)].slice(0, mostStories);
}

/** A bullet is one thing; running text has one in every sentence. */
function sentencesIn(line: string, one: boolean): string[] {
  if (line === '') return [];
  return one ? [line] : line.split(/(?<=[.!?])\s+(?=[\p{Lu}])/u);
}

const outcome =
  /(?:,|;|—|–| -)?\s*\b((?:which|and) (?:cut|reduced|saved|raised|increased|improved|lifted|doubled|tripled|halved|led to|brought|lowered|won|grew)|resulting in|leading to|so that|to achieve|achieving|cutting|reducing|saving|raising|increasing|improving|lifting|boosting|doubling|tripling|halving|lowering|growing|shortening|generating|winning|earning|bringing|eliminating|preventing|avoiding|freeing|contributing to)\b/i;
const means = /\s+(?:by|through|via)\s+((?:\w+ly )?\w+ing\b.*)$/i;

function storyOf(said: string, place: string, line: number): ProposedStory {
  const text = said.replace(/[.;]+$/u, '').replace(/^(?:I|We)\s+/u, '');
  const sentence = text.charAt(0).toUpperCase() + text.slice(1);
  const numbers = numbersIn(sentence);
  const way = means.exec(sentence);
  const end = outcome.exec(sentence);
  let action = [sentence];
  let result: string[] = [];
  if (way && numbersIn(sentence.slice(0, way.index)).length > 0) {
    action = [capital(way[1] ?? '')];
    result = [sentence.slice(0, way.index)];
  } else if (end && end.index > 12) {
    action = [sentence.slice(0, end.index)];
    result = [
      capital(
        sentence.slice(end.index).replace(/^[\s,;—–-]+(?:(?:which|and|resulting in|leading to|so that)\s+)?/i, ''),
      ),
    ];
  } else if (numbers.length > 0 && /\b(?:by|from|to)\s+[$£€\d]/u.test(sentence)) result = [sentence];
  const principles = rankPrinciples(sentence)
    .filter(({ points }) => points >= 1)
    .slice(0, 3)
    .map(({ principle }): PrincipleId => principle);
  return {
    line,
    title: titleOf(sentence),
    when: place,
    situation: [],
    task: [],
    action,
    result,
    numbers,
    people: peopleIn(sentence),
    principles,
  };
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const titleWords = 7;

function titleOf(text: string): string {
  const [clause = text] = text.split(/[,;:(]|\s[-–—]\s/u);
  const words = clause.split(/\s+/u).slice(0, titleWords);
  while (
    words.length > 3 &&
    /^(?:and|or|of|to|the|a|an|in|for|with|on|at|by|from|its|our|my|that|which|into)$/i.test(words.at(-1) ?? '')
  )
    words.pop();
  return words.join(' ').slice(0, 120);
}

function peopleIn(text: string): string[] {
  return [
    ...text.matchAll(
      /\b(?:team|crew|staff|group|class|department) of (?:\w+[- ]?){1,2}|\b(?:with|for|alongside) (?:the )?(?:[A-Z][a-z]+ )?(?:engineers|nurses|doctors|teachers|parents|suppliers|designers|clients|customers|colleagues|managers|students|volunteers|stakeholders|residents|patients|families)\b/gu,
    ),
  ]
    .map(([whole]) => whole.replace(/^(?:with|for|alongside) /u, '').trim())
    .slice(0, 4);
}

const stops =
  /^(?:by|from|to|in|of|for|with|and|or|on|at|through|across|over|within|per|while|after|before|that|which|as|the|a|an|via|using)$/u;

/** The numbers of a line with what they count: "by 30%", "from 12 to 4 days", "$1.2M in savings". */
function numbersIn(text: string): string[] {
  const tokens = tokensOf(text);
  const spans: { start: number; end: number }[] = [];
  for (const quantity of quantitiesOf(tokens)) {
    if (!measures(quantity)) continue;
    let { from, to } = quantity;
    if (/^(?:by|from|to|over|under|about|around|nearly|within)$/u.test(tokens[from - 1]?.text ?? '')) from -= 1;
    for (let more = 0; more < 2 && to < tokens.length; more += 1) {
      const gap = text.slice(tokens[to - 1]?.end ?? 0, tokens[to]?.start ?? 0);
      if (/[,;:.()]/u.test(gap) || stops.test(tokens[to]?.text ?? '')) break;
      to += 1;
    }
    const span = { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
    const last = spans.at(-1);
    const between = last ? text.slice(last.end, span.start) : '';
    if (last && (span.start <= last.end || (/^\s*$/u.test(between) && /^to\b/i.test(text.slice(span.start)))))
      last.end = Math.max(last.end, span.end);
    else spans.push(span);
  }
  return spans.map(({ start, end }) => text.slice(start, end).replace(/^([a-z])/u, (letter) => letter));
}
