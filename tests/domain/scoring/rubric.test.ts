import { describe, expect, it } from 'vitest';
import { oneChange } from '../../../src/domain/review/debrief';
import { gapsOf } from '../../../src/domain/scoring/rubric/gaps';
import { criterionIds, type Credit, type CriterionId } from '../../../src/domain/scoring/scorecard';
import type { Found } from '../../../src/domain/scoring/model/tagged-answer';
import type { Findings } from '../../../src/domain/scoring/rubric/criteria/all';
import { stories, textOf } from '../../samples/answers';
import { box, finding, likely, scored } from './scoring';

const caps = (text: string) => scored(text).caps.map(({ id }) => id);

describe('an answer too short to follow', () => {
  const short =
    'Our label printer jammed every morning and the vans left late, so I was asked to sort it out. I timed it for a week with the driver, ' +
    'found that the paper was damp because it stood by the door, and moved the boxes upstairs. The jams fell from nine a week to one, and the vans left on time.';

  it('never gets above 3, whatever it holds, and says why', () => {
    expect(short.split(/\s+/u).length).toBeLessThan(105);
    expect(caps(short)).toContain('too-brief');
    expect(likely(scored(short))).toBeLessThanOrEqual(3);
  });

  it('is not told to talk longer while something is missing in it', () => {
    const { caps: held, gaps } = scored(short);
    expect(oneChange({ caps: held, gaps: [...gaps, 'reason'], findings: [] }, null)?.slot).not.toBe('too-brief');
    expect(oneChange({ caps: held.filter(({ id }) => id === 'too-brief'), gaps: [], findings: [] }, null)?.slot).toBe(
      'too-brief',
    );
  });

  it('is no cap for a whole story', () => {
    for (const story of stories) expect(caps(textOf(story))).not.toContain('too-brief');
  });
});

describe('a habit', () => {
  it.each([
    'I keep communication open and I support my colleagues. I always ask people how they are, and I make sure everybody has what they need. I listen to the team and I share what I know with my manager and the new starters every single week of the year.',
    'As a team player I usually take the first call of the day. I check the queue, I talk to the drivers and I write the list for my supervisor. I plan the routes with the two dispatchers and we keep the customers happy, because that is what counts for us.',
  ])('has no occasion, so it never gets above 2: %s', (text) => {
    expect(caps(text)).toContain('no-episode');
    expect(likely(scored(text))).toBeLessThanOrEqual(2);
  });

  it('is not seen in clipped notes of a real event', () => {
    const notes =
      'Loading bay blocked every Monday. Two trucks waited an hour each. Asked the yard lead for the delivery book. Moved two deliveries to Sunday night. ' +
      'Called both suppliers, they agreed. Queue gone by the second week, drivers home on time.';
    expect(finding(scored(notes), 'episode').credit).not.toBe('none');
    expect(likely(scored(notes))).toBeGreaterThan(1);
  });
});

describe('a baseline', () => {
  const told = (ending: string) =>
    finding(scored(`${textOf(stories[0]!).split('. ').slice(0, -2).join('. ')}. ${ending}`), 'how-much').credit;

  it('takes a from and a to', () => {
    const whole = 'In the end the waiting time went down from forty minutes to eleven minutes.';
    expect(
      finding(scored(`We had a queue at the counter last May. I moved the forms to the door. ${whole}`), 'how-much')
        .credit,
    ).toBe('full');
  });

  it('is not there when one figure is said twice', () => {
    const text =
      'The school office needed 300 sheets for the open day and the printer broke. I took it apart with the caretaker and cleaned the drum. In the end all 300 sheets were printed.';
    expect(finding(scored(text), 'how-much').credit).not.toBe('full');
  });

  it('comes with a multiple of itself', () => {
    expect(told('After that the number of visitors doubled.')).not.toBe('none');
  });
});

describe('what is said first about an answer', () => {
  const findings = (credits: Partial<Record<CriterionId, Credit>>) =>
    Object.fromEntries(
      criterionIds.map((id) => [id, { credit: credits[id] ?? 'full', evidence: [], note: null }]),
    ) as unknown as Findings;

  it('a half-empty own part comes before an empty learning', () => {
    expect(gapsOf(findings({ learning: 'none', 'own-part': 'partial' }), [])).toEqual(['own-part', 'learning']);
  });

  it('a missing number or stake comes before who was better off and what was learned', () => {
    const gaps = gapsOf(findings({ learning: 'none', 'so-what': 'none', 'how-much': 'none', stakes: 'partial' }), []);
    expect(gaps).toEqual(['how-much', 'stakes', 'so-what', 'learning']);
  });

  it('only “we” comes before everything that sharpens a story', () => {
    expect(gapsOf(findings({ 'own-part': 'none', stakes: 'none', 'how-much': 'none' }), [])[0]).toBe('own-part');
  });

  it('has the middle and the end filled in before a stake, a task or a role is named', () => {
    const beside = { stakes: 'none', 'own-task': 'none', role: 'none' } as const;
    expect(gapsOf(findings({ ...beside, actions: 'partial' }), [])[0]).toBe('actions');
    expect(gapsOf(findings({ ...beside, how: 'none' }), [])[0]).toBe('how');
    expect(gapsOf(findings({ ...beside, result: 'partial' }), [])[0]).toBe('result');
  });

  it('has steps shown before an end that is there and was not recognized, and that before the rest', () => {
    const end = { ...findings({}), result: { credit: 'none', evidence: [], note: 'The end is there.' } } as Findings;
    const missing: Found = { credit: 'none', evidence: [], note: null };
    expect(gapsOf({ ...end, how: missing, stakes: missing }, [])).toEqual(['how', 'result', 'stakes']);
    const half: Found = { ...missing, credit: 'partial' };
    expect(gapsOf({ ...end, how: half, actions: half, stakes: missing }, [])).toEqual([
      'result',
      'actions',
      'how',
      'stakes',
    ]);
    expect(gapsOf({ ...end, how: missing, result: missing }, [])).toEqual(['result', 'how']);
  });
});

