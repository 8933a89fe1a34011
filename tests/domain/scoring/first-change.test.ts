import { describe, expect, it } from 'vitest';
import { changeText, kindOfText } from '../../../src/domain/review/change/change-text';
import { askedFor } from '../../../src/domain/scoring/advice/question/question-asks';
import { adviseOn } from '../../../src/domain/scoring/advice/advised-answer';
import { changeKinds, type ChangeKind } from '../../../src/domain/scoring/scorecard';

const score = (text: string, question = 'Tell me about a time you solved a problem.') =>
  adviseOn({ turns: [{ text, probeSlot: null }], question: { text: question, principle: null, probes: [] } });
const first = (text: string, question?: string) => score(text, question).change ?? null;

/** A whole story; the cases leave something out of it or put something in its place. */
const scene =
  'Last spring I ran the tool rental counter of a hardware store. Every Saturday the line reached the street, because each return was written into three books.';
const steps =
  'I timed forty returns with a stopwatch and found that two of the books were never read. I showed the list to our owner, Marta, and she doubted it at first. I chose to drop one book and not both, because the insurer asks for the other.';
const end = 'By June the wait fell from twenty minutes to six, and nobody left the line any more.';
const whole = `${scene} ${steps} ${end}`;

describe('no one occasion', () => {
  it.each<[ChangeKind, string, string]>([
    [
      'habit',
      'Tell me about a time you dealt with pressure.',
      'I always write a list in the morning. I usually do the hardest thing before lunch. I keep my desk clear and I tell people early when I am late. I like to stay calm whatever comes.',
    ],
    [
      'would',
      'Tell me about a time you dealt with a rude guest.',
      'I would listen first and let them finish. I would then say sorry for the wait. If they kept shouting I would fetch my manager. I think patience is the key with rude people.',
    ],
    [
      'role',
      'Tell me about a time you showed leadership.',
      'I am currently the treasurer of our rowing club. I am also in the student council. It is a big responsibility and people count on me. I think I have leadership in me.',
    ],
    [
      'plan',
      'What would you do if two customers wanted the last room?',
      'I would ask both when they booked. I would give it to the first one and find the other a room next door. I would pay for the taxi.',
    ],
    [
      'example',
      'What is continuous integration?',
      'Continuous integration means that every change is merged and tested at once. It keeps mistakes small and makes releases boring. Most teams use a server for it.',
    ],
  ])('%s', (kind, question, text) => {
    expect(first(text, question)?.kind).toBe(kind);
  });

  it('is not asked for where somebody tells one in the present, as speech does', () => {
    const told =
      'So one day this man comes to the desk and he is shouting about his key. And I say sir, sit down, and I call the porter and I open the room with him. And he says thank you and he comes back every year.';
    expect(['habit', 'would', 'role', 'occasion', 'no-step']).not.toContain(first(told)?.kind);
  });
});

describe('the halves of a question', () => {
  it.each([
    ['Tell me about a mistake you made. What did you learn from it?', 'learned', 'What did you learn from it?'],
    ['Describe a conflict with a colleague and how they reacted.', 'reaction', 'how they reacted'],
    ['Tell me about a decision you made and why you made it.', 'why', 'why you made it'],
    [
      'Tell me about a project. What would you do differently today?',
      'differently',
      'What would you do differently today?',
    ],
  ])('are read from it: %s', (question, id, words) => {
    expect(askedFor(question).asks).toEqual([{ id, words }]);
  });

  it('are none where it only asks for the story', () => {
    for (const question of ['Tell me about a time you learned something new.', 'Describe a mistake. What did you do?'])
      expect(askedFor(question).asks).toEqual([]);
  });

  it('come first where nothing in the answer speaks of one', () => {
    const question = 'Tell me about a change you made. What did you learn from it?';
    const change = first(whole, question);
    expect(change).toMatchObject({ kind: 'learned', asked: 'What did you learn from it?' });
    expect(changeText(change!)).toContain('“What did you learn from it?” End on that');
    expect(first(`${whole} I learned to count before I argue.`, question)?.kind).not.toBe('learned');
    expect(score(whole, question).halves).toEqual([
      { kind: 'learned', asked: 'What did you learn from it?', told: false },
    ]);
  });

  it('are waited for without being asked: a lesson from what went wrong, the other side of a conflict', () => {
    const wrong =
      'In my second week at the bakery I set the big oven to the wrong program and burned ninety loaves. I told the shift lead at once, called the two cafés that were waiting, and baked through my break. They got their bread at eleven.';
    expect(first(wrong, 'Tell me about a mistake you made.')?.kind).toBe('lesson');
    expect(
      first(`${wrong} Now I read the program aloud before I press start.`, 'Tell me about a mistake you made.')?.kind,
    ).not.toBe('lesson');
  });

  it('tell a story about the other side of the counter from one about this side', () => {
    const told =
      'A customer came in shouting that her drill was broken. I took it apart on the counter, cleaned the brush and showed her that it ran. She laughed, bought a second battery and came back twice that month.';
    expect(first(told, 'Tell me about a difficult vendor.')?.kind).toBe('off-topic');
    expect(first(told, 'Tell me about a difficult customer.')?.kind).not.toBe('off-topic');
  });
});

