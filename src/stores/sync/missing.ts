import { gapsIn, missingMessages } from '../../domain/sync/chains';
import { HubProblem } from './hub-problem';
import { sendMessage } from './exchange';
import { isOut } from './same-log';
import type { Visit } from './sync-context';

/** What did not come is asked for again after this long, ms. */
const askAgainMs = 3_600_000;

/** What this device sent comes back within this time after the last message that came, ms. */
export const comesBackWithinMs = 20_000;

/** Tells the candidate of messages that never came, and asks the devices that wrote them to send everything again. */
export async function askForMissing(visit: Visit): Promise<void> {
  const { sync, clock } = visit.deps;
  const { chains, chain, asked } = await sync.reading();
  const of = gapsIn(chains, chain);
  const now = clock.epochMs();
  const isNews = ([name, upTo]: [string, number]) => asked?.of[name] !== upTo || now - asked.at >= askAgainMs;
  if (!Object.entries(of).some(isNews)) return;
  await visit.note({ kind: 'withheld', messages: missingMessages(chains) });
  await sendMessage(visit, [], [], { misses: of });
  await visit.inTurn(() => sync.changeReading({ asked: { at: now, of } }));
}

/**
 * Watches for what this device has sent. Says whether some of it has yet to come back; throws when nothing came for too long:
 * what the server has confirmed it may have lost.
 */
export function createOwnWatch({ deps }: Visit): () => Promise<boolean> {
  let stood = { at: '', sinceMs: 0 };
  return async () => {
    const reading = await deps.sync.reading();
    const now = deps.clock.epochMs();
    const at = `${reading.chain} ${reading.sent} ${reading.cursor}`;
    if (at !== stood.at) stood = { at, sinceMs: now };
    const out = isOut(reading);
    if (out && now - stood.sinceMs >= comesBackWithinMs) {
      throw new HubProblem('cut', 'What this device has sent did not come back.');
    }
    return out;
  };
}
