import { describe, expect, it } from 'vitest';
import { changeText } from '../../../../src/domain/review/change/change-text';
import { adviseOn } from '../../../../src/domain/scoring/advice/advised-answer';
import type { ChangeKind } from '../../../../src/domain/scoring/scorecard';

const first = (text: string, question = 'Tell me about a time you solved a problem.') =>
  adviseOn({ turns: [{ text, probeSlot: null }], question: { text: question, principle: null, probes: [] } }).change ??
  null;
const kindOf = (text: string, question?: string): ChangeKind | null => first(text, question)?.kind ?? null;

const garden = {
  question: 'Tell me about someone you helped to get better at their job.',
  scene:
    'In my third year at the garden center we got a new seasonal worker, Ines, nineteen, who had never worked with customers. The owner asked me to look after her.',
  steps:
    'I showed her the delivery bay on the first morning. I gave her the watering plan for the greenhouse. On Wednesday I put her at the information desk with me. In the second week I let her do the ordering for herbs. I sat with her over the catalog on a Friday afternoon.',
  end: 'By June she was selling more herbs than anyone, about $400 a day, and the owner kept her on for the winter.',
};

describe('steps without a reason', () => {
  it('are asked for the reason of one in the middle', () => {
    const change = first(`${garden.scene} ${garden.steps} ${garden.end}`, garden.question);
    expect(change).toMatchObject({ kind: 'reason', quote: expect.stringContaining('I ') });
    expect(garden.steps).toContain(change?.quote?.replace(' …', '') ?? '-');
  });

  it('are told to be a list where they are many', () => {
    const list =
      'I took a course on Tuesdays. I bought two books on soil. I built a test bed at home. I wrote to the college. I visited four nurseries. I drew a plan of the beds. I moved forty roses to the slope. I labeled the rows. I trained the two students.';
    const text = `Last year our garden center wanted to grow its own roses, and nobody had done that before. ${list} ${garden.end}`;
    expect(kindOf(text, 'Tell me about a skill that you taught yourself.')).toBe('step-list');
  });

  it.each([
    'because customers ask the same five things there',
    'so that she would hear the questions',
    'as she was good with names',
    'since the owner was away',
  ])('are not where one stands among them: %s', (reason) => {
    const steps = garden.steps.replace('desk with me.', `desk with me, ${reason}.`);
    expect(['reason', 'step-list']).not.toContain(kindOf(`${garden.scene} ${steps} ${garden.end}`, garden.question));
  });
});

describe('the other side of a conflict', () => {
  const question = 'Tell me about a disagreement with a coworker.';
  const press = (answered: string) =>
    `I was working at a print shop and my coworker Dale always wanted to run the big jobs at night, on the old press. I thought we should run them in the morning on the digital one. So I took the job tickets for March, and I wrote down for each one how long it ran. I put it in a spreadsheet. The old press was wasting about nine percent and the digital one two. I printed that out and I put it on the board. ${answered} In April the schedule was changed. Waste went down to three percent overall.`;
  it('is asked for where it is not heard from the first step on', () => {
    const change = first(press('It hung there for two weeks.'), question);
    expect(change).toMatchObject({ kind: 'other-gone', quote: expect.stringContaining('I took the job tickets') });
  });

  it.each(['He read it twice.', 'Dale took a photo of it.', 'They all looked at it.', 'Our foreman said nothing.'])(
    'is not asked for where anybody is: %s',
    (answered) => {
      expect(kindOf(press(answered), question)).not.toBe('other-gone');
    },
  );

  it('is asked for in no other story', () => {
    expect(kindOf(press('It hung there for two weeks.'), 'Tell me about a process you changed.')).not.toBe(
      'other-gone',
    );
  });
});

