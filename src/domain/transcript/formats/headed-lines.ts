import { cleanText } from './pieces';
import { isHandle, isHeading, isNameLike, isRole, isTurnTaker, takeTurns } from './speaker-names';
import { timeCode, timePattern, type TimeCode } from './time-codes';

/** A line that says who or when; `whole` is its text should the label turn out to be none. */
export type Head = {
  at: TimeCode | null;
  end: TimeCode | null;
  label: string | null;
  text: string;
  whole: string;
  /** Nothing but a label and a time stands in the line. */
  alone: boolean;
  /** The label is set off by a colon, or its time by brackets. */
  marked: boolean;
};

const open = String.raw`[\[(<{]?\s*`;
const close = String.raw`\s*[\])>}]?`;
const range = String.raw`(?:\s*(?:--?>|[-–—]|to)\s*(${timePattern}))?`;
const leadingTime = new RegExp(
  String.raw`^(${open})(${timePattern})${range}(${close})(?:\s*[-–—|:]\s+|\s+|\s*[-–—|:]?$|(?<=[\])>}]))`,
  'iu',
);
const laterTime = new RegExp(
  String.raw`^([^\s:\[(<{][^:\[(<{]{0,60}?(?:\s*[(\[][^\d)\]][^)\]]{0,24}[)\]])?)\s*([:,|–—-]?)\s*(${open})(${timePattern})${range}(${close})\s*([:–—-]?)(?:\s+|$)(.*)$`,
  'iu',
);
const labelled = /^([^\s:][^:]{0,60}?)\s*:(?:\s+|$)(.*)$/u;
const closeLabelled = /^([^\s:][^:]{0,47}?)\s*:(?=[\p{L}"'“‘¿¡])(.*)$/u;
const dashed = /^(\p{L}[^:–—]{0,47}?)\s+[-–—]\s+(.+)$/u;
const enclosed = /^(?:\[([^\]:]{1,48})\]|<([^>:]{1,48})>|\(([^):]{1,48})\))\s*:?(?:\s+|$)(.*)$/u;
const zoomChat = /^From\s+(.{1,60}?)(?:\s+to\s+.{1,60}?)?\s*:\s*(.*)$/iu;
const reported = /^(.{1,48}?)\s+(?:said|says|asked|asks|replied)$/u;

const nobody: ReadonlySet<string> = new Set();
const isPerson = (label: string) => isNameLike(label) || isRole(label, nobody) || isTurnTaker(label);

/**
 * A name that a line begins with, and the rest of it: "Dana: …", "Dana - …", and "[Dana] …", "<Dana> …", "(Dana) …",
 * where those hold a person and not what a captioner noted of the sound.
 */
export function labelOf(line: string): { label: string; text: string } | null {
  const inside = enclosed.exec(line);
  const held = inside?.[1] ?? inside?.[2] ?? inside?.[3];
  if (held !== undefined && isPerson(held) && cleanText(`[${held}]`)) {
    return { label: held.trim(), text: inside?.[4] ?? '' };
  }
  const plain = labelled.exec(line);
  if (plain?.[1] !== undefined) {
    const label = plain[1].trim();
    return { label: reported.exec(label)?.[1] ?? label, text: plain[2] ?? '' };
  }
  const close = closeLabelled.exec(line) ?? dashed.exec(line);
  return close?.[1] !== undefined && isPerson(close[1]) ? { label: close[1].trim(), text: close[2] ?? '' } : null;
}

/** Marks of a list or of bold type around what matters. */
export function bare(line: string): string {
  return line
    .replace(/\u00a0/gu, ' ')
    .replace(/(\*\*|__)(.+?)\1/gu, '$2')
    .replace(/^([\d:.,]{4,12})\t+([^\t:]{1,48}):?\t+/u, '$1 $2: ')
    .replace(/^[\s>]*(?:[•*#–-]+\s+)?/u, '')
    .replace(/^\[(\p{L}[^\]:]{0,40})\](?=:?\s+[[(]?\d)/u, '$1')
    .trim();
}

/** What a line says of who and when; null for a line of plain text. */
export function headOf(line: string): Head | null {
  const text = bare(line);
  const time = leadingTime.exec(text);
  if (time?.[2] !== undefined) {
    const at = timeCode(time[2]);
    const whole = text.slice(time[0].length).trim();
    if (!at) return null;
    const base = { at, end: timeCode(time[3] ?? ''), whole, marked: Boolean(time[1]?.trim()) };
    const chat = zoomChat.exec(whole);
    if (chat?.[1] !== undefined) return { ...base, label: chat[1], text: chat[2] ?? '', alone: false, marked: true };
    const label = labelOf(whole);
    if (label) return { ...base, ...label, alone: !label.text, marked: true };
    if (isPerson(whole)) return { ...base, label: whole, text: '', alone: true };
    return { ...base, label: null, text: whole, alone: whole === '' };
  }
  const later = laterTime.exec(text);
  const at = later?.[4] === undefined ? null : timeCode(later[4]);
  if (later?.[1] !== undefined && at) {
    const [, label, before, bracket, , to, , after, rest = ''] = later;
    const marked = Boolean(bracket?.trim() || before || after);
    // "Monday 10:30 I met her": only a name that is set off has words behind its time.
    if (rest === '' || marked) {
      return { at, end: timeCode(to ?? ''), label: label.trim(), text: rest, whole: text, alone: rest === '', marked };
    }
  }
  const label = labelOf(text);
  if (!label) return null;
  return { at: null, end: null, ...label, whole: text, alone: !label.text, marked: true };
}

/** Which labels of a text are people, by what they look like and how often they come. */
export function speakersAmong(heads: readonly Head[]): (head: Head) => boolean {
  const counts = new Map<string, number>();
  for (const { label } of heads) {
    if (label !== null) counts.set(label.toLowerCase(), (counts.get(label.toLowerCase()) ?? 0) + 1);
  }
  const all = new Set(counts.keys());
  const everyTimeHasOne = heads.every(({ at, label }) => at === null || label !== null);
  const someOften = [...counts.values()].some((count) => count > 1);
  const inTurns = takeTurns(heads);
  return ({ at, label, alone, marked }) => {
    if (label === null) return false;
    if (inTurns && isTurnTaker(label)) return true;
    if (isHeading(label)) return false;
    if (isRole(label, all)) return true;
    const often = (counts.get(label.toLowerCase()) ?? 0) > 1;
    if (at === null) return isNameLike(label);
    if (isNameLike(label)) return often || everyTimeHasOne || (alone && marked);
    if (alone && isHandle(label) && !label.includes(' ') && someOften) return true;
    return isHandle(label) && (often || (everyTimeHasOne && marked)) && label.split(' ').length <= (often ? 4 : 2);
  };
}
