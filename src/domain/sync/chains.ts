/**
 * Every device numbers its messages, in a chain of its own, and says in each how much it has read of the others' chains. So a
 * server that withholds a message is found out by the next one that comes, from whomever. Numbers begin at 1.
 */
export type Chain = {
  /** All messages up to this number were read. */
  upTo: number;
  /** Numbers beyond it that were read too, ascending. */
  beyond: number[];
  /** The highest number that somebody has read. */
  known: number;
  /** Another chain holds everything that was in this one: what is missing of it is of no account. */
  retired: boolean;
};

/** By the name of the chain, which is chosen by chance. */
export type Chains = Readonly<Record<string, Chain>>;

/** What stands in front of the rows of each message. `seen`: how much of which chain its writer had read. */
export type MessageHead = {
  v: 1;
  chain: string;
  n: number;
  /** Epoch ms, by the writer's clock. */
  sentAt: number;
  seen: Readonly<Record<string, number>>;
  /** Chains that this one takes the place of: everything in them is sent again. */
  replaces: readonly string[];
  /** What the messages of these chains said, up to these numbers, is in this chain too, and they are gone from the server. */
  holds?: Readonly<Record<string, number>> | undefined;
  /** The name under which the rows lie that are too large for a message. */
  more?: string | undefined;
  /** Recordings whose sound the writer could not get from the server. */
  wants?: readonly string[] | undefined;
  /** Chains of which the writer misses something, and the number up to which it has read all of each. */
  misses?: Readonly<Record<string, number>> | undefined;
};

const unread: Chain = { upTo: 0, beyond: [], known: 0, retired: false };

/** The chains after a message was read; `repeated` when it had been read before. */
export function readMessage(
  chains: Chains,
  { chain, n, seen, replaces, holds = {} }: MessageHead,
): { chains: Chains; repeated: boolean } {
  const own = chains[chain] ?? unread;
  const repeated = n <= own.upTo || own.beyond.includes(n);
  const next: Record<string, Chain> = { ...chains, [chain]: repeated ? own : withNumber(own, n) };
  for (const [name, known] of Object.entries(seen)) {
    const other = next[name] ?? unread;
    if (known > other.known) next[name] = { ...other, known };
  }
  for (const [name, upTo] of Object.entries(holds)) next[name] = heldUpTo(next[name] ?? unread, upTo);
  for (const name of replaces) next[name] = { ...(next[name] ?? unread), retired: true };
  return { chains: next, repeated };
}

function withNumber(chain: Chain, n: number): Chain {
  const beyond = [...chain.beyond, n].sort((one, other) => one - other);
  let { upTo } = chain;
  while (beyond[0] === upTo + 1) {
    beyond.shift();
    upTo += 1;
  }
  return { ...chain, upTo, beyond, known: Math.max(chain.known, n) };
}

/** Whoever has not read them cannot any more, and need not. */
function heldUpTo(chain: Chain, held: number): Chain {
  if (held <= chain.upTo) return chain;
  const beyond = chain.beyond.filter((number) => number > held);
  let upTo = held;
  while (beyond[0] === upTo + 1) {
    beyond.shift();
    upTo += 1;
  }
  return { ...chain, upTo, beyond, known: Math.max(chain.known, held) };
}

/** Of the `sent` messages of a device's own chain, somebody has taken some off the server without having read them all. */
export function wasDropped({ holds }: Pick<MessageHead, 'holds'>, chain: string, sent: number): boolean {
  return holds !== undefined && (holds[chain] ?? 0) < sent;
}

/** How many messages exist, by their writers' or readers' word, and did not come. Asked when all that the server has was read. */
export function missingMessages(chains: Chains): number {
  return Object.values(chains).reduce((sum, chain) => sum + missingIn(chain), 0);
}

const missingIn = ({ retired, upTo, beyond, known }: Chain) => (retired ? 0 : known - upTo - beyond.length);

/**
 * Chains of others of which something did not come, by the word of a later message, and the number up to which each was read.
 * Asked when all that the server has was read.
 */
export function gapsIn(chains: Chains, own: string): Record<string, number> {
  return Object.fromEntries(
    Object.entries(chains)
      .filter(([name, chain]) => name !== own && missingIn(chain) > 0)
      .map(([name, { upTo }]) => [name, upTo]),
  );
}

/** Somebody misses one of the `sent` messages of a device's own chain. */
export function isMissed({ misses }: Pick<MessageHead, 'misses'>, chain: string, sent: number): boolean {
  const upTo = misses?.[chain];
  return upTo !== undefined && upTo < sent;
}

/** What a message says of the others' chains. */
export function seenOf(chains: Chains): Record<string, number> {
  return Object.fromEntries(
    Object.entries(chains)
      .filter(([, { retired, upTo }]) => !retired && upTo > 0)
      .map(([name, { upTo }]) => [name, upTo]),
  );
}
