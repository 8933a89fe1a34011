import { describe, expect, it, vi } from 'vitest';
import type { BoxId } from '../../src/domain/scoring/scorecard';
import { fakeRecords } from '../fakes/storage';
import { aTranscript, anAnswer } from '../builders/some-rows';
import { sessionMarkdown } from '../../src/stores/export/markdown';
import { aDigest } from '../builders/an-answer-summary';
import { aHistory, aPastDrill, story } from './review-world';

const allSaid = { S: 'full', T: 'full', A: 'full', R: 'full', who: 'full', why: 'full', 'how-much': 'full' } as const;

describe('the scorecard', () => {
  it('is neither shown nor worked out before the candidate has marked the answer', async () => {
    const { store, answer, scorer, records } = aHistory();
    await aPastDrill(records);
    await store.getState().openSession('s1');
    expect(answer().selfScore).toBeUndefined();
    expect(answer().scorecard).toBeNull();
    expect(scorer.asked).toEqual([]);
  });

  it('comes once the candidate has marked the answer, and is kept', async () => {
    const { store, answer, records } = aHistory();
    await aPastDrill(records);
    await store.getState().openSession('s1');
    await store.getState().giveSelfScore('a1', { rating: 4, boxes: allSaid });
    expect(answer().scorecard?.boxes.find(({ id }) => id === 'how-much')?.credit).toBe('full');
    expect(records.disk.scorecards.size).toBe(1);
    expect([...records.disk.selfScores.values()][0]?.selfScore?.rating).toBe(4);
  });

  it('comes too when the candidate would rather not score themselves', async () => {
    const { store, answer, records } = aHistory();
    await aPastDrill(records);
    await store.getState().openSession('s1');
    await store.getState().giveSelfScore('a1', null);
    expect(answer().selfScore).toBeNull();
    expect(answer().scorecard).not.toBeNull();
  });

  it('is read again the next day, not worked out anew', async () => {
    const first = aHistory();
    await aPastDrill(first.records);
    await first.store.getState().openSession('s1');
    await first.store.getState().giveSelfScore('a1', null);
    const tomorrow = aHistory(fakeRecords({ disk: first.records.disk }));
    await tomorrow.store.getState().openSession('s1');
    expect(tomorrow.answer().scorecard).toEqual(first.answer().scorecard);
    expect(tomorrow.scorer.asked).toEqual([]);
  });

  it('does not exist for a spoken answer without words', async () => {
    const { store, answer, records } = aHistory();
    await aPastDrill(records, { by: 'voice', text: null });
    await store.getState().openSession('s1');
    await store.getState().giveSelfScore('a1', { rating: 3, boxes: allSaid });
    expect(answer().scorecard).toBeNull();
    await store.getState().keepWords('a1', 0, story, 'typed');
    expect(answer().scorecard).not.toBeNull();
  });
});

describe('corrected words', () => {
  it('are a new version: the first one is kept, the newest counts', async () => {
    const { store, answer, records } = aHistory();
    await aPastDrill(records, { by: 'voice', text: 'When the side was down.' });
    await store.getState().openSession('s1');
    await store.getState().keepWords('a1', 0, 'When the site was down.', 'corrected');
    expect(answer().turns[0]?.transcript?.text).toBe('When the site was down.');
    expect((await records.answers.transcripts('a1')).map(({ text }) => text)).toEqual([
      'When the side was down.',
      'When the site was down.',
    ]);
  });

  it('that are the same words make no new version', async () => {
    const { store, records } = aHistory();
    await aPastDrill(records);
    await store.getState().openSession('s1');
    await store.getState().keepWords('a1', 0, story, 'corrected');
    expect(await records.answers.transcripts('a1')).toHaveLength(1);
  });
});

