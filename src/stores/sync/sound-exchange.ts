import type { AwaitedSound, OutgoingSound } from '../../storage/sync/outgoing';
import { sendMessage } from './exchange';
import type { Visit } from './sync-context';

/** Each sound takes some ways to the server and back: so many go side by side. */
const atOnce = 4;

/** After so many sounds the others are told, and come for them while the next ones go. */
const perMessage = 32;

const nameOf = (visit: Visit, { sha256 }: AwaitedSound) => visit.cipher.nameOf(`sound ${sha256}`);
const earlierNamesOf = (visit: Visit, { sha256 }: AwaitedSound) => visit.cipher.earlierNamesOf(`sound ${sha256}`);

/** Sends the sounds that wait, newest first; `goOn` is asked before each. They wait until the others have been told of them. */
export async function sendSounds(visit: Visit, goOn: () => boolean): Promise<void> {
  const { deps, hub, cipher } = visit;
  const waiting = await deps.sync.sounds();
  for (let at = 0; at < waiting.length && goOn(); at += perMessage) {
    const gone: OutgoingSound[] = [];
    await sideBySide(waiting.slice(at, at + perMessage), goOn, async (sound) => {
      visit.tell({ kind: 'sounds', left: waiting.length - at - gone.length });
      const name = await nameOf(visit, sound);
      const wanted = visit.wanted.has(sound.recordingId);
      const there = !wanted && (await hub.hasSound(name));
      const bytes = there ? null : await deps.sync.soundBytes(sound.recordingId);
      if (bytes) await hub.putSound(name, await cipher.seal(bytes, 'sound'));
      // What lies there under an earlier key was of no use to whoever wants it.
      if (bytes && wanted) for (const one of await earlierNamesOf(visit, sound)) await hub.removeSound(one);
      visit.wanted.delete(sound.recordingId);
      gone.push(sound);
    });
    if (gone.length > 0) await sendMessage(visit, [], gone);
  }
}

/**
 * Fetches the sounds of other devices, newest first. Those that do not come whole are asked for, once in a visit: whoever
 * has them sends them again.
 */
export async function fetchSounds(visit: Visit, goOn: () => boolean): Promise<void> {
  const waiting = await visit.deps.sync.awaited();
  let left = waiting.length;
  const wants: string[] = [];
  await sideBySide(waiting, goOn, async (sound) => {
    visit.tell({ kind: 'sounds', left });
    const came = await fetchSound(visit, sound);
    left -= 1;
    if (!came && !visit.askedFor.has(sound.recordingId)) wants.push(sound.recordingId);
  });
  for (const id of wants) visit.askedFor.add(id);
  if (wants.length > 0) await sendMessage(visit, [], [], { wants });
}

/** One sound; false when the server does not have it, or not as it was recorded. */
export async function fetchSound(visit: Visit, sound: AwaitedSound): Promise<boolean> {
  const { deps, hub, cipher } = visit;
  let sealed = await hub.sound(await nameOf(visit, sound));
  if (!sealed) sealed = await earlierSound(visit, sound);
  if (!sealed) return false;
  const bytes = await cipher.open(sealed);
  if (bytes && (await deps.sync.keepSound(sound.recordingId, bytes))) return true;
  await deps.sync.noteUnreadable(sound.recordingId);
  if (!visit.askedFor.has(sound.recordingId)) await visit.note({ kind: 'garbled', messages: 1 });
  return false;
}

/** As it lies there under a key from before the last change of phrase. */
async function earlierSound(visit: Visit, sound: AwaitedSound): Promise<Uint8Array | null> {
  for (const name of await earlierNamesOf(visit, sound)) {
    const sealed = await visit.hub.sound(name);
    if (sealed) return sealed;
  }
  return null;
}

export type ResealedSound = 'stands' | 'nowhere' | 'unreadable';

/**
 * Puts a sound there under the newest key, from here or from what lies there under an earlier one, and then takes that away.
 * nowhere: not on the server at all. unreadable: it is, though not as it was recorded, and it is not here either; it stays.
 */
export async function resealSound(visit: Visit, sound: AwaitedSound): Promise<ResealedSound> {
  const { deps, hub, cipher } = visit;
  const name = await nameOf(visit, sound);
  const earlier = await earlierNamesOf(visit, sound);
  if (!(await hub.hasSound(name))) {
    const isIt = async (bytes: Uint8Array | null) => bytes !== null && (await deps.digest(bytes)) === sound.sha256;
    let bytes = await deps.sync.soundBytes(sound.recordingId);
    if (!(await isIt(bytes))) {
      const sealed = await earlierSound(visit, sound);
      if (!sealed) return 'nowhere';
      bytes = await cipher.open(sealed);
      if (!(await isIt(bytes))) {
        await deps.sync.noteUnreadable(sound.recordingId);
        return 'unreadable';
      }
    }
    await hub.putSound(name, await cipher.seal(bytes!, 'sound'));
  }
  for (const one of earlier) await hub.removeSound(one);
  return 'stands';
}

/** Every name under which this sound may lie there. */
export const namesOf = async (visit: Visit, sound: AwaitedSound) => [
  await nameOf(visit, sound),
  ...(await earlierNamesOf(visit, sound)),
];

/** The first failure ends it, when what is on its way has come to its end. */
export async function sideBySide<T>(
  items: readonly T[],
  goOn: () => boolean,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const left = items.values();
  const failures: unknown[] = [];
  const run = async () => {
    for (const item of left) {
      if (failures.length > 0 || !goOn()) return;
      await work(item).catch((failure: unknown) => failures.push(failure));
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, run));
  if (failures.length > 0) throw failures[0];
}
