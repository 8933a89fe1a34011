import type { Chains } from './chains';

/**
 * After a change of the passphrase, what lies on the server under an earlier key is encrypted again: how far a device is with
 * that. due: it has to. cleared: the log there is new from its beginning, and what nobody speaks of any more is still to be taken
 * away. elsewhere: the device on which the phrase was changed does it. `at`: it was done then, epoch ms.
 */
export type Reseal = 'due' | 'cleared' | 'elsewhere' | { at: number };

export type ResealStanding = {
  reseal?: Reseal | undefined;
  /** The last message that was read and is sealed with an earlier key. */
  olderAt?: number | undefined;
  /** Every row of every message up to this one waits to be sent again, or was; then they go. */
  clearTo?: number | undefined;
  /** What the next message has to tell the others of the chains that go. */
  holds?: Readonly<Record<string, number>> | undefined;
  /** There are rows that this version does not understand, and so cannot send again. */
  newerFrom: number | null;
  chain: string;
  chains: Chains;
  /** Messages of the own chain that the server has confirmed. */
  sent: number;
};

/**
 * The next step, in this order. sounds: each sound there is encrypted again, one by one. gather: every row here waits to be sent. tell:
 * the others hear what stands for what. wait: until the server has given back what it has confirmed. clear: the old messages
 * go. leftovers: and what only they spoke of. blocked: a newer version of the program has to do it. none: nothing.
 */
export type ResealStep = 'none' | 'blocked' | 'gather' | 'tell' | 'wait' | 'clear' | 'leftovers';

/** Nothing is taken off the server before its like stands there, by the server's own word. */
export function nextResealStep(standing: ResealStanding): ResealStep {
  const { reseal, olderAt, clearTo, holds, newerFrom, chain, chains, sent } = standing;
  if (reseal === 'cleared') return 'leftovers';
  if (reseal === undefined || reseal === 'elsewhere') return 'none';
  // A device that was in the middle of something when the phrase was changed may write one more under the old key.
  if (reseal !== 'due' && olderAt === undefined) return 'none';
  if (newerFrom !== null) return 'blocked';
  if (clearTo === undefined) return 'gather';
  if (holds !== undefined) return 'tell';
  const own = chains[chain];
  return own && own.upTo + own.beyond.length >= sent ? 'clear' : 'wait';
}
