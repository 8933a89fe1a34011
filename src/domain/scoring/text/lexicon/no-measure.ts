import { wordSet } from './word-set';

/** Places, things and courses that are told apart by a number: "table twelve", "till 4", "Java 17". */
const numbered = wordSet(
  'table aisle till channel tariff terminal hymn pitch match module java helm port form building shed windows theatre theater lab station model zone bay section dock cavity row seat court lane track platform flight exit figure question python area block case ticket sector code article rule paragraph volume episode key match station corridor block hangar tower bed beds cell plot plant track page',
);
const devices = wordSet('degrees degree volts volt watts amps psi rpm hz mhz ghz celsius fahrenheit lumens');
const limits = wordSet('limit cap timeout threshold maximum max capacity setting');
const people = wordSet(
  'employees staff people engineers workers students pupils residents soldiers marines sailors members',
);
const premises = wordSet('sites offices branches stores buildings floors houses seats departments campuses countries');
const organizations = wordSet(
  'company firm organisation organization school university battalion base town city village plant corporation college hospital factory business startup agency shop store warehouse',
);
const us = wordSet('us you them');
const ends = wordSet('and so but or i we he she they who with when then now at in a the me my that which because');
const times = wordSet('morning afternoon evening night');
const agoWords = wordSet('ago back');
const rises = wordSet('rose fell dropped raised lowered cut increased reduced down up');
const service = wordSet('experience service practice');
const years = wordSet('years year');
const vehicles = wordSet('bus train tram flight ferry bin route');
const seasons = wordSet('summers winters springs autumns christmases easters seasons years months weeks days');

const goingOn = wordSet('and then so but about around some just maybe until');
const present = wordSet('at in there present on behind around');
const waits = wordSet('queue line way list');
const head = wordSet('people persons women men guys girls boys colleagues members students kids children adults');

const isDigits = (word: string) => /^\d+(?:\.\d+)?$/.test(word);
const inHours = (word: string) =>
  /^(?:\d|1\d|2[0-4])$/.test(word) ||
  ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'].includes(word);
const persons = wordSet("i'm im he's she's aged turned");
const selves = wordSet('i he she kid boy girl son daughter brother sister ref who');

const turnWords = wordSet('next last past');
const determined = wordSet('the my his her our their');
const articles = wordSet('the a my');
const beforeAmount = wordSet('to of from by was at is a than about and or only just over under nearly almost another');
const gathered = wordSet('group groups team teams');
const leading = wordSet(
  'led lead leading managed managing trained taught coached supervised ran running captain captained headed for',
);
const belowTwenty = wordSet(
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
);
const scaleWords = wordSet('hundred thousand million billion dozen hundreds thousands millions and point');

/** "Six four seventy": digits read out, the name of something. */
function readAsDigits(words: readonly string[], from: number, to: number): boolean {
  for (let at = from; at + 1 < to; at += 1) {
    const next = words[at + 1] as string;
    if (belowTwenty.has(words[at] as string) && !scaleWords.has(next) && !/^\d/.test(next)) return true;
  }
  return false;
}

/**
 * Why the number from `from` to `to` (exclusive) measures neither work nor result, if so: an hour, an age, a name, a setting, a size
 * that was there before. `touches`: whether the word after it follows with one character between, as in "3:30".
 */