describe('an answer that was typed though it was planned aloud', () => {
  const typed = async () => {
    const world = aHistory();
    await aPastDrill(world.records, { by: 'keyboard' });
    const row = world.records.disk.sessions.get('s1');
    if (row) world.records.disk.sessions.set('s1', { ...row, plan: { ...row.plan, by: 'voice' } });
    return world;
  };

  it('is found among the typed ones, and not among the spoken ones', async () => {
    const { archive } = await typed();
    await archive.getState().openArchive();
    await archive.getState().narrow({ by: 'keyboard' });
    expect(archive.getState().list.found).toEqual(['a1']);
    await archive.getState().narrow({ by: 'voice' });
    expect(archive.getState().list.found).toEqual([]);
  });

  it('is no spoken answer in Markdown', async () => {
    const { store } = await typed();
    await store.getState().openSession('s1');
    const { opened } = store.getState();
    if (opened.phase !== 'open') throw new Error('The session is not there.');
    expect(sessionMarkdown(opened.session, new Map())).toMatch(/drill, by keyboard, /u);
  });
});

describe('a transcript that was stored raw by an older version', () => {
  const raw = `1\n00:00:01,000 --> 00:00:04,000\nInterviewer: What happened?\n\n2\n00:00:05,000 --> 00:00:20,000\nSam: ${story}\n`;

  it('is scored by the candidate’s own words, and the scorecard that was made of all of it is not shown', async () => {
    const first = aHistory();
    await aPastDrill(first.records, { by: 'voice', text: null });
    await first.records.answers.addTranscript(aTranscript({ source: 'pasted', text: raw, asPasted: true }));
    await first.store.getState().openSession('s1');
    await first.store.getState().giveSelfScore('a1', null);
    expect(first.answer().scorecard?.spans.at(-1)?.end).toBeGreaterThan(story.length);
    const row = first.records.disk.transcripts.get('t1');
    if (row) first.records.disk.transcripts.set('t1', { ...row, asPasted: undefined });

    const { store, answer, scorer } = aHistory(fakeRecords({ disk: first.records.disk }));
    await store.getState().openSession('s1');
    expect(scorer.asked.map(({ turns }) => turns[0]?.text)).toEqual([story]);
    expect(answer().scorecard?.spans.at(-1)?.end).toBe(story.length);
    expect(first.records.disk.transcripts.get('t1')?.text).toBe(raw);
  });
});

describe('an answer from a computer whose clock is ahead', () => {
  const ahead = async () => {
    const world = aHistory();
    await aPastDrill(world.records, { by: 'voice', text: null });
    await world.records.answers.addTranscript(
      aTranscript({ id: 'from there', source: 'captions', text: 'When the side was down.', createdAt: 9e12 }),
    );
    await world.store.getState().openSession('s1');
    const tomorrow = async () => {
      const next = aHistory(fakeRecords({ disk: world.records.disk }));
      await next.store.getState().openSession('s1');
      return next;
    };
    return { ...world, history: world.store.getState(), tomorrow };
  };

  it('has the corrected words after a restart, and their scorecard', async () => {
    const { history, tomorrow } = await ahead();
    await history.giveSelfScore('a1', null);
    await history.keepWords('a1', 0, 'When the site was up.', 'corrected');
    await history.keepWords('a1', 0, 'When the site was down.', 'corrected');
    const { answer, scorer } = await tomorrow();
    expect(answer().turns[0]?.transcript?.text).toBe('When the site was down.');
    expect(answer().scorecard).not.toBeNull();
    expect(scorer.asked).toEqual([]);
  });

  it('has its overruled boxes after a restart, and its marks by the time of this computer', async () => {
    const { history, records, clock, tomorrow } = await ahead();
    await history.giveSelfScore('a1', { rating: 2, boxes: allSaid });
    await history.overrule('a1', 'R', 'full', 'It was said before.');
    const { answer } = await tomorrow();
    expect(answer().scorecard?.boxes.find(({ id }) => id === 'R')?.credit).toBe('full');
    expect([...records.disk.selfScores.values()][0]?.createdAt).toBeLessThan(clock.epochMs() + 1000);
  });

  it('has the newest self-score and the newest correction', async () => {
    const { history, records, tomorrow } = await ahead();
    await records.judgements.addSelfScore({ id: 'from there', answerId: 'a1', createdAt: 9e12, selfScore: null });
    await history.openSession('s1');
    await history.giveSelfScore('a1', { rating: 2, boxes: allSaid });
    const first = await tomorrow();
    expect(first.answer().selfScore?.rating).toBe(2);
    await first.store.getState().correctPart('a1', first.answer().scorecard!.spans[0]!, 'R');
    expect((await tomorrow()).answer().scorecard?.spans[0]?.likely).toBe('R');
  });
});

