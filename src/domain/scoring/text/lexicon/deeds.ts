import type { Hit } from './phrases';
import { wordSet } from './word-set';

/** Something a person did once: "I rang", "we moved", or "rang …" in notes that leave the I out. */
export type Deed = Hit & { by: 'I' | 'we' | 'implied' };

const irregularPast = wordSet(
  'began bent bet bit blew bought broke brought built came caught chose cut dealt did dug drew drank drove ate fed fought found flew forgot forgave froze gave went ground grew handed hid hit held kept laid led left lent let lit lost made met paid put quit ran rang read rode rose said sang sat saw sent set sewed shook shot showed shut slept sold sought spent split spoke spread stole stood stuck struck swam swapped swept swore taught took told tore threw understood undid woke wore wound wrote rewrote withdrew overheard oversaw redid rebuilt reset upheld undertook sped bound swung burnt learnt clung hung wrung slid',
);
/** States of mind and being: past, but nothing anybody could have seen. */
const stative = wordSet(
  'was were had felt knew thought wanted needed liked loved hoped believed realized realised understood seemed looked remembered meant hated feared worried wished wondered guessed learned learnt cared preferred assumed expected trusted noticed saw heard became got lived owned studied used considered figured reckoned recognized recognised appreciated enjoyed graduated doubted owed struggled regretted hesitated suspected dreaded agreed failed managed tended supposed lost forgot faced encountered experienced received',
);
const notVerbs = wordSet(
  'need indeed red bed led shed speed feed seed hundred wed exceed proceed succeed fed tired excited worried concerned scared interested supposed used embarrassed pleased frustrated relieved confused',
);
const adverbs = wordSet(
  'also then just only never even still first finally immediately quickly actually really always later soon once simply already basically eventually had have deliberately literally personally again so too ended up did sort of kind initially usually instead therefore both all each myself ourselves',
);
const auxiliaries = wordSet('had have did');
const implicitObjects = wordSet(
  'the a an my our his her their it him them me us every all each two three four up down out to with for in on at back one new some over through by about that what how',
);

export function isPastVerb(word: string): boolean {
  if (irregularPast.has(word)) return true;
  return word.length > 4 && word.endsWith('ed') && !notVerbs.has(word);
}

export const isDeedVerb = (word: string) => isPastVerb(word) && !stative.has(word);

/** The verb after a subject, over at most three adverbs. −1 when there is none. */
function verbAfter(words: readonly string[], subject: number): number {
  for (let at = subject + 1; at < words.length && at <= subject + 4; at += 1) {
    const word = words[at] as string;
    if (isDeedVerb(word)) return at;
    if (!(adverbs.has(word) || auxiliaries.has(word) || word.endsWith('ly'))) return -1;
  }
  return -1;
}

const firstPersons = wordSet("i i've i'd we we've we'd");
const otherSubjects = wordSet('he she they it you who which that there');

/**
 * First-person past events. `I worked`, `I then quickly rang`, `we had moved`, also the second verb of
 * `I sat down and wrote`; a unit that opens with such a verb ("Rang the pharmacist.") counts as the speaker's.
 */
export function deedsOf(words: readonly string[]): Deed[] {
  const deeds: Deed[] = [];
  let subject: Deed['by'] | null = null;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as string;
    if (firstPersons.has(word)) {
      subject = word.startsWith('i') ? 'I' : 'we';
      const verb = verbAfter(words, at);
      if (verb > 0 && !(word.endsWith("'d") && !isPastVerb(words[verb] as string)))
        deeds.push({ from: at, to: verb + 1, by: subject });
    } else if (otherSubjects.has(word)) {
      subject = null;
    } else if ((word === 'and' || word === 'then' || word === 'but') && subject && at + 1 < words.length) {
      const verb = verbAfter(words, at);
      if (verb > 0 && !deeds.some((deed) => deed.to > verb)) deeds.push({ from: verb, to: verb + 1, by: subject });
    } else if (at === 0 && isDeedVerb(word) && implicitObjects.has(words[1] ?? '')) {
      subject = 'implied';
      deeds.push({ from: 0, to: 1, by: 'implied' });
    }
  }
  return deeds;
}
