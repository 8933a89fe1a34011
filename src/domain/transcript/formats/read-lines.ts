import { wordCount } from '../../session/answer';
import { bare, headOf, speakersAmong, type Head } from './headed-lines';
import { isAsking, isHeading, isNameLike, isRole, isTurnTaker, takeTurns } from './speaker-names';
import type { Piece, TranscriptFormat } from './transcript';

type Line = { text: string; head: Head | null; isSpeaker: boolean };

type FoundLines = { format: TranscriptFormat; pieces: Piece[] };

/** A time of day stands seldom below this; a transcript that nobody cut begins below it. */
const earlyMs = 2 * 60_000;

/** Words a second that people speak; diaries and time lines have far fewer. */
const spokenRate = { from: 1, to: 6 } as const;

/** What programs write around a transcript. */
const furniture =
  /^(?:transcri(?:bed|ption|pt)\b.{0,80}|search (?:in )?(?:the )?(?:video|transcript)|show transcript|sync to video time|\p{L}+ \(auto-generated\)|summary keywords|speakers|attendees|this editable transcript.{0,120}|.{0,60}\b(?:started|stopped|ended) (?:the )?(?:transcription|recording|meeting)\b.{0,40}|(?:meeting|recording) (?:started|ended|stopped).{0,60}|https?:\/\/\S+|-{3,}|={3,}|.{0,80}end-to-end encrypted\b.{0,200})$/iu;

/** Chats and meeting exports: lines under names, under times, or both. null when it reads like plain text. */
export function readLines(text: string): FoundLines | null {
  const rows = mergedHeads(text.split('\n').filter((row) => !furniture.test(row.trim())));
  dropDates(rows);
  const heads = rows.flatMap(({ head }) => head ?? []);
  if (heads.length === 0) return readNameLines(rows.map((row) => row.text));
  const isSpeaker = speakersAmong(
    rows.flatMap(({ head }, index) => (head ? { ...head, text: saysAt(rows, index) } : [])),
  );
  const lines = rows.map(({ text: row, head }): Line => ({
    text: row,
    head,
    isSpeaker: head ? isSpeaker(head) : false,
  }));

  const timed = lines.filter(({ head }) => head?.at);
  const isTimed = timed.length > 0 && looksTimed(lines);
  if (!isTimed && !looksLabelled(lines)) return readNameLines(rows.map((row) => row.text));
  return { format: formatOf(lines, isTimed), pieces: piecesOf(lines, isTimed) };
}

/** What is said under a head: on its line, or on the next one that is filled. */
function saysAt(rows: readonly { text: string; head: Head | null }[], index: number): string {
  const { head } = rows[index] ?? { head: null };
  if (!head || head.text.trim()) return head?.text ?? '';
  const next = rows.slice(index + 1).find(({ text }) => text.trim());
  return next && !next.head ? next.text : '';
}

/** A date in a title is no time of a line where the lines count from zero. */
function dropDates(rows: { head: Head | null }[]): void {
  const timed = rows.filter(({ head }) => head?.at);
  const dated = timed.filter(({ head }) => head?.at?.clock);
  if (dated.length <= timed.length / 2) for (const row of dated) row.head = null;
}

/** A name and a time may stand on two lines. */
function mergedHeads(rows: readonly string[]): { text: string; head: Head | null }[] {
  const merged: { text: string; head: Head | null }[] = [];
  const filled = (from: number) => rows.findIndex((row, index) => index >= from && row.trim() !== '');
  const isName = (row: string) => isNameLike(bare(row)) || isRole(bare(row), new Set()) || isTurnTaker(bare(row));
  for (let index = 0; index < rows.length; index += 1) {
    const text = rows[index] ?? '';
    const head = headOf(text);
    const next = filled(index + 1);
    const nextText = (rows[next] ?? '').trim();
    const nextHead = next < 0 ? null : headOf(nextText);
    if (!head && isName(text.trim()) && nextHead?.at && nextHead.label === null && nextHead.alone) {
      merged.push({ text, head: { ...nextHead, label: bare(text), marked: true } });
      index = next;
    } else if (
      head?.at &&
      head.label === null &&
      head.alone &&
      nextText &&
      !nextHead &&
      isName(nextText) &&
      isWholeName(nextText)
    ) {
      merged.push({ text, head: { ...head, label: nextText, marked: true } });
      index = next;
    } else merged.push({ text, head });
  }
  return merged;
}

/** "Yes" and "Exactly" are sentences: under a time only two words or a role are a name. */
function isWholeName(text: string): boolean {
  return isRole(text, new Set()) || (text.split(/\s+/u).length > 1 && !endsLikeSentence(text));
}

function looksTimed(lines: readonly Line[]): boolean {
  const filled = lines.filter(({ text }) => text.trim());
  const timed = filled.filter(({ head }) => head?.at);
  const heads = filled.filter(({ head, isSpeaker }) => head?.at || isSpeaker);
  if (!startsEarly(filled, heads.length)) return false;
  const named = timed.filter(({ isSpeaker }) => isSpeaker);
  const [first] = timed;
  if (!first?.head?.at) return false;
  if (timed.length === 1) {
    const { head, isSpeaker } = first;
    return isSpeaker ? head.alone || head.marked : head.at?.exact === true && head.marked;
  }
  const times = timed.map(({ head }) => head?.at?.ms ?? 0);
  const backwards = times.filter((ms, index) => ms < (times[index - 1] ?? 0)).length;
  if (backwards > timed.length / 5) return false;
  if (named.length >= timed.length / 2) return true;
  const untimedNames = filled.filter(({ head, isSpeaker }) => isSpeaker && !head?.at).length;
  if (untimedNames > 1) return true;
  if (first.head.at.clock) return false;
  if (first.head.at.exact || first.head.at.ms < earlyMs) return timed.length >= 2;
  const seconds = ((times.at(-1) ?? 0) - (times[0] ?? 0)) / 1000;
  const rate =
    filled.slice(0, -1).reduce((sum, { head, text }) => sum + wordCount(head ? head.text : text), 0) / seconds;
  return timed.length >= 3 && rate >= spokenRate.from && rate <= spokenRate.to;
}