describe('an overruled box', () => {
  const marked = async () => {
    const world = aHistory();
    await aPastDrill(world.records, { text: 'When the site was down, I built a cache.' });
    await world.store.getState().openSession('s1');
    await world.store.getState().giveSelfScore('a1', null);
    const credit = (box: BoxId) => world.answer().scorecard?.boxes.find(({ id }) => id === box)?.credit;
    return { ...world, credit };
  };

  it('has the credit the candidate gave it, with the reason and what had been heard', async () => {
    const { store, answer, credit } = await marked();
    await store.getState().overrule('a1', 'R', 'full', 'The cache is the result.');
    expect(credit('R')).toBe('full');
    expect(answer().overrules).toEqual([
      { box: 'R', credit: 'full', heard: 'none', reason: 'The cache is the result.' },
    ]);
  });

  it('stays overruled after a restart', async () => {
    const { store, records } = await marked();
    await store.getState().overrule('a1', 'R', 'full', 'The cache is the result.');
    const tomorrow = aHistory(fakeRecords({ disk: records.disk }));
    await tomorrow.store.getState().openSession('s1');
    expect(tomorrow.answer().scorecard?.boxes.find(({ id }) => id === 'R')?.credit).toBe('full');
  });

  it('can be taken back', async () => {
    const { store, answer, credit } = await marked();
    await store.getState().overrule('a1', 'R', 'full', 'The cache is the result.');
    await store.getState().overrule('a1', 'R', null, '');
    expect(credit('R')).toBe('none');
    expect(answer().overrules).toEqual([]);
  });

  it('a corrected part is scored with, and dropped when the words change', async () => {
    const { store, answer } = await marked();
    const span = answer().scorecard!.spans[0]!;
    await store.getState().correctPart('a1', span, 'T');
    expect(answer().scorecard?.spans[0]).toMatchObject({ likely: 'T', probability: 1 });
    await store.getState().keepWords('a1', 0, 'When it was over, I left.', 'corrected');
    expect(answer().scorecard?.spans[0]?.likely).toBe('S');
  });
});

describe('a change that cannot be saved', () => {
  it('is shown, counts all the same, and is saved when the candidate tries again', async () => {
    let full = true;
    const records = fakeRecords({
      fault: (write) => {
        if (full && write.startsWith('judgements')) throw new Error('The disk is full.');
      },
    });
    const { store, answer, unsaved } = aHistory(records);
    await aPastDrill(records);
    await store.getState().openSession('s1');
    await store.getState().giveSelfScore('a1', null);
    expect(unsaved.getState().unsaved).toContain('The disk is full.');
    expect(answer().scorecard).not.toBeNull();
    full = false;
    await unsaved.getState().retrySaving();
    expect(unsaved.getState().unsaved).toBeNull();
    expect(records.disk.selfScores.size).toBe(1);
    expect(records.disk.scorecards.size).toBe(1);
  });
});