describe('what the candidate did', () => {
  it('was said by “we” alone', () => {
    const change = first(
      'Our cafeteria ran out of trays every day at noon. We moved the dish cart next to the door and we washed in two rounds. We put a sign on the wall as well. By Friday there were trays until two.',
    );
    expect(change?.kind).toBe('we');
    expect(change?.quote).toMatch(/^[Ww]e /u);
  });

  it('was claimed without how', () => {
    const change = first(
      'Our front desk had many unhappy guests during the renovation last summer. I handled the complaints with great professionalism. I ensured that all guests received excellent service throughout their stay. The hotel was full again by the fall.',
    );
    expect(change?.kind).toBe('how');
    expect(change?.quote).toMatch(/^I (?:handled|ensured)/u);
  });

  it('was never said of an “I”', () => {
    expect(
      first(
        'The boiler of the school broke in January and the classrooms were at twelve degrees. Parents were angry and the caretaker was on leave. It was a hard week for everybody, and the mayor came to see it.',
      )?.kind,
    ).toBe('no-i');
  });
});

describe('a step', () => {
  it('that nothing shows is asked for: what was wrong, or what won somebody over', () => {
    const mended = first(
      'Our ticket machine at the pool printed blank tickets one Saturday in July. Forty people were waiting and my manager was away. I checked the paper and the plug, and I asked the kiosk next door to sell stamps for us. Later I fixed the problem. The line was gone by noon.',
    );
    expect(mended).toMatchObject({ kind: 'mend', quote: 'I fixed the problem' });
    const won = first(
      'The choir wanted to sing in the new hall although it echoes. I clapped in the middle of it, counted the seconds and wrote them down. In the end I convinced our conductor to stay in the church. We sang there in May and people stood outside.',
    );
    expect(won?.kind).toBe('persuade');
    expect(won?.quote).toContain('convinced our conductor');
  });

  it('that stands alone is asked for the next two', () => {
    const change = first(
      'Last winter the heating of our club house broke on the evening before the big tournament, and the halls were at eight degrees. Twelve teams from three towns were on their way, and nobody at the company answered the phone. I called the fire station next door. They lent the club three warm fans, and the tournament began on time with warm halls for everybody.',
    );
    expect(change?.kind).toBe('one-step');
    expect(change?.quote).toContain('I called the fire station next door');
  });
});

describe('a question for an explanation', () => {
  it('wants it plain and first, where the answer goes on for long', () => {
    const long =
      'Version control keeps every state of a text, so that nothing is lost and everybody sees who changed what. I used it in my course for our notes, and the server built the pages from them each night. ' +
      'At my first job I moved the price list of the shop into it, because two people had changed it on the same day and one change was gone. After that every change had a name and a date. ' +
      'The office uses it for letters by now, and for plans, and for the lists of who is on leave. There are branches, which are copies for trying things, and there are merges, which bring them together again. ' +
      'A conflict is when two people changed the same line, and then somebody has to decide. There are servers for it in the cloud, and some companies run their own in the cellar. ' +
      'People also speak of commits, tags, hooks, remotes and releases, and each of these has its own manual with many pages. I have read two of them on the train.';
    expect(first(long, 'What is version control?')?.kind).toBe('explain');
  });

  it('wants the difference where it asks for one', () => {
    const told =
      'Scrum is a way to plan work in short rounds. In my last team we met every morning and wrote what was done on a board. I moved the cards and counted them each Friday.';
    expect(first(told, 'How is Scrum different from a plain plan?')?.kind).toBe('difference');
  });
});

