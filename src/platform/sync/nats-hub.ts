import {
  jetstream,
  jetstreamManager,
  JetStreamApiError,
  type JetStreamManager,
  type StreamInfo,
} from '@nats-io/jetstream';
import { wsconnect, type NatsConnection, type WsConnectionOptions } from '@nats-io/nats-core';
import { Objm, type ObjectStore } from '@nats-io/obj';
import { HubError, type Connect, type Hub, type HubAddress } from './hub';
import { hubErrorOf, hubErrorOn, isNobodyThere } from './nats-problem';
import { createSounds } from './nats-sounds';

/* Names that tell nothing of what lies under them. Each candidate has an account of their own, see docs/sync.md. */
const stream = 'notebook';
const lockSubject = 'notebook.lock';
const logSubject = 'notebook.log';
const bucket = 'sounds';

const answersWithinMs = 10_000;
/** A piece of a sound, on a slow line that others share. */
const pieceWithinMs = 60_000;
/** Nothing came for this long although the server says that there is more. */
const stalledMs = 20_000;
/** A connection that does not say goodbye is left to itself: what a dead line still has to send keeps it open for minutes. */
const closesWithinMs = 3000;

const wrongSequence = 10071;
const notFound = new Set([10037, 10059]);

/** `socket` makes a web socket where there is none to be had (tests in Node). */
export function createNatsConnect(socket?: (url: string) => WebSocket): Connect {
  return async (to) => {
    const nc = await connected(to, socket);
    try {
      const jsm = await managed(nc);
      const copies = copiesOn(nc);
      await made(jsm, copies);
      // A cluster that has no leader for the sounds says nothing: whoever switches on waits no longer for that than for the rest.
      await new Objm(jetstream(nc, { timeout: answersWithinMs })).create(bucket, { replicas: copies });
      const store = await new Objm(jetstream(nc, { timeout: pieceWithinMs })).open(bucket, false);
      const patient = await jetstreamManager(nc, { timeout: pieceWithinMs, checkAPI: false });
      return hubOver(nc, jsm, { store, jsm: patient });
    } catch (failure) {
      const error = await hubErrorOn(nc, failure);
      await closed(nc);
      throw error;
    }
  };
}

function closed(nc: NatsConnection): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, closesWithinMs)));
  return Promise.race([nc.close(), late]).finally(() => clearTimeout(timer));
}

/** Asks once whether messages are kept there at all. */
async function managed(nc: NatsConnection): Promise<JetStreamManager> {
  try {
    return await jetstreamManager(nc, { timeout: answersWithinMs });
  } catch (failure) {
    if (isNobodyThere(failure)) throw new HubError('no-jetstream', hubErrorOf(failure).message);
    throw failure;
  }
}

async function connected(to: HubAddress, socket?: (url: string) => WebSocket): Promise<NatsConnection> {
  let refused = false;
  const seen = typeof document === 'undefined' ? null : document;
  const violated = (event: SecurityPolicyViolationEvent) => {
    refused ||= event.effectiveDirective === 'connect-src';
  };
  seen?.addEventListener('securitypolicyviolation', violated);
  const options: WsConnectionOptions = {
    servers: to.address,
    ...(to.user === '' ? { token: to.password } : { user: to.user, pass: to.password }),
    // A new connection begins with a look at what is there: nothing goes on by itself after a cut.
    reconnect: false,
    ignoreClusterUpdates: true,
    pingInterval: 20_000,
    maxPingOut: 2,
    timeout: answersWithinMs,
    ...(socket && {
      wsFactory: async (url: string) => ({ socket: socket(url), encrypted: url.startsWith('wss:') }),
    }),
  };
  try {
    return await wsconnect(options);
  } catch (failure) {
    const { problem, message } = hubErrorOf(failure);
    if (refused) throw new HubError('not-allowed', message);
    // Before there is a connection, nothing was cut: nobody answered.
    throw new HubError(problem === 'credentials' ? problem : 'no-answer', message);
  } finally {
    seen?.removeEventListener('securitypolicyviolation', violated);
  }
}