describe('what is asked for last', () => {
  /** Two sessions; what `a1` is opened from comes only when it is let go. */
  const late = async () => {
    const world = aHistory();
    await aPastDrill(world.records, { by: 'voice' });
    await aPastDrill(world.records, { sessionId: 's2', answerId: 'a2', startedAt: 90_000, by: 'voice' });
    let letGo = () => {};
    const gate = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const holdBack = () => {
      const load = world.records.answers.load;
      world.records.answers.load = async (answerId) => {
        if (answerId === 'a1') await gate;
        return load(answerId);
      };
    };
    return { ...world, history: world.store.getState(), gate, holdBack, letGo };
  };

  it('is opened, though an answer asked for before comes later', async () => {
    const { history, answer, holdBack, letGo } = await late();
    holdBack();
    const first = history.openAnswer('a1');
    await history.openSession('s2');
    letGo();
    await first;
    expect(answer('a2').row.sessionId).toBe('s2');
  });

  it('has its shape shown', async () => {
    const { store, history, records, slow, gate, letGo } = await late();
    await records.answers.begin(anAnswer({ id: 'a3', sessionId: 's1', index: 1 }));
    slow.set('recording of a1', gate);
    await history.openSession('s1');
    const first = history.openBeside('a1');
    await history.openBeside('a3');
    letGo();
    await first;
    expect(store.getState().beside?.shape?.answerId).toBe('a3');
  });

  it('is compared', async () => {
    const { store, history, records, holdBack, letGo } = await late();
    await aPastDrill(records, { sessionId: 's3', answerId: 'a3', startedAt: 180_000 });
    holdBack();
    const first = history.openPair('a1', 'a2');
    await history.openPair('a2', 'a3');
    letGo();
    await first;
    const { pair } = store.getState();
    expect(Array.isArray(pair) && pair.map(({ digest }) => digest.answerId)).toEqual(['a2', 'a3']);
  });

  it('has its notes and its takes beside it', async () => {
    const { store, history, records, notes, gate, holdBack, letGo } = await late();
    const question = { ...anAnswer().question, id: 'another' };
    await records.answers.begin(anAnswer({ id: 'a3', sessionId: 's2', index: 1, question }));
    await history.addNote('a1', null, 'of the first');
    await history.addNote('a3', null, 'of the last');
    holdBack();
    const ofAnswer = notes.ofAnswer;
    notes.ofAnswer = async (answerId) => {
      if (answerId === 'a1') await gate;
      return ofAnswer(answerId);
    };
    const first = history.openBeside('a1');
    await history.openBeside('a3');
    letGo();
    await first;
    expect(store.getState().beside?.notes.map(({ text }) => text)).toEqual(['of the last']);
    expect(store.getState().beside?.takes.map(({ answerId }) => answerId)).toEqual(['a3']);
  });
});

describe('takes', () => {
  it('are counted over all answers to the same question', async () => {
    const { store, answer, records } = aHistory();
    await aPastDrill(records);
    await aPastDrill(records, { sessionId: 's2', answerId: 'a2', startedAt: 90_000 });
    await store.getState().openAnswer('a2');
    expect([answer('a2').take, answer('a2').takes]).toEqual([2, 2]);
  });
});

describe('listening', () => {
  it('plays the recording, and lets go of it when the candidate leaves', async () => {
    const { store, player, records, playback } = aHistory();
    await aPastDrill(records, { by: 'voice' });
    await store.getState().openSession('s1');
    playback.getState().listen('a1');
    await vi.waitFor(() => expect(player.loadedCount()).toBe(1));
    player.loaded();
    playback.getState().play();
    player.advance(1200);
    expect(playback.getState().playing?.state).toMatchObject({ phase: 'playing', atMs: 1200, durationMs: 3000 });
    player.advance(5000);
    expect(playback.getState().playing?.state.phase).toBe('ended');
    playback.getState().stopListening();
    expect(player.loadedCount()).toBe(0);
    expect(playback.getState().playing).toBeNull();
  });

  it('says so when the sound is gone', async () => {
    const { store, records, playback } = aHistory();
    await aPastDrill(records, { by: 'voice' });
    records.disk.sounds.clear();
    await store.getState().openSession('s1');
    playback.getState().listen('a1');
    await vi.waitFor(() =>
      expect(playback.getState().playing?.state).toMatchObject({ phase: 'problem', problem: 'gone' }),
    );
  });

  it('plays a typed answer by the clock', async () => {
    const { store, clock, records, playback } = aHistory();
    await aPastDrill(records);
    await store.getState().openSession('s1');
    playback.getState().listen('a1');
    playback.getState().setRate(2);
    playback.getState().play();
    clock.advance(400);
    expect(playback.getState().playing?.state).toMatchObject({ phase: 'playing', atMs: 800, durationMs: 1500 });
    clock.advance(1000);
    expect(playback.getState().playing?.state).toMatchObject({ phase: 'ended', atMs: 1500 });
  });
});