describe('a question about what one advised against', () => {
  const question = 'Describe a time when you advised a customer not to buy something.';
  const aids = (turn: string) =>
    `I sell hearing aids. Last winter a retired teacher, Mrs. Lund, came in with her son. I did the tests and explained the three ranges to both of them. ${turn} I adjusted it twice, once in the shop and once at her house. Her son came along both times. She has sent me two of her friends, and both bought as well, at $6,200.`;
  it('is not answered by a sale', () => {
    const change = first(aids('I let her try the top model for two weeks.'), question);
    expect(change?.kind).toBe('not-refused');
  });

  it.each([
    'I told her that the top model was too much for her.',
    'I said no to the top model.',
    'I recommended the small one.',
    'I sold her the small one instead.',
  ])('may be answered: %s', (turn) => {
    expect(kindOf(aids(turn), question)).not.toBe('not-refused');
  });

  it('is not answered by somebody of the other side of the counter, but a name may be a buyer', () => {
    const told =
      'A supplier shouted at me on the phone about a late form. I looked it up, found it in the wrong tray and sent it within the hour. The next week he brought us a cake and a new price list.';
    const about = 'Tell me about a difficult customer.';
    expect(kindOf(told, about)).toBe('off-topic');
    expect(kindOf(told.replace('The next week he', 'I told Mrs. Lund about it too. The next week he'), about)).not.toBe(
      'off-topic',
    );
  });
});

describe('the last words', () => {
  const swap =
    'In my first year at the community center I organized a book swap, because people have boxes of books in their basements. I asked the director for the gym, and she was not sure about the floor, so I promised tarps. I put flyers up in three schools and found two men with a truck. 140 people came, and the hospital got 600 books that were left.';
  it.each([
    ['I guess I should have asked the schools a month earlier.', 'hedged'],
    ['I would do exactly the same again.', 'same-again'],
    ["I wouldn't change a thing.", 'same-again'],
    ["I don't know if that's what you are looking for.", 'apology'],
    ['And sorry for my English in this part.', 'apology'],
  ])('%s', (words, kind) => {
    const change = first(`${swap} ${words}`, 'Tell me about a project you are proud of.');
    expect(change?.kind).toBe(kind);
    expect(words).toContain(change?.quote?.replace('… ', '') ?? '-');
  });

  it.each(['So that is it, I guess.', 'I would do it again.', 'I should have asked a month earlier.'])(
    'are left alone: %s',
    (words) => {
      expect(['hedged', 'same-again', 'apology']).not.toContain(
        kindOf(`${swap} ${words}`, 'Tell me about a project you are proud of.'),
      );
    },
  );
});

describe('a lesson', () => {
  const lunch =
    'I was in charge of a lunch for sixty people, my first big one. I was so focused on the food that I never checked the building, and when I came with the van the elevator was broken and it was the eighth floor. I called my brother, gave the two guys from the front desk twenty dollars each, and the four of us carried everything up in four trips, because the soup would not wait. Lunch was at twelve forty instead of twelve. The salad was fine but the rest was lukewarm, and I was not asked again.';
  const question = 'Tell me about a time you failed.';
  it.each([
    'So now, every job, I go there the day before and I walk it, from the van to the table.',
    'Since then I walk every building the day before.',
    'I walk every building now, the day before.',
    'I learned to walk the building before I plan the menu.',
  ])('that is told as a habit is asked for a time when it paid off: %s', (lesson) => {
    const change = first(`${lunch} ${lesson}`, question);
    expect(change?.kind).toBe('proof');
    expect(changeText(change!)).toContain('a time since then when it paid off');
  });

  it('that was shown to hold is not', () => {
    const shown = 'Since then I walk every building the day before. In May I found a locked gate that way.';
    expect(kindOf(`${lunch} ${shown}`, question)).not.toBe('proof');
  });

  it.each(["I've never trusted a floor plan since.", 'I have never signed for a lunch unseen since.'])(
    'is not asked for where it stands there in other words: %s',
    (lesson) => {
      expect(kindOf(`${lunch} ${lesson}`, question)).not.toBe('lesson');
    },
  );

  it('comes behind a setting of three quarters', () => {
    const setting =
      'To understand this you need to know how our bakery is built. There are four ovens, which are older than the house, and each has its own temper. The first is for bread. The second is for rolls, which need steam. The third stands by the window and is slow in winter. The fourth belonged to another baker, who left it here when the street was torn up, and the manual was lost in the move. The house itself is from the time when flour came by boat, and the floor is not level. In addition the city was laying pipes that year.';
    const text = `${setting} I baked the rolls in the fourth oven on a Saturday. They burned, all ninety of them. We sold bread that day, and the shop closed at ten.`;
    expect(kindOf(text, 'Tell me about a time you failed.')).toBe('setup');
  });
});

