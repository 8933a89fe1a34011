import * as v from 'valibot';
import { epochMsSchema } from '../bounds';
import type { MessageHead } from './chains';

const number = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(64));

/** The first line of a message. Somebody with the key wrote it, though perhaps with another version of this program. */
const headSchema = v.looseObject({
  v: v.literal(1),
  chain: name,
  n: v.pipe(number, v.minValue(1)),
  sentAt: epochMsSchema,
  seen: v.record(name, number),
  replaces: v.array(name),
  holds: v.optional(v.record(name, number)),
  more: v.optional(name),
  wants: v.optional(v.array(v.string())),
  misses: v.optional(v.record(name, number)),
});

export function readMessageHead(line: unknown): MessageHead | null {
  const read = v.safeParse(headSchema, line);
  return read.success ? read.output : null;
}