describe('the list of all answers', () => {
  const three = async () => {
    const world = aHistory();
    for (const [at, text] of ['I asked the manager.', 'We built a bridge.', 'Nobody came.'].entries()) {
      const day = Date.UTC(2026, 0, 10 + at);
      await aPastDrill(world.records, { sessionId: `s${at}`, answerId: `a${at}`, text, startedAt: day });
    }
    await world.archive.getState().openArchive();
    const found = () => world.archive.getState().list.found;
    return { ...world, found };
  };

  it('shows the newest first, and knows answers that were never looked at', async () => {
    const { found, archive } = await three();
    expect(found()).toEqual(['a2', 'a1', 'a0']);
    expect(archive.getState().list).toMatchObject({ phase: 'ready', reading: null });
    expect(archive.getState().list.rows.get('a1')).toMatchObject({ words: 4, ownRating: null });
  });

  it('shows a session that ends while the list is opened', async () => {
    const { records, digests, archive } = aHistory();
    let goOn = () => undefined as void;
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const places = digests.places.bind(digests);
    vi.spyOn(digests, 'places').mockImplementationOnce(async () => {
      const before = await places();
      await held;
      return before;
    });
    const opening = archive.getState().openArchive();
    await aPastDrill(records);
    await records.sessions.end('s1', 67_000);
    await vi.waitFor(async () => expect((await places()).size).toBe(1));
    goOn();
    await opening;
    expect(archive.getState().list.found).toEqual(['a1']);
  });

  it('is searched in what was said, by the beginnings of words', async () => {
    const { found, archive } = await three();
    await archive.getState().narrow({ search: 'BRID we' });
    expect(found()).toEqual(['a1']);
  });

  it('is searched in the notes too, once they are written', async () => {
    const { store, found, archive } = await three();
    await store.getState().openAnswer('a0');
    await store.getState().openBeside('a0');
    await store.getState().addNote('a0', 1200, 'start with the number');
    await archive.getState().narrow({ search: 'number' });
    expect(found()).toEqual(['a0']);
  });

  it('knows the words that a recognizer brings later, though nobody looks at the answer', async () => {
    const { found, records, archive } = await three();
    const words = {
      id: 'later',
      answerId: 'a0',
      turn: 0,
      source: 'recogniser',
      text: 'A lighthouse.',
      words: [],
    } as const;
    const row = { ...words, words: [], createdAt: 9_000_000 };
    await records.answers.addTranscript(row);
    await archive.getState().narrow({ search: 'lighthouse' });
    expect(found()).toEqual(['a0']);
  });

  it('is narrowed by rating once the candidate has marked the answer', async () => {
    const { store, found, archive } = await three();
    await store.getState().openSession('s1');
    await store.getState().giveSelfScore('a1', null);
    await archive.getState().narrow({ rating: 1 });
    expect(found()).toEqual(['a1']);
  });

  it('is narrowed to the last days', async () => {
    const { found, archive } = await three();
    await archive.getState().narrow({ days: 5 });
    expect(found()).toEqual(['a2', 'a1']);
  });

  it('leaves a deleted session out, and has it back when the candidate says undo', async () => {
    const { found, records, archive } = await three();
    await archive.getState().remove('s1');
    expect(found()).toEqual(['a2', 'a0']);
    expect(archive.getState().justDeleted).toBe('s1');
    await archive.getState().loadDeleted();
    expect(archive.getState().deleted).toMatchObject([{ row: { sessionId: 's1' }, daysLeft: 30 }]);
    await archive.getState().restore('s1');
    expect(found()).toEqual(['a2', 'a1', 'a0']);
    expect(records.disk.sessions.get('s1')?.deletedAt).toBeNull();
  });

  it('leaves a deleted session out and keeps a new name also when words of it come later', async () => {
    const { store, found, records, archive } = await three();
    const laterWords = async (answerId: string) => {
      const row = aTranscript({ id: `later ${answerId}`, answerId, text: 'A lighthouse.', createdAt: 9_000_000 });
      await records.answers.addTranscript(row);
      await archive.getState().openArchive();
    };
    await store.getState().openSession('s1');
    await archive.getState().remove('s1');
    await laterWords('a1');
    expect(found()).toEqual(['a2', 'a0']);
    await store.getState().openSession('s2');
    await archive.getState().rename('s2', 'Dry run');
    await laterWords('a2');
    expect(archive.getState().list.rows.get('a2')?.name).toBe('Dry run');
  });

  it('shows rows far down at once when they were read ahead, and never as they were before', async () => {
    const { archive, digests } = aHistory();
    const given = Array.from({ length: 40 }, (_, at) => aDigest({ answerId: `a${at}`, startedAt: at * 86_400_000 }));
    await digests.put(given.map((digest) => ({ digest, texts: [] })));
    const leap = () => {
      const { list, fetchRows } = archive.getState();
      void fetchRows(list.lines.length - 4, 4);
      return archive.getState().list.rows.get('a0')?.name;
    };
    const reads = vi.spyOn(digests, 'load');
    const open = async () => {
      await archive.getState().openArchive();
      await Promise.all(reads.mock.results.map(({ value }) => value as unknown));
    };
    await open();
    expect(leap()).toBeNull();
    await digests.put(given.map((digest) => ({ digest: { ...digest, name: 'Dry run' }, texts: [] })));
    await open();
    expect(leap()).toBe('Dry run');
  });

  it('finds a session by the name the candidate gave it', async () => {
    const { found, archive } = await three();
    await archive.getState().rename('s2', ' Dry run with Mia ');
    await archive.getState().narrow({ search: 'mia' });
    expect(found()).toEqual(['a2']);
    expect(archive.getState().list.rows.get('a2')?.name).toBe('Dry run with Mia');
  });
});

