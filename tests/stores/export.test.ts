import { describe, expect, it } from 'vitest';
import { interviewerOf } from '../../src/domain/session/interviewers';
import { policiesOf } from './packet-policy';
import { aHistory, aPastDrill, story } from './review-world';

const mean = 'I said <script>alert(1)</script> & "no"\n# not a heading | *bold* because.';

const revealed = async (by: 'voice' | 'keyboard' = 'keyboard', text = story) => {
  const world = aHistory();
  await aPastDrill(world.records, { by, text, startedAt: Date.UTC(2026, 10, 19, 12) });
  await world.store.getState().openSession('s1');
  await world.store.getState().giveSelfScore('a1', null);
  const saved = async () => {
    const [file] = world.saved;
    return { name: file?.name, type: file?.content.type, text: (await file?.content.text()) ?? '' };
  };
  return { ...world, last: saved, history: () => world.store.getState() };
};

describe('a session as Markdown', () => {
  it('holds the question, the words, what was heard and the notes', async () => {
    const { history, files, last } = await revealed();
    await history().openBeside('a1');
    await history().addNote('a1', 9000, 'start with the number');
    await files.getState().saveMarkdown();
    const { name, text } = await last();
    expect(name).toBe('second-take-2026-11-19.md');
    expect(text).toContain('## Tell me about a time.');
    expect(text).toContain(`> ${story}`);
    expect(text).toContain('| HOW MUCH | ✓ heard |  |');
    expect(text).toContain('- 0:09 start with the number');
  });

  it('leaves the candidate’s words as words, whatever they look like', async () => {
    const { files, last } = await revealed('keyboard', mean);
    await files.getState().saveMarkdown();
    const { text } = await last();
    expect(text).toContain('> \\# not a heading \\| \\*bold\\* because.');
    expect(text).not.toContain('<script>');
  });
});

it('what was asked within pasted words stands between them, in Markdown and in a packet', async () => {
  const { store, files, records, saved } = aHistory();
  await aPastDrill(records, { by: 'voice', text: null });
  const pasted = { kind: 'taken' as const, from: '', words: [], asked: [{ text: 'Why *you*?', before: 10 }] };
  await store.getState().openSession('s1');
  await store.getState().keepWords('a1', 0, 'I did it.\nNobody else would.', 'pasted', pasted);
  await files.getState().saveMarkdown();
  expect(await saved[0]?.content.text()).toContain('> I did it.\n\n**Why \\*you\\*?**\n\n> Nobody else would.');
  await files.getState().savePacket();
  expect(await saved[1]?.content.text()).toContain(
    '<p class="words">I did it.\n</p>\n<p class="probe">“Why *you*?”</p>\n<p class="words">Nobody else would.</p>',
  );
});

describe('captions of an answer', () => {
  it('are cut into sentences, stand on the recording, and say when their times are estimated', async () => {
    const { files, last } = await revealed('voice');
    files.getState().saveCaptions('a1');
    const { name, type, text } = await last();
    expect([name, type]).toEqual(['second-take-2026-11-19-answer-1.vtt', 'text/vtt']);
    expect(text.startsWith('WEBVTT\n\nNOTE The times are estimated')).toBe(true);
    expect(text).toMatch(/1\n00:00:00\.000 --> 00:00:01\.\d{3}\nWhen the site was down, my task was the database\.\n/u);
    expect(text).toMatch(/--> 00:00:03\.000\nIn the end it took 3 minutes\.\n$/u);
  });
});

it('the sound of an answer leaves as it was recorded', async () => {
  const { files, saved } = await revealed('voice');
  await files.getState().saveSound('a1');
  expect(saved[0]?.name).toBe('second-take-2026-11-19-answer-1.webm');
  expect([...new Uint8Array(await saved[0]!.content.arrayBuffer())]).toEqual([1, 2, 3]);
});

