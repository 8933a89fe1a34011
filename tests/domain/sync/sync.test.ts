import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseServerAddress } from '../../../src/domain/sync/address';
import {
  gapsIn,
  isMissed,
  missingMessages,
  readMessage,
  seenOf,
  wasDropped,
  type Chains,
  type MessageHead,
} from '../../../src/domain/sync/chains';
import { joinCodeOf, readJoinCode } from '../../../src/domain/sync/join-code';
import { newPhrase, phraseProblem } from '../../../src/domain/sync/phrase';
import { clockNotice, withNotice } from '../../../src/domain/sync/problem';
import { travels } from '../../../src/domain/sync/travels';

const head = (n: number, change: Partial<MessageHead> = {}): MessageHead => ({
  v: 1,
  chain: 'phone',
  n,
  sentAt: 0,
  seen: {},
  replaces: [],
  ...change,
});
const readAll = (heads: readonly MessageHead[]) =>
  heads.reduce((chains: Chains, one) => readMessage(chains, one).chains, {});

test('messages that come in any order, some of them twice, are missed only if they never came', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 40 }), (numbers) => {
      const chains = readAll(numbers.map((n) => head(n)));
      const came = new Set(numbers);
      expect(missingMessages(chains)).toBe(Math.max(...numbers) - came.size);
    }),
  );
});

test('the end of a chain that a server withholds is missed by the word of another device that has read it', () => {
  const withheld = readAll([head(1), head(1, { chain: 'laptop', seen: { phone: 3 } })]);
  expect(missingMessages(withheld)).toBe(2);
});

test('what is sent again under a new chain is not missed under the old one', () => {
  const again = readAll([head(1), head(4), head(1, { chain: 'phone anew', replaces: ['phone'] })]);
  expect(missingMessages(again)).toBe(0);
  expect(seenOf(again)).toEqual({ 'phone anew': 1 });
});

test('what is missed of others is asked for, and of what somebody misses the writer knows that it is its own', () => {
  const chains = readAll([head(1), head(3), head(1, { chain: 'laptop', seen: { tablet: 2 } })]);
  expect(gapsIn(chains, 'laptop')).toEqual({ phone: 1, tablet: 0 });
  expect(gapsIn(chains, 'phone')).toEqual({ tablet: 0 });
  expect(gapsIn(readAll([head(1), head(2)]), 'laptop')).toEqual({});
  const asking = head(4, { chain: 'laptop', misses: { phone: 1 } });
  expect(isMissed(asking, 'phone', 3)).toBe(true);
  // By now it is another chain, or all of it was read.
  expect(isMissed(asking, 'phone anew', 3)).toBe(false);
  expect(isMissed(asking, 'phone', 1)).toBe(false);
  expect(isMissed(head(4), 'phone', 3)).toBe(false);
});

test('what another chain holds is neither missed nor waited for, and what comes after it still is', () => {
  const late = readAll([head(8, { chain: 'laptop', holds: { phone: 5, laptop: 7 } }), head(6), head(8)]);
  expect(late.phone).toMatchObject({ upTo: 6, beyond: [8], known: 8 });
  expect(late.laptop).toMatchObject({ upTo: 8, beyond: [], known: 8 });
  expect(missingMessages(late)).toBe(1);
  const before = readAll([head(1), head(7), head(8, { chain: 'laptop', holds: { phone: 6 } })]);
  expect(before.phone).toMatchObject({ upTo: 7, beyond: [], known: 7 });
});

test('a device whose messages went unread is the only one to have what was in them', () => {
  expect(wasDropped({ holds: { phone: 4 } }, 'phone', 5)).toBe(true);
  expect(wasDropped({ holds: { phone: 5 } }, 'phone', 5)).toBe(false);
  expect(wasDropped({ holds: { laptop: 1 } }, 'phone', 5)).toBe(true);
  expect(wasDropped({ holds: { laptop: 1 } }, 'phone', 0)).toBe(false);
  expect(wasDropped({}, 'phone', 5)).toBe(false);
});