describe('a setting of half the answer', () => {
  it('is not what stands before the quote where something was done in it, in whatever tense', () => {
    const text =
      'So in our hotel there is a new trainee, she comes from the school, she is very shy and nobody has time. So my chief says to me you take her and I take her with me in the night and I show her the cash box and how you close it. And I made for her a paper with all the steps. And after four nights she did the closing alone and it was correct to the cent.';
    expect(kindOf(text, 'Tell me about a time you helped a colleague.')).not.toBe('setup');
  });
});

describe('an end without a figure that counts', () => {
  const archive = (end: string) =>
    `I keep the sample archive of a soil laboratory with 9,000 jars, sorted by date, and a technician took half an hour to find one. I asked the six technicians how they look for a jar, and I proposed to sort by client. The head of the lab was against it, so I suggested one shelf as a trial, because nobody needs it in the week after Easter. After that he gave me two students for a month. ${end}`;
  it.each([
    ['Finding a jar is much quicker now.', 'much quicker'],
    ['We moved a few more shelves after that.', 'a few more'],
    ['A lot of people came to look at it.', 'lot of people'],
  ])('is asked for one, though others stand near it: %s', (end, quote) => {
    const change = first(archive(end), 'Tell me about a process you improved.');
    expect(change?.kind).toBe('number');
    expect(change?.quote).toContain(quote);
  });

  it.each([
    'Finding a jar went from thirty minutes to two, and everything is much quicker now.',
    'The auditor came down to see it and praised it.',
    'It saved my day, he said.',
  ])('is not where one measures it, or nothing is to be measured: %s', (end) => {
    expect(kindOf(archive(end), 'Tell me about a process you improved.')).not.toBe('number');
  });
});

