import { isMissed, readMessage, seenOf, wasDropped, type MessageHead } from '../../domain/sync/chains';
import { readMessageHead } from '../../domain/sync/message';
import type { LogMessage } from '../../platform/sync/hub';
import type { Incoming } from '../../storage/sync/incoming';
import type { SyncSending } from '../../storage/sync/link';
import { mayResend } from './same-log';
import type { Visit } from './sync-context';

/** About this many letters of rows in one message, before they are pressed. */
const lettersPerMessage = 200_000;

/** What the client needs around a message. */
const roomForHeaders = 4096;

/** Reads one message of the log, brings its rows in, and remembers that it was read, in one step. */
export async function receive(visit: Visit, { seq, bytes }: LogMessage): Promise<void> {
  const { deps, cipher } = visit;
  const cursorHash = await deps.digest(bytes);
  const opened = await opensAs(visit, await cipher.open(bytes));
  if (!opened) await noteOneMore(visit, 'garbled');
  else if (opened.incoming.newer > 0) await noteOneMore(visit, 'newer');
  let lostOurs = false;
  await visit.inTurn(async () => {
    const reading = await deps.sync.reading();
    const olderAt = cipher.isOlder(bytes) ? seq : reading.olderAt;
    const next = { ...reading, cursor: seq, cursorHash, olderAt };
    if (!opened) return deps.sync.changeReading(next);
    const { chains } = readMessage(reading.chains, opened.head);
    const own = opened.head.chain === reading.chain;
    const newerFrom = reading.newerFrom ?? (opened.incoming.newer > 0 ? seq : null);
    await deps.sync.receive(own ? new Map() : opened.incoming.rows, { ...next, chains, newerFrom });
    // Whoever asked for a sound in a message that goes must ask again.
    if (opened.head.holds) visit.askedFor.clear();
    const now = deps.clock.epochMs();
    lostOurs = !own && isMissed(opened.head, reading.chain, reading.sent) && mayResend(reading, now);
    // What the server took off before somebody had read it, or has lost, only this device has.
    if (lostOurs || (!own && wasDropped(opened.head, reading.chain, reading.sent))) {
      const { log, newerFrom: from, resentAt } = reading;
      await deps.sync.startOver({
        log,
        cursor: seq,
        cursorHash,
        chains,
        olderAt,
        newerFrom: from,
        chain: deps.newId(),
        resentAt: lostOurs ? now : resentAt,
      });
    }
    // What is wanted and is here goes once more, whatever the server says that it has.
    if (!own) for (const id of await deps.sync.sendOnceMore(opened.head.wants ?? [])) visit.wanted.add(id);
  });
  if (lostOurs) await visit.note({ kind: 'lost-ours' });
}

type Opened = { head: MessageHead; incoming: Incoming };

async function opensAs(visit: Visit, plain: Uint8Array | null): Promise<Opened | null> {
  const incoming = plain && visit.deps.sync.read(plain);
  const head = incoming && readMessageHead(incoming.head);
  if (!head) return null;
  if (head.more === undefined) return { head, incoming };
  const stored = await visit.hub.sound(head.more);
  const rest = stored && (await visit.cipher.open(stored));
  const rows = rest && visit.deps.sync.read(rest);
  return rows && { head, incoming: rows };
}

async function noteOneMore(visit: Visit, kind: 'garbled' | 'newer'): Promise<void> {
  const { notices } = await visit.deps.sync.reading();
  const before = notices.find((notice) => notice.kind === kind);
  await visit.note({ kind, messages: (before && 'messages' in before ? before.messages : 0) + 1 });
}

/** Sends what waits, message by message; each is kept as it is until the server has confirmed it. */
export async function send(visit: Visit): Promise<void> {
  const { deps, hub } = visit;
  const left = await deps.sync.sending();
  // The number of a message that is not sent is that of the next one.
  if (left && visit.cipher.isOlder(left.bytes)) await deps.sync.unstage();
  else if (left) {
    await hub.publish(left.id, left.bytes);
    await visit.inTurn(() => deps.sync.sent(left));
  }
  const { rows: all } = await deps.sync.waiting();
  let gone = 0;
  let after: string | null = null;
  do {
    const page = await deps.sync.page(after, lettersPerMessage);
    after = page.next;
    if (page.lines.length === 0) continue;
    visit.tell({ kind: 'sending', share: Math.min(1, gone / all) });
    await sendMessage(visit, page.lines, page.rows);
    gone += page.rows.length;
  } while (after !== null);
}

/** What a message asks of the others. */
type Asking = Pick<MessageHead, 'wants' | 'misses'>;

/**
 * One message. Without lines it only tells the others that there is something new, such as sounds, or what is asked for. `rows`
 * leave the outbox with it.
 */
export async function sendMessage(
  visit: Visit,
  lines: readonly string[],
  rows: SyncSending['rows'],
  asking: Asking = {},
): Promise<void> {
  const { deps, hub } = visit;
  const left = rows.map(({ key, revision }) => ({ key, revision }));
  const sending = { ...(await messageOf(visit, lines, asking)), rows: left };
  await deps.sync.stage(sending);
  await hub.publish(sending.id, sending.bytes);
  await visit.inTurn(() => deps.sync.sent(sending));
}

async function messageOf(visit: Visit, lines: readonly string[], asking: Asking) {
  const { deps, cipher, hub } = visit;
  const { chain, chains, sent, replaces, holds } = await deps.sync.reading();
  const n = sent + 1;
  const head: MessageHead = {
    v: 1,
    chain,
    n,
    sentAt: deps.clock.epochMs(),
    seen: seenOf(chains),
    replaces,
    ...(holds && { holds }),
    ...asking,
  };
  const sealed = (one: MessageHead, rows: readonly string[]) =>
    cipher.seal(new TextEncoder().encode([JSON.stringify(one), ...rows].join('\n')), 'text');
  const id = await cipher.nameOf(`message ${chain} ${n}`);
  const whole = await sealed(head, lines);
  if (whole.byteLength < visit.mostBytes - roomForHeaders) return { id, n, chain, bytes: whole };
  // Too much for a message: the rows lie beside the sounds, and the message says where.
  const more = await cipher.nameOf(`rows ${chain} ${n}`);
  await hub.putSound(more, whole);
  return { id, n, chain, bytes: await sealed({ ...head, more }, []) };
}
