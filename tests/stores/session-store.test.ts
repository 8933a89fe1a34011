import { describe, expect, test } from 'vitest';
import { interviewerOf } from '../../src/domain/session/interviewers';
import { momentOf } from '../../src/domain/session/session';
import { aPlan } from '../builders/a-plan';
import { aTab, answersIn, begun, settled, typedOn, type Tab } from './session-world';

const captionsOn = { captions: true, captionsFor: 'cloud' } as const;
const state = (tab: Tab) => tab.store.getState();
const phase = (tab: Tab) => momentOf(state(tab).log!, state(tab).nowMs).phase;

async function speak(tab: Tab, seconds: number) {
  for (let second = 0; second < seconds; second += 1) {
    tab.clock.advance(1000);
    tab.recorder.slice();
    await settled();
  }
}

describe('aloud', () => {
  test('every second of an answer is on the disk a second later, and one sound at the end', async () => {
    const tab = await begun(aTab());
    await tab.do.startTurn('voice');
    await speak(tab, 3);
    expect(tab.disk.slices.size).toBe(3);
    await tab.do.done();
    await settled();
    const [recording] = [...tab.disk.recordings.values()];
    expect(recording).toMatchObject({ state: 'sealed', durationMs: 4000 });
    expect([tab.disk.slices.size, tab.disk.sounds.size]).toEqual([0, 1]);
    expect(state(tab).saving).toEqual({ kind: 'saved' });
  });

  test('a second click on the start button does not open a second recording', async () => {
    const tab = await begun(aTab());
    await Promise.all([tab.do.startTurn('voice'), tab.do.startTurn('voice')]);
    await settled();
    expect(tab.recorder.runningCount()).toBe(1);
    expect(tab.disk.recordings.size).toBe(1);
    expect(answersIn(tab)[0]?.turns).toHaveLength(1);
  });

  test('a question skipped while the microphone opens is not answered behind the candidate’s back', async () => {
    const tab = await begun(aTab());
    const starting = tab.do.startTurn('voice');
    tab.do.skipQuestion();
    await starting;
    await settled();
    expect(phase(tab)).toBe('answered');
    expect(tab.recorder.runningCount()).toBe(0);
    expect(answersIn(tab)[0]?.turns).toEqual([]);
  });

  test('a lost microphone keeps what was said, and the answer goes on by keyboard', async () => {
    const tab = await begun(aTab());
    await tab.do.startTurn('voice');
    await speak(tab, 2);
    tab.microphone.lose();
    await settled();
    expect(state(tab).problem).toEqual({ kind: 'microphone-lost' });
    expect([...tab.disk.recordings.values()]).toMatchObject([{ state: 'sealed', durationMs: 3000 }]);
    await tab.do.switchToKeyboard();
    tab.do.type('and then I fixed it');
    await tab.do.done();
    await settled();
    expect(typedOn(tab.disk)).toEqual([{ typed: 'and then I fixed it', kept: ['and then I fixed it'] }]);
    expect(state(tab).saving).toEqual({ kind: 'saved' });
  });

  test('whoever never answers the browser’s question for the microphone can still type', async () => {
    const tab = await begun(aTab());
    const allow = tab.microphone.ask();
    tab.do.closeMicrophone();
    void tab.do.startTurn('voice');
    await settled();
    expect(state(tab).microphoneState).toBe('opening');
    await tab.do.startTurn('keyboard');
    tab.do.type('I typed it.');
    expect(phase(tab)).toBe('answering');
    allow();
    await settled();
    expect(state(tab)).toMatchObject({ draft: 'I typed it.', microphoneState: 'closed' });
    expect(tab.microphone.openCount()).toBe(0);
    expect(answersIn(tab)[0]?.turns).toMatchObject([{ by: 'keyboard' }]);
  });

  test('a microphone that is allowed after the session was left is closed again', async () => {
    const tab = await begun(aTab());
    tab.do.closeMicrophone();
    const allow = tab.microphone.ask();
    void tab.do.startTurn('voice');
    await settled();
    await tab.do.end();
    allow();
    await settled();
    expect(tab.microphone.openCount()).toBe(0);
    expect(tab.recorder.runningCount()).toBe(0);
    expect(await tab.lock.held('second-take recorder')).toBe(false);
    expect(state(tab)).toMatchObject({ over: true, recording: false, microphoneState: 'closed' });
  });

  test('a microphone that goes while the recording is begun leaves nothing running', async () => {
    let writes = 0;
    const loseOnce = (write: string) => {
      if (write !== 'recordings.started') return;
      writes += 1;
      if (writes === 1) tab.microphone.lose();
    };
    const tab = aTab({ fault: loseOnce });
    await begun(tab);
    await tab.do.startTurn('voice');
    await settled();
    expect(state(tab)).toMatchObject({ recording: false, problem: { kind: 'microphone-lost' } });
    expect(tab.recorder.runningCount()).toBe(0);
    expect(phase(tab)).toBe('thinking');
    await tab.do.startTurn('voice');
    expect(phase(tab)).toBe('answering');
  });

  test('the sign says that it records only while a recorder runs', async () => {
    const tab = await begun(aTab());
    await tab.do.openMicrophone();
    expect(state(tab).recording).toBe(false);
    await tab.do.startTurn('voice');
    expect(state(tab).recording).toBe(true);
    tab.microphone.lose();
    await settled();
    expect(state(tab).recording).toBe(false);
    tab.recorder.refuse('failed');
    await tab.do.recordAgain();
    expect([state(tab).microphoneState, state(tab).recording]).toEqual(['open', false]);
    tab.recorder.refuse(null);
    await tab.do.recordAgain();
    expect(state(tab).recording).toBe(true);
    tab.recorder.break();
    await settled();
    expect(state(tab).recording).toBe(false);
  });

  test('a computer that stands still in mid-answer uses up no time of it, and says so', async () => {
    const tab = await begun(aTab());
    await tab.do.startTurn('voice');
    await speak(tab, 4);
    tab.clock.advance(60_000);
    await speak(tab, 2);
    expect(state(tab).problem).toEqual({ kind: 'stood-still', lostMs: 60_000 });
    const now = momentOf(state(tab).log!, state(tab).nowMs);
    expect(now.phase === 'answering' && Math.round(now.talkMs / 1000)).toBe(6);
    tab.do.dismissProblem();
    await tab.do.done();
    await settled();
    expect(state(tab).problem).toBeNull();
    expect(state(tab).log?.events.filter(({ kind }) => kind === 'interruption')).toHaveLength(1);
  });

  test('a pause is no standstill, also when the answer is ended in it', async () => {
    const tab = await begun(aTab());
    await tab.do.startTurn('voice');
    await speak(tab, 4);
    tab.do.pause();
    tab.clock.advance(60_000);
    tab.do.resume();
    await speak(tab, 2);
    tab.do.pause();
    tab.clock.advance(60_000);
    await tab.do.done();
    await settled();
    expect(state(tab).log?.events.map(({ kind }) => kind)).not.toContain('interruption');
  });

  test('a computer that sleeps in mid-answer, its clock too, says so', async () => {
    const tab = await begun(aTab());
    await tab.do.startTurn('voice');
    await speak(tab, 2);
    tab.clock.sleep(600_000);
    await speak(tab, 1);
    expect(state(tab).problem).toEqual({ kind: 'stood-still', lostMs: 600_000 });
    const now = momentOf(state(tab).log!, state(tab).nowMs);
    expect(now.phase === 'answering' && Math.round(now.talkMs / 1000)).toBe(3);
  });

  test('a recording on a disk that takes nothing goes on in memory, says so, and is saved once there is room', async () => {
    let full = true;
    const tab = await begun(
      aTab({
        fault: (write) => {
          if (full && write.startsWith('recordings')) throw new Error('QuotaExceededError');
        },
      }),
    );
    await tab.do.startTurn('voice');
    await speak(tab, 3);
    expect(state(tab).saving).toMatchObject({ kind: 'failed' });
    expect(phase(tab)).toBe('answering');
    expect(state(tab).rescueSound()?.bytes).toHaveLength(12);
    await tab.do.done();
    await settled();
    expect(state(tab).saving).toMatchObject({ kind: 'failed' });
    expect(state(tab).rescueSound()?.bytes, 'still there after the answer').toHaveLength(16);
    full = false;
    tab.clock.advance(2500);
    await settled();
    expect(state(tab).saving).toEqual({ kind: 'saved' });
    expect([...tab.disk.recordings.values()]).toMatchObject([{ state: 'sealed', durationMs: 4000 }]);
  });

  test('a pause uses up no time', async () => {
    const tab = await begun(aTab());
    await tab.do.startTurn('voice');
    await speak(tab, 5);
    tab.do.pause();
    tab.clock.advance(60_000);
    tab.do.resume();
    await speak(tab, 1);
    const now = momentOf(state(tab).log!, state(tab).nowMs);
    expect(now.phase === 'answering' && now.talkMs).toBe(6000);
  });

  test('two tabs do not record at once', async () => {
    const tab = await begun(aTab());
    tab.lock.takeInOtherTab('second-take recorder');
    await tab.do.startTurn('voice');
    expect(state(tab).problem).toEqual({ kind: 'other-tab' });
    expect(tab.disk.recordings.size).toBe(0);
  });
});

