/** Words that stand for a person in a transcript, whoever that is. */
const role =
  /^(?:(?:unknown |male |female )?speaker(?:[ _]?[\p{L}\d]{1,2})?|spk[_ ]?\d+|(?:the )?(?:interviewer|interviewee|candidate|applicant|recruiter|hiring manager|moderator|host|guest|panelist|panel|bar raiser|manager|hr|participant|attendee|facilitator|coach)(?: ?[\p{L}\d])?|you|me|myself|them|[qa]\d{1,2})$/iu;

/** Letters and words that are roles only beside each other. */
const pairs: Readonly<Record<string, string>> = { q: 'a', a: 'q', question: 'answer', answer: 'question' };

/** They head a paragraph of an answer far more often than they name a person. */
const headings = new Set(
  `situation task action actions result results star s t r who why how what when where note notes step steps point points
  problem problems challenge challenges goal goals background context outcome outcomes impact lesson lessons learning
  learnings takeaway takeaways summary conclusion example examples reason reasons role team date time subject cost costs
  before after today yesterday tomorrow now then later first second third fourth finally next last also anyway honestly
  update decision decisions solution solutions issue issues risk risks metric metrics number numbers baseline target
  option options plan phase day week month year quarter morning afternoon evening at on in by from until since around
  about the this that these those and but so or because if it he she we they there here my our his her their its as to
  of for with without no yes ok okay well important ps todo warning edit re fact facts story answered meanwhile
  total budget revenue sales savings users customers company project monday tuesday wednesday thursday friday saturday
  sunday january february march april may june july august september october november december jan feb mar apr jun jul
  aug sep sept oct nov dec mon tue wed thu fri sat sun noon midnight part section title topic agenda meeting recording
  transcript start end started ended version ticket error alert trade-off tradeoffs ownership constraint constraints`
    .split(/\s+/u)
    .filter(Boolean),
);

const particles = new Set('de da di del der den van von la le bin al el y dos du ten ter'.split(' '));

/** Headings that are also what people are called: with a second name behind them they are people. */
const calledSo = new Set('may april june august jan sun so'.split(' '));

/** What meetings add to a name: "(Guest)", "[External]", "| Acme", a face. */
const bareName = (label: string) =>
  label
    .replace(/\s*[([][^)\]]{1,30}[)\]]/gu, '')
    .replace(/\s+\|\s.*$/u, '')
    .replace(/[\p{Extended_Pictographic}\ufe0f~]/gu, '')
    .trim();

/** "Speaker 1", "Interviewer", "You". `others` are all labels of the text, in lower case: Q is a role beside A. */
export function isRole(label: string, others: ReadonlySet<string>): boolean {
  const name = bareName(label)
    .toLowerCase()
    .replace(/\s+[-–—]\s.*$/u, '');
  const [, bare = name, number = ''] = /^(question|answer)(\s*\d{1,2})$/u.exec(name) ?? [];
  const other = pairs[bare];
  return other === undefined ? role.test(name) : others.has(other + number) || others.has(other);
}

/** It heads a part of an answer: "Situation", "Step 1", "Note", "Monday". "S. K. Okoro" and "May Chen" do not. */
export function isHeading(label: string): boolean {
  const [first = ''] = label.toLowerCase().split(/[\s\d.]+/u);
  if (!headings.has(first)) return false;
  if (/^\p{Lu}\.?(?:\s*\p{Lu}\.)*\s+\p{Lu}\p{L}+/u.test(label)) return false;
  return !(calledSo.has(first) && /^\p{L}+\s+\p{Lu}[\p{L}'’.-]*$/u.test(label));
}

/** One or two capitals, or a first name that is a month too: a person where people take turns, a heading elsewhere. */
export function isTurnTaker(label: string): boolean {
  const name = bareName(label);
  return /^\p{Lu}\.?\s?(?:\p{Lu}\.?)?$/u.test(name) || (calledSo.has(name.toLowerCase()) && /^\p{Lu}/u.test(name));
}

/** One to five words that begin like a name, with what meetings add: "Priya S.", "Ana de la Cruz (Guest)". */
export function isNameLike(label: string): boolean {
  const bare = bareName(label);
  if (/^\+?\d[\d ()-]{7,18}\d$/u.test(bare)) return true;
  const words = bare.split(/[\s,]+/u).filter(Boolean);
  if (words.length === 0 || words.length > 5 || bare.length > 48 || isHeading(bare)) return false;
  let named = false;
  return (
    words.every((word) => {
      const isName = /^[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}'’.-]*\d{0,3}$/u.test(word);
      const isAlong = particles.has(word.toLowerCase()) || (named && /^\d{1,3}$/u.test(word));
      named ||= isName;
      return isName || isAlong;
    }) && named
  );
}

const parts: ReadonlySet<string> = new Set(['s', 't', 'a', 'r']);

/** What an interviewer says first, with or without a question mark. */
const asking =
  /\?["'”’]?\s*$|^(?:(?:so|ok|okay|great|thanks|thank you|hi|hello|alright|now|and|please)[,.!]?\s+)*(?:\p{L}+,\s+)?(?:tell (?:me|us)|describe|give (?:me|us)|walk (?:me|us)|talk (?:me|us|about)|take (?:me|us)|share|explain|think of|(?:can|could|would|will|have|do|did|were|are) you|(?:what|when|how|why|which|where|who) (?:did|do|does|was|were|is|are|would|could|can|have|has|made))\b/iu;

/** Whether the labels of a text are people in turns: two to four that come back, or one who asks. STAR is none. */
export function takeTurns(heads: readonly { label: string | null; text: string }[]): boolean {
  const labels = heads.flatMap(({ label }) => (label === null ? [] : [bareName(label).toLowerCase()]));
  const distinct = new Set(labels);
  if (distinct.size < 2 || distinct.size > 4) return false;
  if ([...distinct].filter((label) => parts.has(label)).length > 2) return false;
  const areParts = [...distinct].every((label) => parts.has(label));
  return (
    (!areParts && labels.length > distinct.size + 1) ||
    heads.some(({ label, text }) => label !== null && isAsking(text))
  );
}

/** It asks something, or bids somebody tell. */
export function isAsking(text: string): boolean {
  return asking.test(text.trim());
}

/** A name in any case, as chats show them: "sam_k", "priya". */
export function isHandle(label: string): boolean {
  return /^[\p{L}][\p{L}\p{N}_.'’-]*(?: [\p{L}\p{N}_.'’-]+){0,3}$/u.test(label.trim()) && !isHeading(label);
}
