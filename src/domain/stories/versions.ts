import type { Story } from './story';

/** The words of a story as they were saved at `changedAt`, an epoch ms that names the version. */
export type StoryVersion = Story & { changedAt: number };

/**
 * A story as several tabs and devices may change it. `follows` are the versions that this one was written over, the
 * words of which its writer saw; `beside` those that were saved elsewhere meanwhile and wait for the candidate's choice.
 * Stories of earlier releases have neither: of them the newest word counts.
 */
export type VersionedStory = StoryVersion & {
  deletedAt: number | null;
  purgedAt?: number | undefined;
  follows?: readonly number[] | undefined;
  beside?: readonly StoryVersion[] | undefined;
};

/** So many are remembered; one that is older than all of them no other device has not seen. */
const remembered = 100;

/** The words alone, under the name of their version. */
function versionOf({
  id,
  title,
  when,
  situation,
  task,
  action,
  result,
  numbers,
  people,
  principles,
  changedAt,
}: StoryVersion): StoryVersion {
  return { id, title, when, situation, task, action, result, numbers, people, principles, changedAt };
}

/**
 * What `newest`, of the two the one that counts, knows after it met `older`: words that nobody replaced knowingly are
 * kept beside it. Nothing is kept of a story that was deleted, nor beside one whose words are gone for good.
 */
export function meet<Row extends VersionedStory>(newest: Row, older: VersionedStory): Row {
  if (newest.follows === undefined && older.follows === undefined) return newest;
  const follows = [...new Set([...(newest.follows ?? []), ...(older.follows ?? [])])]
    .toSorted((one, other) => other - one)
    .slice(0, remembered);
  const alone = older.follows !== undefined && older.deletedAt === null && older.purgedAt === undefined;
  const all = [...(newest.beside ?? []), ...(older.beside ?? []), ...(alone ? [versionOf(older)] : [])];
  const waiting = new Map(all.map((version) => [version.changedAt, version]));
  for (const known of [newest.changedAt, ...follows]) waiting.delete(known);
  const beside = newest.purgedAt === undefined ? [...waiting.values()] : [];
  return { ...newest, follows, beside: beside.toSorted((one, other) => other.changedAt - one.changedAt) };
}

const sameWords = (one: StoryVersion, other: StoryVersion) =>
  JSON.stringify({ ...versionOf(one), changedAt: 0 }) === JSON.stringify({ ...versionOf(other), changedAt: 0 });

/** The versions to ask the candidate about: those that say something else, each once. */
export function otherVersions(story: VersionedStory): StoryVersion[] {
  return (story.beside ?? []).filter(
    (version, at, all) => !sameWords(version, story) && all.findIndex((earlier) => sameWords(earlier, version)) === at,
  );
}

/** What a version that is written now follows: all that its writer saw. `settles`: the ones beside it too. */
export function followedBy(before: VersionedStory | undefined, settles: boolean): number[] {
  if (!before) return [];
  const beside = settles ? (before.beside ?? []).map(({ changedAt }) => changedAt) : [];
  return [...new Set([...(before.follows ?? []), before.changedAt, ...beside])];
}