describe('a whole story', () => {
  const ferry =
    'Our ferry office on the north shore had to decide at five in the morning whether to cancel the first crossing. The forecast had a gust line, and two models disagreed by two hours. I called the pilot station on the outer island, because they see it forty minutes before us. I put the crossing back by fifty minutes, since that was the shortest time after which the island would know. I asked the bus company to hold two buses for us. The chief of the buses grumbled, and he went to wake his drivers himself. At six twenty the island had a storm. We cancelled, and the buses were there in a quarter of an hour.';
  const decision = 'Tell me about a decision you made with little information.';
  const busStep = 'I asked the bus company to hold two buses for us.';
  it('is prepared for the no that somebody could have given', () => {
    const change = first(ferry, decision);
    expect(change).toMatchObject({ kind: 'if-no', quote: 'I asked the bus company to hold two buses for us' });
    expect(changeText(change!)).toContain('what would you have done if the answer had been no?');
  });

  it.each([
    ['a question', 'I asked the bus company how many seats they had.'],
    ['a favor', 'I asked the bus company to tell me the time of the first bus.'],
    ['work of the hands', 'I wiped the deck of the small boat with a dry mop.'],
    ['what did fail', 'I asked the bus company to hold two buses for us but they had none.'],
    ['a regret', 'I asked the bus company to hold two buses for us. That was my mistake.'],
  ])('is not asked that about %s', (_, step) => {
    expect(['if-no', 'if-against', 'decided']).not.toContain(kindOf(ferry.replace(busStep, step), decision));
  });

  it('is not asked that where it says what was held ready, nor about what went wrong', () => {
    const ready = ferry.replace(busStep, `${busStep} Otherwise I would have called the school for theirs.`);
    expect(kindOf(ready, decision)).not.toBe('if-no');
    expect(kindOf(ferry, 'Tell me about a decision that backfired.')).not.toBe('if-no');
  });

  it.each([
    ['I told the harbor master that I would not sail on a maybe.', 'if-against'],
    ['I told the harbor master about the buses, and he let me choose the hour.', 'if-against'],
    ['I decided to leave the big boat at the pier.', 'decided'],
  ])('is asked about the one who had to go along, or the decision: %s', (step, kind) => {
    const change = first(ferry.replace(busStep, step), decision);
    expect(change?.kind).toBe(kind);
    expect(step).toContain(change?.quote ?? '-');
  });

  const share = 'Over the winter the complaints fell by 60 percent.';
  const deck = ferry.replace(busStep, 'I wiped the deck of the small boat with a dry mop.');
  const improved = 'Tell me about a change you made.';
  it('is prepared for what will be asked about a share, and not about a count, nor where it says who counted', () => {
    expect(first(`${deck} ${share}`, improved)).toMatchObject({
      kind: 'probe-number',
      quote: expect.stringContaining('60 percent'),
    });
    expect(kindOf(`${deck} From 900 lines to 70.`, improved)).not.toBe('probe-number');
    expect(kindOf(`${deck} ${share} I counted them by hand.`, improved)).not.toBe('probe-number');
  });

  const loom =
    'In the weaving mill one loom tore its threads every hour, and everyone blamed the yarn. I took the loom next to it for a week and wrote down every tear. I swapped the two shuttles, and the tears moved along. I filed the worn edge of the shuttle smooth and oiled it, since a thread of that kind tears at anything rough. In the second week I measured the edges of all thirty shuttles with a gauge from the tool room, and four more were as worn as the first. I drew a line in red on each of them, so that it would be seen from the aisle, and put them into a box by the door. ';
  const loomEnd = 'After that the loom ran two shifts with three tears, and the yarn was bought again.';
  it.each([
    ['by name', 'Dana, the spinner, watched me do it and said nothing. ', 'Dana'],
    ['with a title', 'I showed it to Mrs. Brandt, and she laughed. ', 'Mrs. Brandt'],
    ['by what they are', 'My supervisor said it was the yarn. ', 'your supervisor'],
  ])('is prepared for how somebody else would tell it: %s', (_, who, asked) => {
    const change = first(`${loom}${who}${loomEnd}`);
    expect(change).toMatchObject({ kind: 'their-view', asked });
    expect(changeText(change!)).toContain(`how ${asked} would tell this`);
  });

  it.each([
    'My supervisor said it was the yarn. My supervisor thought that I wasted a week, and my supervisor wanted new yarn. ',
    'I showed it to the head weaver, and she laughed. ',
    'I showed it to the man from the office. ',
  ])('is not asked that where the view is told, or where it is not clear who that is: %s', (who) => {
    expect(first(`${loom}${who}${loomEnd}`)).not.toMatchObject({
      asked: expect.stringMatching(/supervisor|head$|man$/u),
    });
  });

  it.each(['I should have looked at the shuttles first. ', 'Next time I would start with the gauge. '])(
    'is not asked what could be done differently where that is said: %s',
    (said) => expect(kindOf(`${loom}${said}${loomEnd}`)).not.toBe('next-time'),
  );

  it.each(['My brother said it was the yarn. ', 'The team said it was the yarn. ', 'Still it said so in the book. '])(
    'is asked that of no relative, group, or word that is no name: %s',
    (who) => {
      expect(kindOf(`${loom}${who}${loomEnd}`)).not.toBe('their-view');
    },
  );

  it('with nobody in it is asked for what could be done differently, or where it did not work', () => {
    expect(kindOf(`${loom}${loomEnd}`)).toBe('next-time');
    expect(kindOf(`${loom}${loomEnd} Looking back, the book of tears was half of it.`)).toBe('when-not');
  });
});

describe('a story with people and without a voice', () => {
  const told =
    'The reading room of our town archive was full every Saturday and empty on weekdays, because nobody knew that it was open then. I printed a plan of the week and hung it at the bus stops of the three villages. I visited the head teacher in her office with a box of old school photographs. I moved the exhibition to the foyer of the bank for two weeks, as pensioners stand in line there on the first of the month. I put a map of the old town on the table by the window, because everyone looks for the house they were born in first. By November the weekdays had between nine and fourteen readers instead of two, and the town kept the post for three more years.';
  it('is asked for one', () => {
    expect(first(told)).toMatchObject({ kind: 'silence', quote: expect.stringContaining('head teacher') });
  });

  it.each([' The teacher said she had found her mother.', ' “My mother!” was all I heard.'])(
    'is not where one is heard: %s',
    (voice) => {
      expect(kindOf(told.replace(' I moved', `${voice} I moved`))).not.toBe('silence');
    },
  );
});

