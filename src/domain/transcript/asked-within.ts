import * as v from 'valibot';
import { offsetSchema } from '../bounds';
import { keystrokeBetween } from '../session/answer';
import { isAsking } from './formats/speaker-names';
import type { OwnWords } from './formats/own-words';

/** A question that somebody else asked within the candidate's words: `before` is the offset it stands in front of. */
export const askedWithinSchema = v.object({ text: v.string(), before: offsetSchema });

export type AskedWithin = v.InferOutput<typeof askedWithinSchema>;

/**
 * The others' questions out of a transcript, as probes within the answer. What was asked before its first word is the
 * question itself, what came after its last led to nothing, and murmurs and thanks are no questions.
 */
export function askedWithin({ text, others }: Pick<OwnWords, 'text' | 'others'>): AskedWithin[] {
  const asked: AskedWithin[] = [];
  for (const other of others) {
    if (other.before === 0 || other.before >= text.length || !isAsking(other.text)) continue;
    // The first letter of what was said to it.
    const before = other.before + Math.max(0, text.slice(other.before).search(/\S/u));
    const last = asked.at(-1);
    if (last?.before === before) last.text += ` ${other.text}`;
    else asked.push({ text: other.text, before });
  }
  return asked;
}

/** The same questions after the words were changed: at their places, as far as those still stand. */
export function askedStill(asked: readonly AskedWithin[], was: string, now: string): AskedWithin[] {
  const change = keystrokeBetween(was, now, 0);
  if (!change) return [...asked];
  const grown = change.inserted.length - change.removed;
  return asked.flatMap(({ text, before }) => {
    const moved =
      before <= change.at
        ? before
        : Math.max(change.at + change.inserted.length, Math.max(before, change.at + change.removed) + grown);
    return moved > 0 && moved < now.length ? [{ text, before: moved }] : [];
  });
}

/** A text cut where something was asked in it; the pieces together are the text, from its start to its end. */
export function cutAtAsked({
  text,
  asked = [],
}: {
  text: string;
  asked?: readonly AskedWithin[];
}): { asked: string | null; start: number; end: number }[] {
  const within = asked.filter(({ before }) => before > 0 && before < text.length);
  return [{ text: null, before: 0 }, ...within].map((one, index) => ({
    asked: one.text,
    start: one.before,
    end: within[index]?.before ?? text.length,
  }));
}
