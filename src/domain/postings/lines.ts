/** What a stretch of a posting is about: what is asked for, the employer, or what is offered and how to apply. */
export type Section = 'asks' | 'employer' | 'offers';

/** One sentence or line of a posting. */
export type Line = { start: number; end: number; section: Section; heading: boolean };

/** How much the words of a section count: what an employer offers says little about what will be asked. */
export const sectionShare: Readonly<Record<Section, number>> = { asks: 1, employer: 0.5, offers: 0 };

const asksHeading =
  /\b(?:responsibilit|requirement|qualification|what you(?:'|’)?(?:ll| will)?|you will|your (?:role|impact|job|day|mission|profile|skills)|about you|who you are|who we(?:'|’| a)re looking|the (?:role|job|position|person|work|candidate)|about the (?:role|job|position|team)|job (?:description|summary|purpose)|position|dut(?:y|ies)|essential|desirable|skills|experience|accountabilit|person specification|key (?:tasks|areas|competenc)|competenc|behaviou?rs|our values|values|principles|you (?:have|are|bring)|must have|nice to have|preferred|day to day|in this role|ideal|looking for|criteria|summary|purpose)/i;
const offersHeading =
  /\b(?:benefits?|perks|we offer|offer(?:s|ed)?\b|pay|salary|compensation|package|reward|rewards|why (?:join|work|us|you)|how to apply|application|apply|next steps|equal|diversity|eeo|inclusion statement|privacy|notice|disclaimer|accommodations?|hours|location|contact|closing date|interview process|hiring process|selection process|in return|what(?:'|’)?s in it|good to know|visa)/i;
const employerHeading =
  /^(?:about|who we are|our (?:company|story|mission|team|organi[sz]ation|school|hospital)|the (?:company|team|organi[sz]ation|school|trust|hospital|practice|store|department|council)|company|overview|background|introduction|context)\b/i;

/** Sentences that stand in every posting of some country, whatever is asked for. */
const boilerplate =
  /\b(?:equal opportunit|equal employment|without regard to|regardless of (?:race|age|gender|your)|all qualified applicants|protected (?:characteristic|veteran|class)|sexual orientation|national origin|reasonable (?:accommodation|adjustment)s?|affirmative action|e-verify|401\(?k|dental|vision (?:insurance|plan|coverage)|health insurance|medical(?:,| and| insurance| benefits)|annual leave|paid (?:time|leave|vacation|holiday)|pto\b|pension|parental leave|life (?:insurance|assurance)|tuition|discounts?\b.*(?:staff|employee|member)|(?:staff|employee|team) discount|free (?:parking|meals|lunch|coffee|fruit|snacks|uniform|gym)|gym|cycle to work|per (?:hour|annum|year)|salary|pay (?:range|band|rate|scale)|background check|drug (?:test|screen)|driver(?:'|’)?s license|driving licen[cs]e|closing date|to apply|apply (?:now|today|online|by|via|with|through|at|here)|click|cover letter|send (?:us )?(?:your|a) (?:cv|resume|résumé|application)|right to work|visa|sponsorship|privacy (?:policy|notice)|cookies|unsolicited|recruitment agencies|bachelor|master(?:'|’)?s degree|gcse|high school diploma|encourage[sd]? applications|we welcome applications)/i;

/** A short line that heads others: it ends with a colon, or is short, without a stop, and begins with a capital letter. */
function isHeading(text: string): boolean {
  const plain = text.replace(/^[#*\s_>-]+|[*_\s]+$/gu, '');
  const count = plain.split(/\s+/u).length;
  if (/[:：]$/u.test(plain)) return count <= 10;
  if (/^#{1,6}\s/u.test(text)) return count <= 12;
  return count <= 7 && !/[.,;!?]$/u.test(plain) && /^(?:\p{Lu}|\*)/u.test(plain) && !/^\s*[-•*–·]\s/u.test(text);
}

function sectionOf(heading: string): Section | null {
  const text = heading.replace(/[#*_:]/gu, ' ').trim();
  if (/^(?:about (?:you|the (?:role|job|position|candidate)))/i.test(text)) return 'asks';
  if (offersHeading.test(text))
    return /\bwhat you(?:'|’)?ll (?:do|be|own|bring|need)\b/i.test(text) ? 'asks' : 'offers';
  if (asksHeading.test(text)) return 'asks';
  return employerHeading.test(text) ? 'employer' : null;
}

/** The sentences of a posting in their order, each with the section it stands in. What belongs in every posting counts as offered. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let section: Section = 'asks';
  let at = 0;
  for (const raw of text.split('\n')) {
    const from = at;
    at += raw.length + 1;
    if (raw.trim() === '') continue;
    if (isHeading(raw)) {
      const named = sectionOf(raw);
      if (named) section = named;
      lines.push({ start: from, end: from + raw.length, section: named ?? section, heading: true });
      continue;
    }
    const [, lead] = /^\s*[-•*–·]?\s*([A-Z][A-Za-z'’ ]{2,30}):\s/u.exec(raw) ?? [];
    const here = (lead === undefined ? null : sectionOf(lead)) ?? section;
    for (const { start, end } of sentencesOf(raw)) {
      const said = raw.slice(start, end);
      const part = boilerplate.test(said) && !/\byou (?:will|are)\b/i.test(said) ? 'offers' : here;
      lines.push({ start: from + start, end: from + end, section: part, heading: false });
    }
  }
  return lines;
}

function sentencesOf(line: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let start = 0;
  for (const match of line.matchAll(/[.!?…]+["”’)]*(?=\s+["“(]?[\p{Lu}\p{N}])/gu)) {
    const end = match.index + match[0].length;
    if (/\b(?:e\.g|i\.e|etc|mr|mrs|ms|dr|inc|st|no|approx)\.$/i.test(line.slice(start, end))) continue;
    found.push({ start, end });
    start = end;
  }
  if (line.slice(start).trim() !== '') found.push({ start, end: line.length });
  return found.map(({ start: from, end }) => ({
    start: from + (line.slice(from, end).length - line.slice(from, end).trimStart().length),
    end,
  }));
}