export function noMeasure(
  words: readonly string[],
  from: number,
  to: number,
  touches: boolean,
): 'date' | 'age' | 'ordinal' | null {
  const first = words[from] as string;
  const last = words[to - 1] as string;
  const before = words[from - 1] ?? '';
  const lead = words[from - 2] ?? '';
  const next = words[to] ?? '';
  const after = words[to + 1] ?? '';
  const single = to - from === 1;

  const near = words.slice(Math.max(0, from - 8), from);

  // Hours.
  if (/^0\d{3}$/.test(first)) return 'date';
  if (to - from === 2 && /^\d{1,2}$/.test(first) && /^[0-5]\d$/.test(last)) return 'date';
  if (single && before === 'the' && /^\d{1,2}\.[0-5]\d$/.test(first)) return 'date';
  if (turnWords.has(before) && determined.has(lead)) return 'date';
  if (single && touches && isDigits(first) && Number(first) < 25 && /^[0-5]\d$/.test(next)) return 'date';
  if (next === 'a' && after === 'm') return 'date';
  if (next === 'p' && after === 'm') return 'date';
  if (
    single &&
    before === 'half' &&
    lead !== 'and' &&
    inHours(first) &&
    (next === '' || ends.has(next) || numbered.has(next))
  )
    return 'date';
  if (before === 'oh' || (before === 'till' && inHours(first) && single && words[from - 2] !== 'the'))
    return inHours(first) && before === 'oh' ? 'date' : 'ordinal';
  if (single && inHours(first) && next === 'in' && after === 'the' && times.has(words[to + 2] ?? '')) return 'date';
  if (single && inHours(first) && (next === 'till' || next === 'until')) return 'date';
  if (single && /^(?:19[5-9]|20[0-3])\d$/.test(first) && !next.endsWith('s')) return 'date';
  if (seasons.has(next) && agoWords.has(after)) return 'date';

  // "Two weeks later she rang": the story goes on. "Two weeks later than planned" is a delay.
  if (seasons.has(next) && after === 'later' && words[to + 2] !== 'than' && (from === 0 || goingOn.has(before)))
    return 'date';

  // Ages.
  if (next === 'year' && (after === 'old' || after === 'olds')) return 'age';
  if (next === 'years' && after === 'old') return 'age';
  const closes = next === '' || ends.has(next) || (years.has(next) && (after === '' || ends.has(after)));
  if (
    single &&
    closes &&
    (persons.has(before) ||
      ((before === 'was' || before === 'am' || before === 'is' || before === 'only' || before === 'about') &&
        (selves.has(lead) ||
          persons.has(lead) ||
          selves.has(words[from - 3] ?? '') ||
          (before === 'about' && lead === 'be'))))
  )
    return 'age';
  if (before === 'aged') return 'age';

  // Time in a role.
  if (
    years.has(next) &&
    (words.slice(Math.max(0, from - 8), from).includes('been') ||
      words.slice(to, to + 4).some((word) => service.has(word)))
  )
    return 'age';
  if (years.has(next) && ['has', 'have'].includes(before) && ends.has(after)) return 'age';

  if (years.has(next) && (before === 'for' || (lead === 'for' && !articles.has(before)) || near.includes('between')))
    return 'age';

  // Names.
  if (single && /^\d{3,}$/.test(first) && before === 'in' && closes) return 'ordinal';
  if (/^\d+\.\d+(?:\.\d+)?$/.test(last) && (next === '' || ends.has(next)) && !beforeAmount.has(before))
    return 'ordinal';
  if (next === 'double' || before === 'o' || readAsDigits(words, from, to)) return 'ordinal';
  if (single && numbered.has(before)) return 'ordinal';
  if (single && isDigits(first) && vehicles.has(next)) return 'ordinal';
  if (single && isDigits(first) && (next === 'number' || next === 'series')) return 'ordinal';
  if (single && /^[a-z]$/.test(before) && before !== 'a' && before !== 'i' && isDigits(first)) return 'ordinal';

  // Settings of machines, and limits.
  if (devices.has(next) && !words.some((word) => rises.has(word))) return 'ordinal';
  if ((before === 'to' || before === 'at') && (lead === 'set' || lead === 'limited' || lead === 'capped'))
    return 'ordinal';
  if (before === 'to' && near.some((word, at) => word === 'set' && ['to', 'at'].includes(near[at + 1] ?? '')))
    return 'ordinal';
  if (['is', 'of', 'at', 'was'].includes(before) && limits.has(lead)) return 'ordinal';
  if (before === 'than' && lead === 'more' && words[from - 3] === 'no') return 'ordinal';
  if (next === 'maximum' || next === 'max' || after === 'maximum') return 'ordinal';
  if (next === 'threads' || (next === 'persons' && after === 'maximum')) return 'ordinal';

  // Sizes that were there before.
  if (next === 'of' && us.has(after) && ['the', 'just', 'only', 'were', 'was', 'are'].includes(before))
    return 'ordinal';
  // "Five people were at the meeting": who was there. "Thirty people were in the queue" is how big the trouble was.
  if (
    head.has(next) &&
    (after === 'were' || after === 'was' || after === 'are') &&
    present.has(words[to + 2] ?? '') &&
    !words.slice(to + 3, to + 6).some((word) => waits.has(word))
  )
    return 'ordinal';
  if (before === 'of' && gathered.has(lead) && !near.some((word) => leading.has(word))) return 'ordinal';
  if (
    (people.has(next) || premises.has(next)) &&
    near.some((word) => organizations.has(word)) &&
    near.some((word) => ['was', 'were', 'had', 'has', 'is', 'are', 'of', 'with'].includes(word)) &&
    !near.includes('i')
  )
    return 'ordinal';
  if (premises.has(next) && words[from - 1] === 'in') return 'ordinal';
  // "Gave it a hundred percent", "one to one".
  if (
    (last.endsWith('%') || next === 'percent') &&
    words.slice(Math.max(0, from - 5), from).some((word) => ['give', 'gave', 'giving', 'given', 'my'].includes(word))
  )
    return 'ordinal';
  if (last === 'zero' && (before === 'at' || before === 'net' || before === 'ground')) return 'ordinal';
  return null;
}
