import { nextResealStep } from '../../domain/sync/reseal';
import { send, sendMessage } from './exchange';
import { namesOf, resealSound, sideBySide } from './sound-exchange';
import type { Visit } from './sync-context';

/** So many sounds; then what was written meanwhile has its turn. */
const soundsAtOnce = 32;

/**
 * After a change of the passphrase: what lies on the server is encrypted again, and what is under an earlier key goes. It
 * can be cut off anywhere: what stands is found there, and what does not is done. more: there is more to do. waits: for the
 * server, or for a connection that costs nothing. done: just now.
 */
export async function reseal(visit: Visit, goOn: () => boolean): Promise<'none' | 'more' | 'waits' | 'later' | 'done'> {
  const { sync, clock } = visit.deps;
  for (let gathered = false; ;) {
    const reading = await sync.reading();
    const step = nextResealStep(reading);
    if (step === 'none') {
      if (reading.reseal === 'elsewhere') await lookForOlder(visit);
      return 'none';
    }
    if (step === 'blocked') return 'later';
    if (step === 'gather') {
      // A word that came in between is gathered the next time round.
      if (gathered) return 'more';
      const sounds = await resealSounds(visit, goOn);
      if (sounds !== 'done') return sounds;
      await visit.inTurn(() => sync.gather());
      await send(visit);
      gathered = true;
    } else if (step === 'tell') await sendMessage(visit, [], []);
    else if (step === 'wait') return 'waits';
    else if (step === 'clear') await clear(visit, reading.clearTo ?? 0);
    else {
      await takeLeftovers(visit);
      await visit.inTurn(() => sync.changeReading({ reseal: { at: clock.epochMs() } }));
      return 'done';
    }
  }
}

/** Where the phrase was changed on another device: is that one done? */
export async function lookForOlder({ deps: { sync }, hub, cipher, inTurn }: Visit): Promise<void> {
  const { reseal: now } = await sync.reading();
  if (now !== undefined && now !== 'elsewhere') return;
  const first = await hub.messageFrom(1);
  const found = first && cipher.isOlder(first.bytes) ? 'elsewhere' : undefined;
  if (found !== now) await inTurn(() => sync.changeReading({ reseal: found }));
}

async function resealSounds(visit: Visit, goOn: () => boolean): Promise<'done' | 'more' | 'later'> {
  const all = await visit.deps.sync.allSounds();
  const left = all.filter(({ recordingId }) => !visit.resealed.has(recordingId));
  await sideBySide(left.slice(0, soundsAtOnce), goOn, async (sound) => {
    visit.tell({ kind: 'resealing', done: visit.resealed.size, all: all.length });
    const how = await resealSound(visit, sound);
    visit.resealed.add(sound.recordingId);
    if (how === 'unreadable') visit.unreadable.add(sound.recordingId);
  });
  if (!goOn()) return 'later';
  if (left.length > soundsAtOnce) return 'more';
  visit.tell({ kind: 'resealing', done: all.length, all: all.length });
  return 'done';
}

async function clear({ deps: { sync }, hub, inTurn }: Visit, upTo: number): Promise<void> {
  await hub.clearLog(upTo);
  await inTurn(async () => {
    const { olderAt } = await sync.reading();
    const late = olderAt !== undefined && olderAt > upTo;
    await sync.changeReading({
      reseal: late ? 'due' : 'cleared',
      olderAt: late ? olderAt : undefined,
      clearTo: undefined,
    });
  });
}

/** What only the old messages spoke of, such as the sounds of answers that were deleted for good since. */
async function takeLeftovers(visit: Visit): Promise<void> {
  const { deps, hub, cipher } = visit;
  const all = await deps.sync.allSounds();
  const known = new Set((await Promise.all(all.map((sound) => namesOf(visit, sound)))).flat());
  for (const name of await hub.soundNames()) {
    if (known.has(name)) continue;
    const start = await hub.soundStart(name);
    if (start && cipher.isOlder(start)) await hub.removeSound(name);
  }
  // Asked for now: a message from before is gone.
  const wants = [...visit.unreadable].filter((id) => !visit.askedFor.has(id));
  for (const id of wants) visit.askedFor.add(id);
  if (wants.length > 0) await sendMessage(visit, [], [], { wants });
}