describe('by keyboard', () => {
  test('what is typed is on the disk within a second', async () => {
    const tab = await begun(aTab());
    await tab.do.startTurn('keyboard');
    let text = '';
    for (const letter of 'I called the customer at once') {
      text += letter;
      tab.do.type(text);
      tab.clock.advance(130);
      await settled();
    }
    tab.clock.advance(1000);
    await settled();
    expect(typedOn(tab.disk)[0]?.typed).toBe(text);
    expect(state(tab).saving).toEqual({ kind: 'saved' });
  });

  test('"saved" is not said of typing that is still in memory', async () => {
    const tab = await begun(aTab());
    await tab.do.startTurn('keyboard');
    await settled();
    tab.do.type('I');
    expect(state(tab).saving).toEqual({ kind: 'saving' });
  });

  test('hiding the page brings the last letters to the disk', async () => {
    const tab = await begun(aTab());
    await tab.do.startTurn('keyboard');
    tab.do.type('I waited');
    tab.page.hide();
    await settled();
    expect(typedOn(tab.disk)[0]?.typed).toBe('I waited');
  });
});

describe('what fails is said', () => {
  test('a later write that goes through does not hide an earlier one that did not', async () => {
    let refuse = true;
    const tab = await begun(
      aTab({
        fault: (write) => {
          if (refuse && write === 'sessions.append') throw new Error('UnknownError');
        },
      }),
    );
    await tab.do.startTurn('voice');
    await speak(tab, 2);
    expect(tab.disk.slices.size, 'the sound does not wait for the log').toBe(2);
    expect(state(tab).saving).toMatchObject({ kind: 'failed' });
    refuse = false;
    await tab.do.retrySaving();
    await settled();
    expect(state(tab).saving).toEqual({ kind: 'saved' });
    expect(tab.disk.events.size).toBe(state(tab).log?.events.length);
  });

  test('a session whose end could not be written stays this tab’s until it is, and is not mixed with the next', async () => {
    let refuse = false;
    const tab = await begun(
      aTab({
        fault: () => {
          if (refuse) throw new Error('QuotaExceededError');
        },
      }),
    );
    const first = state(tab).log!.sessionId;
    await tab.do.startTurn('keyboard');
    tab.do.type('I kept going');
    refuse = true;
    await tab.do.end();
    expect(state(tab).saving).toMatchObject({ kind: 'failed' });
    expect(await tab.lock.held(`second-take session ${first}`)).toBe(true);
    await begun(tab);
    const second = state(tab).log!.sessionId;
    refuse = false;
    tab.clock.advance(2500);
    await settled();
    expect(state(tab).saving).toEqual({ kind: 'saved' });
    expect(await tab.lock.held(`second-take session ${first}`)).toBe(false);
    const kinds = (id: string) =>
      [...tab.disk.events.values()].filter((row) => row.sessionId === id).map(({ event }) => event.kind);
    expect(kinds(first)).toEqual([
      'question-asked',
      'thinking-started',
      'answer-started',
      'turn-ended',
      'session-ended',
    ]);
    expect(kinds(second)).toEqual(['question-asked', 'thinking-started']);
    expect(typedOn(tab.disk)).toEqual([{ typed: 'I kept going', kept: ['I kept going'] }]);
  });
});