describe('bad news', () => {
  const question = 'Describe bad news that you had to give to your crew.';
  const told =
    'In March I had to tell nine carpenters that the theater would close for a season. I gathered them on the stage at eight, before the first saw ran. I gave the date, the reason, and the sum for each of them in the first minute. I printed the addresses of four other stages. Seven had a contract by June, and the other two came back to us in the fall.';
  it('is asked how it was taken', () => {
    expect(kindOf(told, question)).toBe('taken');
    expect(kindOf(told, 'Describe a plan that you made.')).not.toBe('taken');
  });

  it.each([
    'One of them cried.',
    'It was quiet for a long time.',
    'They were angry.',
    'Our foreman asked for the date.',
  ])('is not where that is told: %s', (reaction) => {
    expect(kindOf(told.replace('I printed', `${reaction} I printed`), question)).not.toBe('taken');
  });
});

describe('an answer that stops in the middle of a sentence', () => {
  const told =
    'I ran the lighting of a school play with a board from 1980. Two days before, four of twelve channels died. I took the board apart on the kitchen table and cleaned every contact. On the night eleven channels worked, and the parents clapped for the lights,';
  it.each(['', ' and', ' but the'])('is asked for its end: “%s”', (more) => {
    expect(kindOf(`${told}${more}`)).toBe('no-end');
  });

  it('is not where it ends', () => {
    expect(kindOf(`${told} too.`)).not.toBe('no-end');
  });
});

describe('a question about what was overdone', () => {
  it.each(['a cake you made far bigger than it needed to be', 'a pace so high that it wore your people out'])(
    'waits for a lesson: %s',
    (about) => {
      const told =
        'For our town fair I baked a cake of four floors, because I had just read a book about such cakes. It took me nine days and the oven broke. On the way to the square the third floor slid. I cut the rest into squares and sold them for two dollars each. We took in $180.';
      expect(kindOf(told, `Tell me about ${about}.`)).toBe('lesson');
    },
  );
});

describe('a scene of half the answer with something done long before', () => {
  const past =
    'So I came into baking by chance. I studied chemistry first. And then I did bread for hotels for two years. And then I moved to a chain in the north. ';
  const scene =
    'And there were nineteen branches, and it was all in the hands of one family. And I was in the team for the small shops at the stations. So it is a shop for commuters, mostly bread and coffee, and you have got to be quick because of the trains. And before us there was a kiosk, it was a thing with a window. And there was a bunch of rivals, there were two big ones, and one of them was just being sold. So our owner was very keen that we would be the quick one, that was the word, it was on the bags and on the wall of the office, and it was in every letter that we had from him. ';
  const done =
    'I watched a woman with a stroller at the door. I moved the counter back by three feet. It was ready in May and people liked it.';
  it('is told to be too long', () => {
    expect(first(`${past}${scene}${done}`, 'Tell me about a change you made for a customer.')).toMatchObject({
      kind: 'setup',
      quote: expect.stringContaining('I watched a woman'),
    });
  });
});

describe('a quote that breaks off', () => {
  it('does so at the end of a clause', () => {
    const told =
      'In our group we had to build a bridge from spaghetti. We bought four packs of the long ones and we glued them in pairs overnight. We tested the arch with a bucket of sand. We broke two of them. On the day it carried 31 pounds and we came second.';
    expect(first(told)).toMatchObject({ kind: 'we', quote: 'We bought four packs of the long ones …' });
  });
});

describe('a saving in words', () => {
  it.each(['a fair bit', 'a fair old bit', 'a good few dollars'])('is asked for its sum: %s', (much) => {
    const told = `The greenhouse needed a heater, and we hired one every winter. I took an old boiler out of a barn and I cleaned the pipes for three weeks. The valve was broken, so I ordered the real part and did not bodge it. It runs well, and since then it has saved us ${much} every winter.`;
    expect(first(told, 'Tell me about something you repaired.')).toMatchObject({ kind: 'number' });
  });
});