test('a message that was read before is known as such', () => {
  const chains = readAll([head(1), head(2)]);
  expect(readMessage(chains, head(2)).repeated).toBe(true);
  expect(readMessage(chains, head(3)).repeated).toBe(false);
});

test('an address without a beginning gets the encrypted one; what is not encrypted is for this computer', () => {
  expect(parseServerAddress(' Notes.Example.org:9222/nats ')).toEqual({
    ok: true,
    address: 'wss://notes.example.org:9222/nats',
    origin: 'wss://notes.example.org:9222',
  });
  expect(parseServerAddress('ws://127.0.0.1:9222')).toMatchObject({ ok: true });
  expect(parseServerAddress('ws://notes.example.org')).toEqual({ ok: false, problem: 'not-encrypted' });
  for (const hostile of [
    'wss://a.org; script-src *',
    'wss://a.org *',
    'wss://*.org',
    'https://a.org',
    'wss://',
    'wss://a..b',
  ]) {
    expect(parseServerAddress(hostile)).toEqual({ ok: false, problem: 'not-an-address' });
  }
  expect(parseServerAddress('')).toEqual({ ok: false, problem: 'empty' });
});

test('a join code brings everything over, whatever letters are in it, alone or behind an address', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string({ minLength: 1 }), (user, password, phrase) => {
      const joining = { address: 'wss://notes.example.org', user, password, phrase };
      const code = joinCodeOf(joining);
      expect(readJoinCode(code)).toEqual(joining);
      expect(readJoinCode(`https://app.example.org/#/settings/devices?join=${code}`)).toEqual(joining);
      // As an address is written, where commas are escaped.
      const query = new URLSearchParams({ join: code }).toString();
      expect(readJoinCode(`https://app.example.org/#/settings/devices?${query}`)).toEqual(joining);
    }),
  );
  expect(readJoinCode('st1,wss~3A~2F~2Fa.org,me,secret,')).toBeNull();
  expect(readJoinCode('hello')).toBeNull();
  expect(readJoinCode('100 % wool')).toBeNull();
  expect(readJoinCode('st1,~E0~A4~A,a,b,c')).toBeNull();
});

test('a phrase that is made is long enough; a short one or one of few letters is not', () => {
  expect(phraseProblem(newPhrase((below) => below - 1))).toBe('repeats');
  let at = 0;
  expect(phraseProblem(newPhrase((below) => (at += 7) % below))).toBeNull();
  expect(phraseProblem('open sesame')).toBe('short');
  expect(phraseProblem('aaaaaaaaaaaaaaaaaaaa')).toBe('repeats');
});

test('what is about one device stays on it', () => {
  expect(travels('settings', { key: 'backedUpAt' }, null)).toBe('never');
  expect(travels('settings', { key: 'microphoneId' }, null)).toBe('never');
  expect(travels('settings', { key: 'interviewDate' }, null)).toBe('now');
  expect(travels('slices', {}, null)).toBe('never');
});

test('a session goes when it is over, a recording when it is finished', () => {
  const running = { endedAt: null, deletedAt: null };
  const over = { endedAt: 5, deletedAt: null };
  expect(travels('events', {}, running)).toBe('later');
  expect(travels('events', {}, over)).toBe('now');
  expect(travels('recordings', { state: 'live' }, over)).toBe('later');
  expect(travels('recordings', { state: 'discarded' }, over)).toBe('never');
  expect(travels('stories', {}, null)).toBe('now');
});

test('clocks that differ by more than two minutes are told, and a notice takes the place of its like', () => {
  expect(clockNotice(1_000_000, 1_060_000)).toBeNull();
  expect(clockNotice(1_000_000, 0)).toEqual({ kind: 'clock', ms: 1_000_000 });
  const one = withNotice([], { kind: 'garbled', messages: 1 });
  expect(withNotice(one, { kind: 'garbled', messages: 2 })).toEqual([{ kind: 'garbled', messages: 2 }]);
});
