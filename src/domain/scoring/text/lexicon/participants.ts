import { isActionVerb, isPastForm } from './action-verbs';
import { wordSet } from './word-set';

/** Words for nobody in particular: they name no one. */
const nobodies = wordSet(
  'everybody everyone others people person folks management leadership humans employees stakeholders stakeholder peers',
);
/** Users of a thing: somebody only where they do something or something is done for them. */
const publicNouns = wordSet(
  'users user customers customer clients client visitors visitor shoppers readers consumers consumer subscribers viewers players audience public buyers applicants guests employees passengers',
);
/** What a role noun stands before when it is no person: "the drivers table", "parent node", "customer service". */
const things = wordSet(
  'table node nodes process processes thread threads side input element elements component object interface service services satisfaction experience stories story account accounts data portal database needs need base journey success relations relationship relationships government body room rooms spirit building player code field fields id ids name names role roles position positions job jobs program programme training work effort efforts management app apps page pages site software tool tools system seat entrance lounge school exam license licence certificate year degree engagement retention growth list lists records record file files form forms profile profiles interaction demand requirement requirements expectations behavior behaviour dashboard research testing acceptance key gate dashboard desk office centre center care churn loyalty value lifecycle insights segment persona personas flow facing environment culture dynamics dynamic bonding sport sports sheet cells cells module view cupboard store column frame sweets hut box boxes table tables policy policies chapter society counter',
);
/** Also things to do: "to coach", "to judge". */
const verbs = wordSet(
  'lead guard judge coach cook pilot man partner mentor tutor guide model engineer doctor nurse referee host steward chair board cast train captain',
);
const verbLeads = wordSet('to i we you they would could can should must will also then and not');
const owners = wordSet('my our his her their your');
const pointers = wordSet(
  'a an one this these those another two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty several some few many both each new old young lady the whole',
);
const groups = wordSet(
  'team crew group committee council board department squad band choir club cast union agency family staff class teams crews groups committees departments engineers students',
);
/** Words of code that are people elsewhere, and words that tell that code is talked of. */
const codeNouns = wordSet(
  'worker workers parent parents child children subscriber subscribers producer producers consumer consumers agent agents handler handlers broker brokers host hosts runner runners guard guards master observer client clients leader follower',
);
const codeWords = wordSet(
  'process processes node nodes queue queues server servers api thread threads code cache lock socket database request requests deploy container containers cluster pod pods module function functions service services repo pipeline log logs crashed crashes endpoint endpoints frame frames handle rate timeout retry retries component components',
);
const selfWords = wordSet("i i'm i've i'd me im");
const beings = wordSet("am was be being become became is i'm im i've been were");
const toBe = wordSet('be become becoming being as');
const towards = wordSet(
  'told asked helped called rang phoned showed taught trained paired thanked gave served met convinced persuaded warned reminded greeted guided led coached supervised managed interviewed visited emailed texted informed invited comforted treated with to for from by between of and',
);

const isVerbLike = (word: string) =>
  isPastForm(word) ||
  isActionVerb(word) ||
  /^(?:was|were|had|has|is|are|who|did|didn't|couldn't|can't|wouldn't|wasn't|weren't|kept|would|could|came|went|wanted|needed|felt|loved|liked)$/.test(
    word,
  );

/**
 * Whether the role noun at `at` takes part in the story: acts, is acted on, or is somebody's. Not one's own role, a thing named
 * like a person, users in general, "everyone".
 */
export function takesPart(words: readonly string[], at: number, isPossessive: boolean): boolean {
  const word = (words[at] as string).replace(/'s$|s'$/, '');
  const before = words[at - 1] ?? '';
  const next = words[at + 1] ?? '';
  const isPlural = word.endsWith('s');
  const nextIsVerb = isPastForm(next) || (isPlural && isVerbLike(next));
  if (things.has(next) && !nextIsVerb) return false;
  if (codeNouns.has(word) && !owners.has(before) && words.some((other) => codeWords.has(other))) return false;
  if (verbs.has(word) && verbLeads.has(before)) return false;
  if ((word === 'guys' || word === 'guy') && before === 'you') return false;
  if (word === 'man' && (before === 'oh' || before === '' || next === 'hours')) return false;
  if (isOwnRole(words, at)) return false;
  const counted =
    /^\d/.test(before) ||
    (pointers.has(before) && before !== 'the' && before !== 'some' && before !== 'many' && before !== 'several');
  if (nobodies.has(word)) return counted && word !== 'person' && before !== 'each' && before !== 'a';
  if (publicNouns.has(word)) {
    if (isPossessive) return false;
    const acts = isPastForm(next) || /^(?:was|were|had|didn't|couldn't|wasn't|weren't)$/.test(next);
    if (counted && (before !== 'a' || acts || next === 'who')) return true;
    return acts || (isPlural && towards.has(before) && isPastForm(before)) || before === 'my';
  }
  if (isPossessive) return owners.has(before) || before === 'the';
  if (groups.has(word)) {
    const near = [before, words[at - 2] ?? '', words[at - 3] ?? ''];
    if (
      !near.some((lead) => owners.has(lead) || (pointers.has(lead) && lead !== 'a' && lead !== 'an')) &&
      !isVerbLike(next)
    )
      return next === 'of' && word !== 'group' && near.includes('a');
    return next !== 'work' && next !== 'player';
  }
  return true;
}

/** "I was a nurse", "as the steward", "trained as a welder", "became captain": the speaker's own role. */
function isOwnRole(words: readonly string[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 5); back -= 1) {
    const word = words[back] as string;
    if (word === 'as' || toBe.has(word)) return true;
    if (beings.has(word)) {
      if (word === "i'm" || word === 'im') return true;
      for (let lead = back - 1; lead >= Math.max(0, back - 2); lead -= 1)
        if (selfWords.has(words[lead] as string)) return true;
      return false;
    }
    if (
      owners.has(word) ||
      word === 'with' ||
      word === 'of' ||
      word === 'to' ||
      word === 'for' ||
      word === 'by' ||
      word === 'and' ||
      word === 'from' ||
      isPastForm(word)
    )
      return false;
  }
  return false;
}