describe('a click too many', () => {
  test('on the start of a session begins one', async () => {
    const tab = aTab();
    await Promise.all([tab.do.begin(aPlan()), tab.do.begin(aPlan())]);
    await settled();
    expect(tab.disk.sessions.size).toBe(1);
    expect(answersIn(tab)).toHaveLength(1);
  });

  test('on the end of one leaves the words in line before it', async () => {
    const tab = await begun(aTab({ settings: captionsOn }));
    await tab.do.startTurn('voice');
    tab.captions.hear('I called them.');
    await Promise.all([tab.do.end(), tab.do.end()]);
    const ends = tab.records.written.filter((write) => /transcript|sessions\.end/i.test(write));
    expect(ends).toEqual(['answers.addTranscript', 'sessions.end']);
  });
});

describe('while an answer is spoken', () => {
  const talk = (tab: Tab, levels: readonly number[]) => {
    for (const db of levels) {
      tab.microphone.speakAt(db);
      tab.clock.advance(200);
    }
  };
  const speech = Array.from({ length: 30 }, (_, at) => (at % 3 === 0 ? -62 : -24));
  const speechInNoise = Array.from({ length: 30 }, (_, at) => (at % 3 === 0 ? -32 : -24));

  test('a room that is nearly as loud as the candidate is told of within five seconds, and no longer than it lasts', async () => {
    const tab = await begun(aTab());
    await tab.do.startTurn('voice');
    talk(tab, speech);
    expect(state(tab).problem).toBeNull();
    talk(tab, speechInNoise.slice(0, 25));
    expect(state(tab).problem).toEqual({ kind: 'noisy' });
    talk(tab, speech);
    expect(state(tab).problem).toBeNull();
  });

  test('a warning that the candidate has closed does not come back in this recording', async () => {
    const tab = await begun(aTab());
    await tab.do.startTurn('voice');
    talk(tab, speechInNoise);
    tab.do.dismissProblem();
    talk(tab, speechInNoise);
    expect(state(tab).problem).toBeNull();
  });

  test('the screen stays on until the answer is over, through pauses too', async () => {
    const tab = await begun(aTab());
    expect(tab.wakeLock.heldCount()).toBe(0);
    await tab.do.startTurn('voice');
    expect(tab.wakeLock.heldCount()).toBe(1);
    tab.do.pause();
    expect(tab.wakeLock.heldCount()).toBe(1);
    tab.do.resume();
    await tab.do.done();
    await settled();
    expect(tab.wakeLock.heldCount()).toBe(0);
  });
});