/** A cluster keeps three of everything, so that it goes on when one of its servers is gone. */
const copiesOn = ({ info }: NatsConnection) => (info?.cluster ? 3 : 1);

/** The log of this account; made when it is not there. A school may have made it, with limits of its own. */
async function made(jsm: JetStreamManager, copies: number): Promise<StreamInfo> {
  try {
    return await jsm.streams.info(stream);
  } catch (failure) {
    if (!(failure instanceof JetStreamApiError) || !notFound.has(failure.code)) throw failure;
    // A full server refuses what is new; it never makes room by dropping what is there.
    return jsm.streams.add({
      name: stream,
      subjects: [`${stream}.*`],
      discard: 'new',
      storage: 'file',
      num_replicas: copies,
      max_consumers: -1,
    });
  }
}

type Sounds = { store: ObjectStore; jsm: JetStreamManager };

function hubOver(nc: NatsConnection, jsm: JetStreamManager, sounds: Sounds): Hub {
  const js = jetstream(nc, { timeout: answersWithinMs });
  let closing = false;
  let leave = () => {};
  const left = new Promise<void>((resolve) => (leave = resolve));
  const ended = Promise.race([nc.closed(), left]);
  /** The last lock that was seen or put from here. */
  let lockSeq = 0;
  /** The log that was looked at. */
  let log: string | null = null;
  const asked = async <T>(question: () => Promise<T>): Promise<T> => {
    try {
      return await question();
    } catch (failure) {
      throw await hubErrorOn(nc, failure);
    }
  };
  const stored = async (query: { seq: number; next_by_subj: string } | { last_by_subj: string }) => {
    try {
      return await jsm.streams.getMessage(stream, query);
    } catch (failure) {
      if (failure instanceof JetStreamApiError && notFound.has(failure.code)) return null;
      throw failure;
    }
  };

  return {
    look: () =>
      asked(async () => {
        const { created } = await jsm.streams.info(stream);
        log = created;
        const last = await stored({ last_by_subj: logSubject });
        // The one answer that tells what time it is there.
        const clock = await jsm.consumers.add(stream, { ack_policy: 'none', inactive_threshold: 2_000_000_000 });
        await jsm.consumers.delete(stream, clock.name).catch(() => undefined);
        return {
          log: created,
          last: last?.seq ?? 0,
          serverMs: Date.parse(clock.created),
          mostBytes: nc.info?.max_payload ?? 1024 * 1024,
        };
      }),
    lock: () =>
      asked(async () => {
        const found = await stored({ last_by_subj: lockSubject });
        lockSeq = found?.seq ?? 0;
        return found && { bytes: found.data, revision: found.seq };
      }),
    putLock: (bytes, revision) =>
      asked(async () => {
        try {
          const { seq } = await js.publish(lockSubject, bytes, { expect: { lastSubjectSequence: revision } });
          lockSeq = seq;
          // An earlier phrase opens an earlier lock. It goes again with the log, should this fail.
          await jsm.streams.purge(stream, { filter: lockSubject, keep: 1 }).catch(() => undefined);
          return true;
        } catch (failure) {
          if (failure instanceof JetStreamApiError && failure.code === wrongSequence) return false;
          throw failure;
        }
      }),
    publish: (id, bytes) => asked(async () => void (await js.publish(logSubject, bytes, { msgID: id }))),
    messageFrom: (seq) =>
      asked(async () => {
        const found = await stored({ seq: Math.max(1, seq), next_by_subj: logSubject });
        return found && { seq: found.seq, bytes: found.data };
      }),
    clearLog: (upTo) =>
      asked(async () => {
        await jsm.streams.purge(stream, { filter: logSubject, seq: upTo + 1 });
        await jsm.streams.purge(stream, { filter: lockSubject, keep: 1 });
      }),
    async follow(cursor, on) {
      try {
        await follow(
          {
            nc,
            ended,
            isNewLock: (seq) => seq > lockSeq,
            keepsLock: async () => ((await stored({ last_by_subj: lockSubject }))?.seq ?? 0) === lockSeq,
            async lastSeq() {
              const { created, state } = await jsm.streams.info(stream);
              return log === null || created === log ? state.last_seq : 0;
            },
            next: (seq) => stored({ seq: seq + 1, next_by_subj: logSubject }),
          },
          cursor,
          on,
        );
      } catch (failure) {
        if (!closing) throw await hubErrorOn(nc, failure);
      }
      // It ends when this device has closed the connection; otherwise that broke.
      if (!closing) throw new HubError('cut', 'The connection broke.');
    },
    ...createSounds(sounds.store, sounds.jsm, bucket, asked),
    forget: () =>
      asked(async () => {
        await sounds.store.destroy();
        await jsm.streams.delete(stream);
      }),
    close() {
      closing = true;
      leave();
      return closed(nc);
    },
  };
}