describe('the end', () => {
  it('is asked for where the answer stops in the middle, with its last words', () => {
    const change = first(`${scene} ${steps} Then I wrote the new form and put it next to the register.`);
    expect(change?.kind).toBe('no-end');
    expect(change?.quote).toContain('put it next to the register');
  });

  it('is asked for a number where it only says that there was more or less of something', () => {
    const change = first(
      `${scene.replace('three', 'several')} I watched the returns for a while and saw that two of the books were never read. I showed the list to our owner, Marta, but she doubted it. I dropped one of the books anyway. As a result the line was much faster.`,
    );
    expect(change?.kind).toBe('number');
    expect(change?.quote).toContain('much faster');
  });

  it('is asked for nothing where it says from what to what', () => {
    expect(['no-end', 'vague-end', 'number', 'no-number']).not.toContain(first(whole)?.kind);
  });
});

it('a setting that takes half of the answer is to be cut, and the first step is named', () => {
  const change = first(
    'So this was at the municipal pool where I worked for three summers, it is an old pool with a slide and a café. The café had changed its owner and the slide was closed because of the paint. There were always two of us on the stand, one for the deep end and one for the children. That day it was very hot and the whole town was there, the line went around the building. Then I saw a boy at the bottom near the ladder. I jumped in and pulled him up, and my partner called the ambulance. He was home by the evening.',
  );
  expect(change?.kind).toBe('setup');
  expect(change?.quote).toContain('I jumped in');
});

it('a box that the candidate has ticked is asked for no more', () => {
  const text = `${scene} ${steps} Then I wrote the new form and put it next to the register.`;
  const card = adviseOn({
    turns: [{ text, probeSlot: null }],
    question: null,
    overrules: [{ box: 'R', credit: 'full', reason: '' }],
  });
  expect(card.change?.kind).not.toBe('no-end');
});

it('every kind has words of its own by which it is known again', () => {
  for (const kind of changeKinds) {
    const text = changeText({ kind, slot: 'actions', quote: 'I rang the depot', asked: 'What did you learn?' });
    expect(text).not.toMatch(/[{}]/u);
    expect(kindOfText(text)).toBe(kind);
  }
});

it('a question about motives or habits is backed up with an occasion, not told to be no occasion', () => {
  for (const question of [
    'Why do you want to work in a nursery?',
    'How do you handle pressure?',
    'What is your management style?',
  ])
    expect(
      first(
        'I like to see things grow and I am patient. I would be happy to learn from your gardeners. I always come early.',
        question,
      )?.kind,
    ).toBe('plan');
});

it('a stop inside a name ends no quote', () => {
  const change = first(
    'My course wanted a page that shows the bus times, and the old one was slow on phones. I wrote one in Preact.js for the stop in front of our school. In the end the whole class used it every morning, and the bus company thanked our teacher for it because it has no app of its own in our town. As a result I got the best grade of the course.',
  );
  expect(change?.kind).toBe('one-step');
  expect(change?.quote).toContain('Preact.js for');
});

it('the words quoted are the candidate’s own, in one line', () => {
  const change = first(`${scene} ${steps} Then I wrote the new form  and put it next to the register.`);
  expect(change?.quote).toBe('Then I wrote the new form and put it next to the register');
});

it('somebody of whom nothing was said is to be introduced first', () => {
  const change = first(
    'She wanted forty chairs for the wedding and we had thirty. I called the parish hall and borrowed ten, and I drove them over before noon. In the end all her guests sat, and she sent us two cakes and a card for it.',
  );
  expect(change?.kind).toBe('who-first');
  expect(change?.quote).toContain('She wanted forty chairs');
});

it('a claim that the next sentence explains is not asked for how', () => {
  const told =
    'Our choir had lost half of its altos by the fall, and the concert was five weeks away. I handled the search myself. I wrote to the three other choirs in town, and I stood in front of the music school on two evenings. Six women came, and the concert had as many altos as the year before.';
  expect(['how', 'picture']).not.toContain(first(told)?.kind);
});
