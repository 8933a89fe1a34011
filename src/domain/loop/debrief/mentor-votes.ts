import * as v from 'valibot';
import { readSentFile } from '../../sent-file';
import type { FactOf } from '../facts';
import { voteSchema, type Vote } from './vote';

/** What a mentor voted: by seat, null where they did not. `comments` go by seat too. */
export type MentorVotes = Omit<FactOf<'mentor-votes'>, 'kind'>;

/** What the packet of a loop writes into a file. */
const fileSchema = v.object({
  kind: v.literal('second-take-loop-votes'),
  version: v.literal(1),
  loopId: v.pipe(v.string(), v.minLength(1), v.maxLength(120)),
  mentor: v.pipe(v.string(), v.trim(), v.maxLength(120)),
  votes: v.pipe(v.array(v.nullable(voteSchema)), v.maxLength(6)),
  comments: v.pipe(v.array(v.pipe(v.string(), v.maxLength(4_000))), v.maxLength(6)),
});

/** Larger than any such file can be, in characters; what is larger is not even parsed. */
const mostCharacters = 200_000;

export type VotesRead =
  { ok: true; votes: MentorVotes } | { ok: false; problem: 'too-large' | 'not-votes' | 'other-loop' | 'empty' };

/** Reads a file of votes for this loop. Whatever is wrong with it leaves everything as it was. */
export function readMentorVotes(text: string, loopId: string): VotesRead {
  const read = readSentFile(text, fileSchema, mostCharacters);
  if (!read.ok) return { ok: false, problem: read.problem === 'too-large' ? read.problem : 'not-votes' };
  const { mentor, votes, comments } = read.file;
  if (read.file.loopId !== loopId) return { ok: false, problem: 'other-loop' };
  if (votes.every((vote) => vote === null) && comments.every((comment) => comment.trim() === '')) {
    return { ok: false, problem: 'empty' };
  }
  return { ok: true, votes: { mentor: mentor || 'Mentor', votes, comments } };
}

/** Whether two are the same, word for word: a file that was read twice. */
export const isSameVotes = (one: MentorVotes, other: MentorVotes): boolean =>
  one.mentor === other.mentor &&
  JSON.stringify([one.votes, one.comments]) === JSON.stringify([other.votes, other.comments]);

/** The newest votes of each mentor, in the order in which they first came. */
export function standingMentorVotes(all: readonly MentorVotes[]): MentorVotes[] {
  return [...new Map(all.map((votes) => [votes.mentor, votes])).values()];
}

/** How a mentor's votes and the first votes of the panel stand to each other. */
export function agreementOf(mentor: MentorVotes, first: readonly (Vote | null)[]): { same: number; of: number } {
  const both = first.filter((vote, seat) => vote !== null && (mentor.votes[seat] ?? null) !== null);
  const same = first.filter((vote, seat) => vote !== null && mentor.votes[seat] === vote);
  return { same: same.length, of: both.length };
}