describe('what live captions heard before the page went', () => {
  const reloaded = async (hear: (tab: Tab) => void) => {
    let dead = false;
    const tab = await begun(aTab({ settings: captionsOn, crashed: () => dead }));
    await tab.do.startTurn('voice');
    tab.recorder.slice();
    hear(tab);
    await settled();
    dead = true;
    const { disk, drafts } = tab;
    const next = aTab({ disk, drafts, settings: captionsOn });
    const [found] = await next.do.findUnfinished();
    await next.do.recover(found?.sessionId ?? '');
    await settled();
    return next;
  };
  const wordsOn = ({ disk }: Tab) => [...disk.transcripts.values()].map(({ source, text }) => ({ source, text }));

  test('is the answer’s words after a reload', async () => {
    const tab = await reloaded(({ captions }) => captions.hear('I called them and they came.'));
    expect(wordsOn(tab)).toEqual([{ source: 'captions', text: 'I called them and they came.' }]);
  });

  test('stands once, though the recognizer told the end of it again after a pause', async () => {
    const tab = await reloaded(() => undefined);
    expect(wordsOn(tab)).toEqual([]);
    const again = await begun(aTab({ settings: captionsOn }));
    await again.do.startTurn('voice');
    again.captions.hear('I called them and they came.');
    again.do.pause();
    await settled();
    again.do.resume();
    await settled();
    again.captions.hear('and they came. It took a day.');
    await again.do.done();
    await settled();
    expect(wordsOn(again)).toEqual([{ source: 'captions', text: 'I called them and they came. It took a day.' }]);
    const [row] = [...again.disk.transcripts.values()];
    expect(await again.drafts.load(`captions ${row?.answerId} 0`)).toBeNull();
  });
});

