import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { textsUnder } from '../../tools/dev/texts';
import { textsIn } from '../../tools/dev/texts-in';

const found = (source: string) => textsIn('planted.tsx', source).map(({ text }) => text);

test.each([
  ['what stands between tags', '<p>skipped</p>', ['skipped']],
  ['what a name says', '<button aria-label="close">×</button>', ['close']],
  ['either way of a choice', '<p>{a === "off" ? "mute" : "hear"}</p>', ['mute', 'hear']],
  ['what comes if', '<p>{kept && "kept"}</p>', ['kept']],
  ['what is put in between, as a gap', '<p>{`${left} days left`}</p>', ['… days left']],
  ['a list that is joined', '<p>{["one", best && "two"].join(" · ")}</p>', ['one', 'two']],
  ['words for one and for many', '<p>{counted(n, "word", "words")}</p>', ['word', 'words']],
  [
    'a sentence in a table of sentences',
    'const why = { busy: "Another program is using it." };',
    ['Another program is using it.'],
  ],
  [
    'a name as a key',
    'const steps = { Answer: <b>one</b>, "Score yourself": 2 };',
    ['Answer', 'one', 'Score yourself'],
  ],
])('the list of texts has %s', (_, source, texts) => {
  expect(found(source)).toEqual(texts);
});

test.each([
  ['a class', '<p className="left right" />'],
  ['an address', 'import "./a b"; const to = "/today/plan";'],
  ['a selector', 'document.querySelector("main > p");'],
  ['a kind that is compared', 'if (kind === "Enter here") go();'],
])('the list of texts leaves out %s', (_, source) => {
  expect(found(source)).toEqual([]);
});

const onScreen = [...textsUnder('src/screens'), ...textsUnder('src/domain'), ...textsUnder('src/stores')];

test('every folder of screens has its texts in the list', () => {
  const folders = readdirSync('src/screens', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name } of folders)
    expect(
      onScreen.some(({ file }) => file.startsWith(join('src/screens', name))),
      name,
    ).toBe(true);
});

/** British spellings of words that are spelled otherwise in America, and British words for what has another name there. */
const british =
  /\b(?:\w*(?:colour|behaviour|favour|honour|labour|rumour|humour|flavour|neighbour|endeavour|candour|rigour)\w*|(?:organis|realis|recognis|summaris|apologis|memoris|optimis|customis|utilis|minimis|maximis|prioritis|standardis|specialis|criticis|finalis|emphasis|categoris)(?:e|ed|es|er|ers|ing|ations?)|analys(?:e|ed|ing)|(?:cent|theat|lit|fib)res?|grey|whilst|learnt|cancell(?:ed|ing)|(?:travel|label|model|quarrel|counsel)l(?:ed|ing|or)|programmes?|licence|defence|cheques?|practis(?:e|ed|es|ing)|judgements?|fulfil|enrol|skilful|sceptic\w*|(?:after|to|for|back|up|down|on)wards|amongst|(?:burn|spoil|lean|dream|spel)t|fortnight\w*|queues?|queuing|maths|straight away|short cuts?|leavers|had got|got used to|fitted|(?:turn\w*|com(?:e|es|ing)|go(?:es|ing)?|went|ways?|brought|show\w*)(?: \w+)? round|hung on|down to (?:you|me|us|them)|put(?:s|ting)?(?: it| things)? right|mend(?:s|ed|ing)?|anew)\b/iu;

/** Ends with an “s” in Britain and a “z” in America, but for the words that have an “s” everywhere. */
const withAnS =
  /\b(?!(?:\w*wise|sunrise|tis|(?:advis|supervis|devis|revis|improvis|televis|exercis|excis|concis|precis|promis|compromis|premis|demis|surmis|ris|aris|compris|surpris|enterpris|appris|pris|rais|prais|apprais|nois|pois|bruis|cruis|guis|disguis|franchis|merchandis|expertis|advertis|chastis|treatis|paradis|vis)(?:e|ed|es|er|ers|ing|ations?))\b)\w+is(?:e|ed|es|er|ers|ing|ations?)\b/iu;

/** What somebody would write, not say; questions are read aloud. */
const notSaid =
  /\b(?:whom (?:did|do|does|could|would|should|had|have|will|among|else)|(?:who|people|person|anyone|someone) in (?:the|your) team)\b/iu;

const otherEnglish = [british, withAnS, notSaid];

/** Texts that go on words of others, in whatever spelling, and the address that bookmarks have. */
const othersWords = /^src\/domain\/(?:postings|scoring|questions\/import|transcript)\//u;

test.each(['afterwards', 'organised', 'categorise', 'Whom did you ask?', 'Who in the team knew?'])(
  '“%s” is noticed',
  (said) => expect(otherEnglish.some((kind) => kind.test(said))).toBe(true),
);

test.each(['advised', 'a promise', 'likewise', 'raised', 'surprising', 'exercise', 'what it did, and for whom'])(
  '“%s” is let pass',
  (said) => expect(otherEnglish.some((kind) => kind.test(said))).toBe(false),
);

test('every text is in American English', () => {
  const sentence = /^[A-Z“{].* .*[.?]$/u;
  const texts = onScreen.filter(
    ({ file, text }) => (!othersWords.test(file) || sentence.test(text)) && !text.startsWith('/'),
  );
  const found = texts.filter(({ text }) => otherEnglish.some((kind) => kind.test(text)));
  expect(found.map(({ file, line, text }) => `${file}:${line} ${text}`)).toEqual([]);
});

test.each(readdirSync('questions').filter((file) => file.endsWith('.json')))(
  'questions/%s is in American English',
  (file) => {
    const words = readFileSync(join('questions', file), 'utf8');
    const found = otherEnglish.flatMap((kind) => words.match(new RegExp(`.{0,40}${kind.source}.{0,40}`, 'giu')) ?? []);
    expect(found).toEqual([]);
  },
);

test('a percentage is written as one word', () => {
  expect(onScreen.filter(({ file, text }) => !othersWords.test(file) && /(?:…|\d|^) %/u.test(text))).toEqual([]);
});

/** What candidates stumbled over, and what is said instead. */
const stumbled: Record<string, string> = {
  'Go on aloud': 'Keep recording',
  'No answer to this one': 'Skip this follow-up',
  'Begin anew': 'Start over',
  'put right': 'fix, correct',
  'Take it with you': 'Export',
  'A probe': 'A follow-up',
  'Leave it as it was': 'Cancel',
  'is kept take': 'best take',
  'usual one': 'default',
  mend: 'fix',
  anew: 'again',
  'once more': 'again',
  'any more': 'no longer, anymore',
  '[Ll]oad(?:ed)? (?:the page|it|them) again': 'reload',
  'all the same': 'anyway',
  'go(?:es)? on': 'continue, resume, keep going',
  'room left': 'space left',
  'written down|writing down|write(?:s)? (?:it|this) down': 'transcribed, typed, noted',
  'fetch(?:es|ed|ing)?': 'load, download',
  'pass phrase': 'passphrase',
  'the lobby': 'Practice, as the menu says',
  'taken out': 'removed',
};

test.each(Object.entries(stumbled))('nothing says “%s” to the candidate, where “%s” is meant', (old) => {
  const whole = new RegExp(`\\b${old}\\b`, 'iu');
  const said = onScreen.filter(({ file, text }) => file.startsWith('src/screens') && whole.test(text));
  expect(said.map(({ file, line, text }) => `${file}:${line} ${text}`)).toEqual([]);
});
