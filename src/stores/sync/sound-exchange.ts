import type { OutgoingSound } from '../../storage/sync/outgoing';
import type { Visit } from './sync-context';

const nameOf = (visit: Visit, { sha256 }: OutgoingSound) => visit.cipher.nameOf(`sound ${sha256}`);

/** Sends the sounds that wait, newest first; `goOn` is asked before each. Gives how many went. */
export async function sendSounds(visit: Visit, goOn: () => boolean): Promise<number> {
  const { deps, hub, cipher } = visit;
  const waiting = await deps.sync.sounds();
  for (const [at, sound] of waiting.entries()) {
    if (!goOn()) return at;
    visit.tell({ kind: 'sounds', left: waiting.length - at });
    const name = await nameOf(visit, sound);
    const bytes = (await hub.hasSound(name)) ? null : await deps.sync.soundBytes(sound.recordingId);
    if (bytes) await hub.putSound(name, await cipher.seal(bytes, 'sound'));
    await deps.sync.soundSent(sound.recordingId);
  }
  return waiting.length;
}

/** Fetches the sounds of other devices, newest first. What the server does not have yet is asked for the next time. */
export async function fetchSounds(visit: Visit, goOn: () => boolean): Promise<void> {
  const waiting = await visit.deps.sync.awaited();
  for (const [at, sound] of waiting.entries()) {
    if (!goOn()) return;
    visit.tell({ kind: 'sounds', left: waiting.length - at });
    await fetchSound(visit, sound);
  }
}

/** One sound; false when the server does not have it, or not as it was recorded. */
export async function fetchSound(visit: Visit, sound: OutgoingSound): Promise<boolean> {
  const { deps, hub, cipher } = visit;
  const sealed = await hub.sound(await nameOf(visit, sound));
  if (!sealed) return false;
  const bytes = await cipher.open(sealed);
  if (bytes && (await deps.sync.keepSound(sound.recordingId, bytes))) return true;
  await visit.note({ kind: 'garbled', messages: 1 });
  return false;
}