describe('the notepad', () => {
  const notes = (text: string) =>
    scored(text).notes.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

  it('holds names whole, each once', () => {
    const text =
      'I asked Maria Lopez for the list. Then I called our planner, and I told Maria Lopez what the planner said. Lopez agreed.';
    const people = notes(text).filter((note) => note.startsWith('person'));
    expect(people).toContain('person: Maria Lopez');
    expect(people.filter((note) => note.includes('Lopez'))).toHaveLength(1);
    expect(people.filter((note) => note.includes('planner'))).toHaveLength(1);
  });

  it('holds figures with what they count, each once', () => {
    const text =
      'The shop lost 300 rolls a month on two of five mornings. I changed the timer, and the loss fell from 300 rolls to 12. All 300 were mine.';
    const figures = notes(text).filter((note) => note.startsWith('number'));
    expect(figures).toEqual(['number: 300 rolls', 'number: two of five mornings', 'number: from 300 rolls to 12']);
  });

  it('holds people who were counted once, with their number', () => {
    const text =
      'My colleagues were tired, so I asked six colleagues to stay. One colleague left. Then my two nurses and I moved the beds. The nurses sang.';
    expect(notes(text).filter((note) => /colleague|nurse/u.test(note) && !note.startsWith('quote'))).toEqual([
      'number: six colleagues',
      'number: two nurses',
    ]);
    const group =
      'I coached a team of five interns. The interns wrote a list, and my five interns passed. A colleague watched.';
    expect(notes(group).filter((note) => /person|number/u.test(note))).toEqual([
      'number: team of five interns',
      'person: colleague',
    ]);
  });

  it('says of what a share is one, and still who the whole are', () => {
    const text =
      'Half of the team was new. I asked the team to pair up. A third of the guests had left, and three of us stayed.';
    expect(notes(text).filter((note) => /person|number/u.test(note))).toEqual([
      'number: Half of the team',
      'person: team',
      'number: A third of the guests',
      'number: three of us',
    ]);
    expect(notes('I called forty members, and thirty came back.')).toContain('number: thirty');
  });

  it('holds somebody once, as fully as they were ever called', () => {
    const people = (text: string) => notes(text).filter((note) => note.startsWith('person'));
    for (const [text, once] of [
      ['Dana rang at noon. I told my manager Dana that the van was gone, and Dana laughed.', 'my manager Dana'],
      ['My manager wanted a list. I gave my manager Dana the list on Monday.', 'my manager Dana'],
      ['Dana, my manager, wanted a list. I gave it to my manager on Monday.', 'Dana, my manager'],
      ['My manager, Dana, wanted a list. I gave it to Dana.', 'My manager, Dana'],
    ] as const)
      expect(people(text)).toEqual([`person: ${once}`]);
    expect(people('My team lead was ill, so I asked the team to meet.')).toEqual([
      'person: My team lead',
      'person: team',
    ]);
    expect(people('I asked my manager, Dana and the porter for a list.')).toHaveLength(3);
  });

  it('writes down nobody who is not named', () => {
    const text =
      'I asked people who were there what they saw, and everyone said the same. I wrote it down for the board.';
    expect(notes(text).filter((note) => /people|who|everyone/u.test(note) && note.startsWith('person'))).toEqual([]);
  });
});

describe('beside the number', () => {
  const asked = {
    text: 'Describe a time someone told you a worry because they trusted you.',
    principle: 'earn-trust' as const,
    probes: [],
  };

  it('stands where the answer takes up words of the question', () => {
    const text =
      'A new driver worried about the night route. I listened, and I drove it with him for a week until he was calm.';
    const card = scored(text, { question: asked });
    expect(card.echoes?.words).toContain('worry');
    expect(card.echoes?.evidence.map(({ start, end }) => text.slice(start, end))).toContain('worried');
  });

  it('stands that nothing does, for a story about something else', () => {
    const text =
      'The oven timer kept failing and the rolls burned. I wrote down every failure, and I bought a new timer with my boss.';
    expect(scored(text, { question: asked }).echoes?.evidence).toEqual([]);
    expect(box(scored(text, { question: asked }), 'who').credit).toBe('full');
  });
});
