import { placedWords } from '../../domain/transcript/character-timings';
import { placedTurns, type PastAnswer } from '../../domain/review/past-answer';

/** As much as two lines of captions hold. */
const mostCharacters = 76;

/** Captions of a spoken answer, on the time line of its recordings one after the other. */
export function answerCaptions(answer: PastAnswer): string {
  const cues: string[] = [];
  let exact = true;
  for (const { turn, startMs, durationMs, times } of placedTurns(answer)) {
    const text = answer.turns[turn]?.transcript?.text ?? '';
    exact &&= times.exact;
    for (const { start, end } of captionLines(text)) {
      const fromMs = startMs + (times.at[start] ?? 0);
      const toMs = Math.max(fromMs + 500, startMs + Math.min(durationMs, times.at[end] ?? durationMs));
      cues.push(`${cues.length + 1}\n${stamp(fromMs)} --> ${stamp(toMs)}\n${escape(text.slice(start, end))}`);
    }
  }
  const note = exact ? [] : ['NOTE The times are estimated: nothing says when each word was spoken.'];
  return `${['WEBVTT', ...note, ...cues].join('\n\n')}\n`;
}

/** The text cut at sentence ends, and before a line grows too long. */
function captionLines(text: string): { start: number; end: number }[] {
  const lines: { start: number; end: number }[] = [];
  let full = true;
  for (const { start, end } of placedWords(text)) {
    const line = lines.at(-1);
    if (!line || full || end - line.start > mostCharacters) lines.push({ start, end });
    else line.end = end;
    full = /[.!?…]["”')]*$/u.test(text.slice(start, end));
  }
  return lines;
}

function stamp(ms: number): string {
  const whole = Math.max(0, Math.round(ms));
  const pad = (value: number, length = 2) => String(value).padStart(length, '0');
  return `${pad(Math.floor(whole / 3_600_000))}:${pad(Math.floor(whole / 60_000) % 60)}:${pad(Math.floor(whole / 1000) % 60)}.${pad(whole % 1000, 3)}`;
}

/** A caption is one line, and may not hold what opens a tag or an arrow. */
function escape(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
}