describe('a packet for a mentor', () => {
  it('holds sound and words, and lets none of the words act', async () => {
    const { files, last } = await revealed('voice', mean);
    await files.getState().savePacket();
    const { name, text } = await last();
    expect(name).toBe('second-take-2026-11-19-packet.html');
    expect(text).toContain('src="data:audio/webm;base64,AQID"');
    expect(text).toContain('I said &lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;no&quot;');
    expect(text.match(/<script>/gu)).toHaveLength(1);
  });

  it('runs its own script and no other', async () => {
    const { files, last } = await revealed('voice', mean);
    await files.getState().savePacket();
    const { text } = await last();
    const { said, due } = policiesOf(text);
    expect(said).toBe(due);
  });

  it('says who asked, and that they are invented', async () => {
    const { records, store, files, saved } = aHistory();
    await aPastDrill(records, { interviewer: interviewerOf('kim-larsen') ?? undefined });
    await store.getState().openSession('s1');
    await files.getState().savePacket();
    const text = (await saved[0]?.content.text()) ?? '';
    expect(text).toContain('The questions come from Kim Larsen, an invented engineer who digs into one decision.');
  });

  const marks = (answerId: string) =>
    JSON.stringify({
      kind: 'second-take-marks',
      version: 1,
      mentor: 'Mia',
      answers: [{ answerId, rating: 4, boxes: { R: 'partial' }, comment: 'Say what changed.' }],
    });

  it('brings the marks back beside the answer', async () => {
    const { history, files } = await revealed();
    expect(await files.getState().readMentorMarks(marks('a1'))).toEqual({
      ok: true,
      mentor: 'Mia',
      answers: 1,
      strangers: 0,
    });
    await history().openBeside('a1');
    expect(history().beside?.mentorMarks).toMatchObject([
      { mentor: 'Mia', rating: 4, boxes: { R: 'partial' }, comment: 'Say what changed.' },
    ]);
  });

  it('lets marks that are read twice stand once, and changed ones beside them', async () => {
    const { history, files } = await revealed();
    await files.getState().readMentorMarks(marks('a1'));
    expect(await files.getState().readMentorMarks(marks('a1'))).toMatchObject({ ok: true, answers: 1 });
    await history().openBeside('a1');
    expect(history().beside?.mentorMarks).toHaveLength(1);
    await files.getState().readMentorMarks(marks('a1').replace('partial', 'full'));
    await history().openBeside('a1');
    expect(history().beside?.mentorMarks.map(({ boxes }) => boxes)).toEqual([{ R: 'partial' }, { R: 'full' }]);
  });

  it('takes the last mark of an answer that a file lists fifty times', async () => {
    const { history, files } = await revealed();
    const answers = Array.from({ length: 50 }, (_, at) => ({
      answerId: 'a1',
      rating: 4,
      boxes: {},
      comment: `Draft ${at + 1}`,
    }));
    const text = JSON.stringify({ kind: 'second-take-marks', version: 1, mentor: 'Mia', answers });
    expect(await files.getState().readMentorMarks(text)).toMatchObject({ ok: true, answers: 1 });
    await history().openBeside('a1');
    expect(history().beside?.mentorMarks.map(({ comment }) => comment)).toEqual(['Draft 50']);
  });

  it.each([
    ['another session', marks('elsewhere'), 'other-session'],
    ['some other file', '{"kind":"holiday"}', 'not-marks'],
    ['no JSON at all', 'RIFF', 'not-marks'],
    ['a rating that does not exist', marks('a1').replace('4', '9'), 'not-marks'],
    ['a flood', `"${'x'.repeat(2_000_001)}"`, 'too-large'],
  ])('leaves everything as it was for %s', async (_, text, problem) => {
    const { history, files } = await revealed();
    expect(await files.getState().readMentorMarks(text)).toEqual({ ok: false, problem });
    await history().openBeside('a1');
    expect(history().beside?.mentorMarks).toEqual([]);
  });
});
