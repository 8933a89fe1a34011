/** Words that stand for a person in a transcript, whoever that is. */
const role =
  /^(?:(?:unknown |male |female )?speaker(?:[ _]?[\p{L}\d]{1,2})?|spk[_ ]?\d+|(?:the )?(?:interviewer|interviewee|candidate|applicant|recruiter|hiring manager|moderator|host|guest|panelist|panel|bar raiser|manager|hr|participant|attendee|facilitator|coach)(?: ?[\p{L}\d])?|you|me|myself|[qa]\d{1,2})$/iu;

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

/** "Speaker 1", "Interviewer", "You". `others` are all labels of the text, in lower case: Q is a role beside A. */
export function isRole(label: string, others: ReadonlySet<string>): boolean {
  const name = label.trim().toLowerCase();
  const other = pairs[name];
  return other === undefined ? role.test(name) : others.has(other);
}

/** It heads a part of an answer: "Situation", "Step 1", "Note", "Monday". */
export function isHeading(label: string): boolean {
  const [first = ''] = label.toLowerCase().split(/[\s\d.]+/u);
  return headings.has(first);
}

/** One to five words that begin like a name, with what meetings add: "Priya S.", "Ana de la Cruz (Guest)". */
export function isNameLike(label: string): boolean {
  const bare = label.replace(/\s*[([][^)\]]{1,30}[)\]]/gu, '').trim();
  const words = bare.split(/[\s,]+/u).filter(Boolean);
  if (words.length === 0 || words.length > 5 || bare.length > 48 || isHeading(bare)) return false;
  return words.every(
    (word, index) =>
      /^[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}'’.-]*\d{0,3}$/u.test(word) ||
      (index > 0 && (particles.has(word.toLowerCase()) || /^\d{1,3}$/u.test(word))),
  );
}

/** A name in any case, as chats show them: "sam_k", "priya". */
export function isHandle(label: string): boolean {
  return /^[\p{L}][\p{L}\p{N}_.'’-]*(?: [\p{L}\p{N}_.'’-]+){0,3}$/u.test(label.trim()) && !isHeading(label);
}