describe('how answers were told', () => {
  const row = async ({ digests }: ReturnType<typeof aHistory>) => {
    await digests.renew();
    return (await digests.load(['a1']))[0];
  };

  it('is in their rows once the candidate has looked at the sound', async () => {
    const world = aHistory();
    await aPastDrill(world.records, { by: 'voice' });
    await world.archive.getState().openArchive();
    expect(await row(world)).toMatchObject({ pace: null, longPauses: null });
    await world.store.getState().openSession('s1');
    await world.store.getState().openBeside('a1');
    expect(await row(world)).toMatchObject({ longPauses: 0 });
  });

  it('comes into rows of before it was kept, when progress shows them', async () => {
    const world = aHistory();
    await aPastDrill(world.records, { by: 'voice' });
    await world.store.getState().openSession('s1');
    await world.store.getState().openBeside('a1');
    await world.archive.getState().openArchive();
    const { longPauses: _, pace: __, ...old } = (await row(world))!;
    await world.digests.put([{ digest: old, texts: [] }]);
    await world.archive.getState().openProgress();
    expect(world.archive.getState().progress?.digests).toMatchObject([{ answerId: 'a1', longPauses: 0 }]);
  });
});

describe('what an open page says of the answers', () => {
  it('counts a session that ends elsewhere while the page is open', async () => {
    const { archive, records } = aHistory();
    await archive.getState().openLatest();
    await archive.getState().openProgress();
    expect(archive.getState().latest).toEqual([]);
    await aPastDrill(records);
    await vi.waitFor(() => {
      expect(archive.getState().latest).toMatchObject([{ answerId: 'a1' }]);
      expect(archive.getState().progress?.digests).toMatchObject([{ answerId: 'a1' }]);
    });
  });

  it('counts an answer that ended and was not listed before the page was left', async () => {
    const records = fakeRecords();
    await aPastDrill(records);
    const { archive } = aHistory(records);
    await archive.getState().openLatest();
    expect(archive.getState().latest).toMatchObject([{ answerId: 'a1' }]);
  });
});