describe('live captions', () => {
  const withCaptions = () => begun(aTab({ settings: captionsOn }));

  test('become the words of the answer', async () => {
    const tab = await withCaptions();
    await tab.do.startTurn('voice');
    tab.captions.hear('I asked', 'her');
    expect(state(tab).caption).toEqual({ settled: 'I asked', tentative: 'her' });
    await tab.do.done();
    await settled();
    expect([...tab.disk.transcripts.values()]).toMatchObject([{ source: 'captions', text: 'I asked her' }]);
  });

  test('go on after the microphone was lost, and nothing that they heard before is', async () => {
    const tab = await withCaptions();
    await tab.do.startTurn('voice');
    tab.captions.hear('I called them.');
    tab.microphone.lose();
    await settled();
    expect(tab.captions.runningCount()).toBe(0);
    await tab.do.recordAgain();
    tab.captions.hear('And they came.');
    expect(state(tab).caption).toEqual({ settled: 'I called them. And they came.', tentative: '' });
    await tab.do.done();
    await settled();
    expect([...tab.disk.transcripts.values()]).toMatchObject([{ text: 'I called them. And they came.' }]);
    await tab.do.end();
    expect(tab.captions.runningCount()).toBe(0);
  });

  test('stand still in a pause, as the recording does', async () => {
    const tab = await begun(aTab({ settings: captionsOn }), { mode: 'practice' });
    await tab.do.startTurn('voice');
    tab.captions.hear('I called them.');
    tab.do.pause();
    await settled();
    tab.captions.hear('Where was I?');
    tab.do.resume();
    await settled();
    tab.captions.hear('And they came.');
    await tab.do.done();
    await settled();
    expect([...tab.disk.transcripts.values()]).toMatchObject([{ text: 'I called them. And they came.' }]);
  });

  test('that take a while to stop keep "Done" waiting on the way to the keyboard', async () => {
    const tab = await withCaptions();
    const { start } = tab.captions;
    let stopped = (): void => undefined;
    const slow = new Promise<void>((resolve) => {
      stopped = resolve;
    });
    tab.captions.start = (...words) => {
      const running = start(...words);
      return { stop: () => slow.then(() => running.stop()) };
    };
    await tab.do.startTurn('voice');
    tab.captions.hear('I called them.');
    void tab.do.switchToKeyboard();
    void tab.do.done();
    await settled();
    stopped();
    await settled();
    expect(answersIn(tab)[0]?.turns).toMatchObject([{ by: 'keyboard' }]);
    expect([...tab.disk.transcripts.values()]).toMatchObject([{ text: 'I called them.', source: 'typed' }]);
    expect(state(tab).saving).toEqual({ kind: 'saved' });
  });

  test('switched off for an answer are gone from it, while the recording goes on', async () => {
    const tab = await withCaptions();
    await tab.do.startTurn('voice');
    tab.captions.hear('I asked');
    await tab.do.captionsOff();
    tab.do.pause();
    tab.do.resume();
    await settled();
    expect(state(tab).caption).toBeNull();
    expect(tab.captions.runningCount()).toBe(0);
    await speak(tab, 2);
    await tab.do.done();
    await settled();
    expect([...tab.disk.transcripts.values()]).toEqual([]);
    expect([...tab.disk.recordings.values()]).toMatchObject([{ state: 'sealed' }]);
  });

  test('that break off leave the recording and the words so far', async () => {
    const tab = await withCaptions();
    await tab.do.startTurn('voice');
    tab.captions.hear('I asked');
    tab.captions.fail('network');
    expect(state(tab).problem).toEqual({ kind: 'captions', problem: 'network' });
    await speak(tab, 1);
    await tab.do.done();
    await settled();
    expect([...tab.disk.transcripts.values()]).toMatchObject([{ text: 'I asked' }]);
    expect([...tab.disk.recordings.values()]).toMatchObject([{ state: 'sealed' }]);
  });

  test('are not started where they would take the microphone from the recording', async () => {
    const tab = await begun(aTab({ settings: { captions: true, captionsFor: 'cloud' }, captions: 'none' }));
    await tab.do.startTurn('voice');
    expect(tab.captions.runningCount()).toBe(0);
    expect(state(tab)).toMatchObject({ caption: null, problem: null });
  });

  test.each([
    ['were made here when they were agreed to', 'on-device'],
    ['were agreed to before it was asked where they are made', null],
  ] as const)('that %s are not sent away instead', async (_, captionsFor) => {
    const tab = await begun(aTab({ settings: { captions: true, captionsFor }, captions: 'on-device' }));
    tab.captions.become('cloud');
    await tab.do.startTurn('voice');
    expect(tab.captions.runningCount()).toBe(0);
    expect(state(tab)).toMatchObject({ caption: null, problem: { kind: 'captions', problem: 'would-leave' } });
    await speak(tab, 1);
    await tab.do.done();
    await settled();
    expect([...tab.disk.recordings.values()]).toMatchObject([{ state: 'sealed' }]);
  });

  test('light the boxes up in practice as the words come, and never in an interview', async () => {
    const tab = await withCaptions();
    await tab.do.startTurn('voice');
    tab.captions.hear('When the site was down, my task was the database.');
    tab.clock.advance(1400);
    await settled();
    expect(state(tab).heard).toMatchObject({ S: 'full', T: 'full', R: 'none' });

    const interview = await begun(aTab({ settings: { captions: true, captionsFor: 'cloud' } }), { mode: 'interview' });
    await interview.do.startTurn('voice');
    interview.captions.hear('When the site was down, my task was the database.');
    interview.clock.advance(1400);
    await settled();
    expect(state(interview).heard).toEqual({});
  });
});