type Line = {
  nc: NatsConnection;
  ended: Promise<unknown>;
  isNewLock: (seq: number) => boolean;
  keepsLock: () => Promise<boolean>;
  /** The last number that was given, by the word of the server that leads; 0 where this is another log. */
  lastSeq: () => Promise<number>;
  /** The first message of the log after this number, from the server that leads; null after the last. */
  next: (seq: number) => Promise<{ seq: number; data: Uint8Array } | null>;
};

async function follow(
  { nc, ended, isNewLock, keepsLock, lastSeq, next }: Line,
  cursor: number,
  on: (message: { seq: number; bytes: Uint8Array }) => Promise<void>,
): Promise<void> {
  const consumer = await jetstream(nc).consumers.get(stream, {
    filter_subjects: `${stream}.*`,
    deliver_policy: 'by_start_sequence',
    opt_start_seq: cursor + 1,
    // An account may have only so many: those of broken connections go soon.
    inactive_threshold: 60_000,
  });
  const messages = await consumer.consume({ max_messages: 64 });
  let read = cursor;
  let came = true;
  let busy = false;
  let failure: unknown = null;
  const fail = (why: unknown) => {
    failure ??= why;
    messages.stop();
  };
  // Another device has changed the passphrase, or the server has lost the lock: a new visit begins with a look at it.
  const otherLock = () => new HubError('cut', 'The lock is not the one that was there.');
  let turn: Promise<unknown> = Promise.resolve();
  // A server that hands out again what was read is not listened to twice.
  const take = (seq: number, data: Uint8Array) => {
    turn = turn.then(async () => {
      if (seq <= read) return;
      busy = true;
      await on({ seq, bytes: data });
      [read, busy, came] = [seq, false, true];
    });
    return turn;
  };
  // A server that is behind the one that leads says that there is no more: after a silence the leading one is asked. It has at
  // least what was read, and it keeps the lock.
  const look = async () => {
    const silent = !came && !busy;
    came = false;
    if (!silent) return;
    const [before, last] = [read, await lastSeq()];
    if (last < before) throw new HubError('cut', `The log ends at ${last}, and ${before} was read.`);
    if (!(await keepsLock())) throw otherLock();
    if (last === read) return;
    for (let more = await next(read); more; more = await next(read)) {
      await take(more.seq, more.data);
    }
  };
  const watch = setInterval(() => void look().catch(fail), stalledMs);
  const over = ended.then(() => messages.stop());
  // A server says at least that it has nothing, as long as one leads the log.
  const listen = async () => {
    for await (const { type } of messages.status()) {
      if (type === 'heartbeats_missed')
        fail(new HubError('not-ready', 'The server answers, and nobody there leads the log.'));
    }
  };
  listen().catch(fail);
  try {
    for await (const { seq, subject, data } of messages) {
      if (subject === lockSubject && isNewLock(seq)) throw otherLock();
      if (subject === logSubject) await take(seq, data);
      came = true;
    }
  } finally {
    clearInterval(watch);
    messages.stop();
  }
  if (failure !== null) throw failure;
  await over;
}