describe('notes beside an answer', () => {
  it('stand in the order of their moments, can be changed, and come back after a slip', async () => {
    const { store, records, notes } = aHistory();
    await aPastDrill(records);
    await store.getState().openAnswer('a1');
    await store.getState().openBeside('a1');
    await store.getState().addNote('a1', 9000, 'too fast');
    await store.getState().addNote('a1', 2000, 'good');
    await store.getState().addNote('a1', null, 'shorter next time');
    const texts = () => store.getState().beside?.notes.map(({ text }) => text);
    expect(texts()).toEqual(['shorter next time', 'good', 'too fast']);
    const [, good] = store.getState().beside!.notes;
    await store.getState().editNote(good!.id, 'very good');
    await store.getState().removeNote(good!.id);
    expect(texts()).toEqual(['shorter next time', 'too fast']);
    await store.getState().restoreNote(good!);
    expect(texts()).toEqual(['shorter next time', 'good', 'too fast']);
    expect((await notes.ofAnswer('a1')).map(({ text }) => text)).toEqual(texts());
  });
});

describe('notes from a computer whose clock is ahead', () => {
  it('take every change', async () => {
    const { store, records, notes } = aHistory();
    await aPastDrill(records);
    await store.getState().openAnswer('a1');
    const there = {
      id: 'n1',
      answerId: 'a1',
      atMs: null,
      text: 'good',
      createdAt: 5,
      changedAt: 9e12,
      deletedAt: null,
    };
    await notes.put(there);
    await store.getState().openBeside('a1');
    const onDisk = async () => (await notes.ofAnswer('a1')).map(({ text }) => text);
    await store.getState().editNote('n1', 'very good');
    expect(await onDisk()).toEqual(['very good']);
    const [note] = store.getState().beside!.notes;
    await store.getState().removeNote('n1');
    expect(await onDisk()).toEqual([]);
    await store.getState().restoreNote(note!);
    expect(await onDisk()).toEqual(['very good']);
  });

  it('leave the choice of the kept take open', async () => {
    const { store, notes } = aHistory();
    await notes.keep({ questionId: 'q1', answerId: 'a1', at: 9e12 });
    await store.getState().loadKeepers();
    await store.getState().keepTake('q1', 'a2');
    await store.getState().keepTake('q1', 'a3');
    expect(await notes.keepers()).toMatchObject([{ answerId: 'a3' }]);
  });
});

describe('the kept take', () => {
  it('is one for each question, and may be given up', async () => {
    const { store, notes } = aHistory();
    await store.getState().keepTake('q1', 'a1');
    await store.getState().keepTake('q1', 'a2');
    expect(store.getState().keepers.get('q1')).toBe('a2');
    await store.getState().keepTake('q1', null);
    expect(store.getState().keepers.has('q1')).toBe(false);
    await store.getState().loadKeepers();
    expect(await notes.keepers()).toMatchObject([{ questionId: 'q1', answerId: null }]);
    expect(store.getState().keepers.size).toBe(0);
  });
});