/** It begins with a head, but for a short title. */
function startsEarly(filled: readonly Line[], heads: number): boolean {
  const first = filled.findIndex(({ head, isSpeaker }) => head?.at || isSpeaker);
  if (first <= 0) return first === 0;
  const titles = filled.slice(0, first);
  if (first > 8 || heads < 2 || titles.some(({ text }) => wordCount(text) > 12)) return false;
  return heads > 2 || titles.every(({ text }) => !/[.!?]$/u.test(text.trim()));
}

function looksLabelled(lines: readonly Line[]): boolean {
  const filled = lines.filter(({ text }) => text.trim());
  const named = filled.filter(({ isSpeaker }) => isSpeaker);
  if (named.length === 0 || !startsEarly(filled, named.length)) return false;
  const labels = named.map(({ head }) => head?.label?.toLowerCase() ?? '');
  const all = new Set(labels);
  if (named.every(({ head }) => isRole(head?.label ?? '', all))) return true;
  const says = filled.map((_, index) => saysAt(filled, index));
  const inTurns = takeTurns(filled.flatMap(({ head }, index) => (head ? { ...head, text: says[index] ?? '' } : [])));
  // "Situation: … Before: …": whoever heads the parts of an answer writes no transcript.
  if (
    filled.some(
      ({ head }) =>
        head && head.at === null && isHeading(head.label ?? '') && !(inTurns && isTurnTaker(head.label ?? '')),
    )
  )
    return false;
  if (all.size < 2) return false;
  const asks = filled.some(({ isSpeaker }, index) => isSpeaker && isAsking(says[index] ?? ''));
  return labels.length > all.size || asks || labels.some((label) => isRole(label, all));
}

function formatOf(lines: readonly Line[], isTimed: boolean): TranscriptFormat {
  if (!isTimed) return 'labelled';
  return lines.some(({ isSpeaker }) => isSpeaker) ? 'meeting' : 'timed-lines';
}

function piecesOf(lines: readonly Line[], isTimed: boolean): Piece[] {
  const pieces: Piece[] = [];
  let speaker: string | null = null;
  let blank = false;
  const begun = lines.findIndex(({ head, isSpeaker }) => (isTimed && head?.at) || isSpeaker);
  for (const { text, head, isSpeaker } of lines.slice(begun)) {
    if (!text.trim()) {
      blank = true;
      continue;
    }
    if (head && ((isTimed && head.at) || isSpeaker)) {
      if (isSpeaker) speaker = head.label;
      const hasTime = head.at !== null && !head.at.clock;
      pieces.push({
        speaker,
        startMs: hasTime ? (head.at?.ms ?? null) : null,
        endMs: hasTime ? (head.end?.ms ?? null) : null,
        text: isSpeaker ? head.text : head.whole,
      });
    } else {
      const last = pieces.at(-1);
      if (last && !blank) last.text += ` ${text}`;
      else if (last && !last.text.trim()) last.text = text;
      else pieces.push({ speaker, startMs: null, endMs: null, text, paragraph: true });
    }
    blank = false;
  }
  return pieces;
}

/** "Dana R." ends like a sentence and is a name. */
const endsLikeSentence = (row: string) => /[.!?,;:]$/u.test(row.replace(/(?<=\s)\p{Lu}\.$/u, ''));

/** A name on a line of its own, then what was said; blocks of this kind and nothing else. */
function readNameLines(rows: readonly string[]): FoundLines | null {
  const filled = rows.map(bare).filter(Boolean);
  const counts = new Map<string, number>();
  for (const row of filled) counts.set(row.toLowerCase(), (counts.get(row.toLowerCase()) ?? 0) + 1);
  const all = new Set(counts.keys());
  const looksNamed = (row: string) => isNameLike(row) || isTurnTaker(row);
  // A name, what they asked, a name, what was answered.
  const takesTurns =
    filled.length % 2 === 0 &&
    isAsking(filled[1] ?? '') &&
    filled.every((row, index) => index % 2 > 0 || looksNamed(row));
  const isName = (row: string, index: number) =>
    !endsLikeSentence(row) &&
    (isRole(row, all) ||
      (looksNamed(row) &&
        ((counts.get(row.toLowerCase()) ?? 0) > 1 || isAsking(filled[index + 1] ?? '') || takesTurns)));
  const names = filled.filter(isName);
  const distinct = new Set(names.map((name) => name.toLowerCase()));
  const roles = names.filter((name) => isRole(name, all)).length;
  if (!filled[0] || !isName(filled[0], 0) || names.length < 2) return null;
  if (distinct.size < 2 && roles < 2) return null;
  const adjacent = filled.some((row, index) => isName(row, index) && isName(filled[index + 1] ?? '', index + 1));
  if (adjacent || isName(filled.at(-1) ?? '', filled.length - 1)) return null;

  const pieces: Piece[] = [];
  for (const [index, row] of filled.entries()) {
    if (isName(row, index)) pieces.push({ speaker: row, startMs: null, endMs: null, text: '' });
    else {
      const last = pieces.at(-1);
      if (last) last.text += ` ${row}`;
    }
  }
  return { format: 'labelled', pieces };
}