describe('the interviewer', () => {
  const ada = { id: 'ada', name: 'Ada', language: 'en-US', onDevice: true };
  const ben = { id: 'ben', name: 'Ben', language: 'en-GB', onDevice: true };
  const asks = async (tab: Tab, id: string) => {
    await begun(tab, { interviewer: interviewerOf(id)!, probesPerQuestion: 1 });
    const read = tab.reader.manners.at(-1);
    // Without words nothing is known to be missing, so that everything usual is open.
    await tab.do.startTurn('voice');
    await tab.do.done();
    await settled();
    const now = momentOf(state(tab).log!, state(tab).nowMs);
    return { read, probe: now.phase === 'probed' ? now.probe.slot : null };
  };

  test('reads the question and the probe in a voice of their own', async () => {
    const tab = aTab({ settings: { readAloud: true } });
    tab.reader.giveVoices([ada, ben]);
    const { read } = await asks(tab, 'noor-aziz');
    expect(read).toMatchObject({ voiceId: 'ben' });
    expect(tab.reader.manners).toHaveLength(2);
    expect(tab.reader.manners.at(-1)).toMatchObject({ voiceId: 'ben' });
  });

  test('reads as the candidate has set it for them', async () => {
    const interviewerVoices = { 'noor-aziz': { voiceId: 'ada', voiceRate: 0.8, voicePitch: 1.2 } };
    const tab = aTab({ settings: { readAloud: true, interviewerVoices } });
    tab.reader.giveVoices([ada, ben]);
    expect((await asks(tab, 'noor-aziz')).read).toEqual({ voiceId: 'ada', rate: 0.8, pitch: 1.2 });
  });

  test('asks first for what they are after', async () => {
    expect((await asks(aTab(), 'robin-hale')).probe).toBe('how-much');
    expect((await asks(aTab(), 'jules-okafor')).probe).toBe('people');
    expect((await asks(aTab(), 'kim-larsen')).probe).toBe('reason');
  });

  test('says that a probe is a common one where nobody has heard the answer, and only there', async () => {
    const commonAfter = async (by: 'voice' | 'keyboard') => {
      const tab = await begun(aTab(), { probesPerQuestion: 1, by });
      await tab.do.startTurn(by);
      if (by === 'keyboard') tab.do.type('We usually handle it as a team.');
      await tab.do.done();
      await settled();
      const now = momentOf(state(tab).log!, state(tab).nowMs);
      return now.phase === 'probed' ? now.probe.common : 'no probe';
    };
    expect(await commonAfter('voice')).toBe(true);
    expect(await commonAfter('keyboard')).toBeUndefined();
  });

  test('asks nothing about an empty sheet', async () => {
    const tab = await begun(aTab(), { probesPerQuestion: 1, by: 'keyboard' });
    await tab.do.startTurn('keyboard');
    await tab.do.done();
    await settled();
    expect(phase(tab)).toBe('answered');
    // It passes the question: an answer of no words would ask for marks, and count.
    expect(answersIn(tab)[0]?.skipped).toBe(true);
  });

  test('passes a question that is left with an empty sheet after another was answered', async () => {
    const tab = await begun(aTab(), { probesPerQuestion: 0, by: 'keyboard' });
    await tab.do.startTurn('keyboard');
    tab.do.type('Last spring I counted every return.');
    await tab.do.done();
    tab.do.askNext();
    await tab.do.startTurn('keyboard');
    await tab.do.end();
    await settled();
    expect(answersIn(tab).map(({ skipped }) => skipped)).toEqual([false, true]);
    expect(state(tab).nothingSaid).toBe(false);
  });

  test('keeps what a crash cut off, with or without a word', async () => {
    const tab = await begun(aTab(), { probesPerQuestion: 0, by: 'keyboard' });
    const { sessionId } = state(tab).log!;
    await tab.do.startTurn('keyboard');
    await settled();
    const after = aTab({ disk: tab.disk });
    await after.do.recover(sessionId);
    await after.do.end();
    await settled();
    expect(state(after).nothingSaid).toBe(false);
    expect(answersIn(after)[0]?.skipped).toBe(false);
    expect(tab.disk.sessions.get(sessionId)?.deletedAt).toBeNull();
  });

  test('is still there after a crash', async () => {
    const tab = await begun(aTab(), { interviewer: interviewerOf('kim-larsen')! });
    const { sessionId } = state(tab).log!;
    const after = aTab({ disk: tab.disk });
    await after.do.recover(sessionId);
    expect(state(after).log?.plan.interviewer).toMatchObject({ name: 'Kim Larsen' });
  });
});
