import { describe, expect, it } from 'vitest';
import { changeText } from '../../../../src/domain/review/change/change-text';
import { adviseOn } from '../../../../src/domain/scoring/advice/advised-answer';
import type { ChangeKind } from '../../../../src/domain/scoring/scorecard';

const first = (text: string, question = 'Tell me about a time you solved a problem.') =>
  adviseOn({ turns: [{ text, probeSlot: null }], question: { text: question, principle: null, probes: [] } }).change ??
  null;
const kindOf = (text: string, question?: string): ChangeKind | null => first(text, question)?.kind ?? null;

/** A florist, written; a ferry hand, spoken; a piano tuner, written: whole stories that the cases cut and lengthen. */
const florist = {
  scene:
    'I run the order desk of a flower wholesaler at the harbor. Last March two cooling trucks came back half full of brown roses, and the three shops that had ordered them for a wedding weekend were about to leave us.',
  steps:
    'I asked the night driver, Pavel, to let me ride along, because the thermometers in the trucks were fine every morning. I held a second thermometer at the back door and wrote down every stop. At the fourth one he left the door open while he ate, and the rear shelves went up by nine degrees. I told him that I would not report it if we mended it together. I chose to move the roses to the front and not to lock the door, since a locked door would have cost him his only warm place.',
  end: 'In April the shops sent back four boxes instead of sixty, and all three of them stayed. Pavel showed the new order of loading to the other drivers himself.',
};
const floristWhole = `${florist.scene} ${florist.steps} ${florist.end}`;

const ferry = {
  scene:
    "so I was a deckhand on the car ferry, the little one, and every summer the queue of cars went back to the church, and people were shouting at me from their windows because they'd missed a train. and the mate said well it's summer, that's how it is.",
  steps:
    "so one morning I took a piece of chalk and I wrote the time on the road where the queue ended, every ten minutes. and I showed that to the mate, Solveig, and I said look, it's not the boat, it's the ticket man, he takes a card payment on the ramp and that's ninety seconds a car. so I asked could I sell the tickets in the queue, walking, with the little machine. and she said you'll get shouted at, and I said I get shouted at anyway. I walked up and down for nine days and I learned which cars had the money ready. and the ticket man, he hated it at first, so I let him have the morning boats on his own.",
  end: 'by August the queue ended at the bakery and not at the church any more, and we took one boat more a day. and Solveig bought a second machine from her own budget.',
};
const ferryWhole = `${ferry.scene} ${ferry.steps} ${ferry.end}`;

const tuner = {
  scene:
    'For six years I have tuned the pianos of a music school with forty rooms. In October the teachers of the third floor told me that their instruments went flat within a week, and the director, Ms. Osei, had already asked a dealer for eleven new ones.',
  steps:
    'I did not believe that eleven pianos of four makers fail at once, so I hung a small gauge for moisture in each room and read it on Mondays and Thursdays. The third floor was dry and the others were not. I walked the pipes with the caretaker, Anton, and we found that a painter had closed the dampers of that floor. I opened them, tuned the eleven pianos twice within ten days, and put a bowl of water in each until the wood had settled. I advised Ms. Osei against the order, although the dealer had offered me a share of it.',
  end: 'By Christmas all eleven held their pitch for five weeks instead of one. The school kept its $70,000, and Ms. Osei had a gauge put on every floor.',
};
const tunerWhole = `${tuner.scene} ${tuner.steps} ${tuner.end}`;

describe('an end that is told first', () => {
  it.each([
    ['by “the short version”', `The short version: we kept three shops that were about to leave us. ${floristWhole}`],
    ['by “in short”', `In short, the queue got shorter by half of the village. ${ferryWhole}`],
    ['by “the bottom line”', `The bottom line is that no new piano was bought. ${tunerWhole}`],
    ['by a sum', `Two winters ago I spared a music school $70,000. ${tunerWhole}`],
    ['by what it went from and to', `Last spring I cut the boxes that came back from sixty to four. ${floristWhole}`],
  ])('%s is not asked for at the start', (_, text) => {
    expect(['end-first', 'headline']).not.toContain(kindOf(text));
  });

  it.each([
    ['florist', floristWhole],
    ['ferry hand', ferryWhole],
    ['piano tuner', tunerWhole],
  ])('is nothing that a whole story still needs: %s', (_, text) => {
    expect(['end-first', 'keep', 'room']).not.toContain(kindOf(text));
  });

  it('is not asked for at the start of a story about a mistake, nor of a short one', () => {
    expect(kindOf(`${tunerWhole} Now I ask for the dampers first.`, 'Tell me about a mistake you made.')).not.toBe(
      'end-first',
    );
    expect(
      kindOf(`${florist.scene} I rode along and held a thermometer, because ours were fine. ${florist.end}`),
    ).not.toBe('end-first');
  });
});

describe('nobody is told to end on what the question did not ask', () => {
  it.each([
    ['florist', floristWhole],
    ['ferry hand', ferryWhole],
    ['piano tuner', tunerWhole],
    [
      'piano tuner, in short',
      `${tuner.scene} I opened the dampers of the third floor, because it was dry there. ${tuner.end}`,
    ],
  ])('%s', (_, text) => {
    expect(['learning', 'so-what', 'lesson']).not.toContain(kindOf(text));
  });
});

describe('an answer that stops before its end', () => {
  it.each([
    [
      'with the last step',
      `${florist.scene} ${florist.steps} On Friday I drew the new order of loading on a board and hung it in the first truck.`,
    ],
    [
      'with counts of the work',
      `${tuner.scene} ${tuner.steps} In the first week I found 38 loose pins and sorted them into 31 to turn and 7 to replace, and I wrote the rooms on a plan so that Anton sees them at once.`,
    ],
    [
      'with what was set up',
      `${ferry.scene} ${ferry.steps} and then I painted a line on the road and put the little machine on a strap, so that it hangs in front of me.`,
    ],
  ])('%s is asked for it before anything else', (_, text) => {
    expect(first(text)?.kind).toBe('no-end');
  });

  it.each([
    ['by the shops that stayed', floristWhole],
    ['in speech', ferryWhole],
    ['by the pitch', tunerWhole],
    [
      'with an afterthought behind it',
      `${florist.scene} ${florist.steps} In April the shops sent back four boxes instead of sixty. I did catch a cold in that truck, so I would not call it a holiday.`,
    ],
  ])('has ended %s', (_, text) => {
    expect(first(text)?.kind).not.toBe('no-end');
  });
});

describe('a figure that stands alone', () => {
  const complaint = 'Describe a complaint that came in again and again until you made it disappear.';
  const canteen =
    'I cook in the canteen of a hospital with two hundred beds, and all through that winter people wrote on the cards that the soup was cold when it came to their bed. I carried a thermometer along the counter for a week, because our pots were hot, and saw that the ladles lay in a steel tray next to the fan. I asked our porter, Denny, to move the fan and I bought wooden rests for the ladles. The kitchen chief doubted it, so I let her taste both.';
  it.each([
    [
      'complaints',
      `${canteen} I read the cards of the summer and we had three about the soup in the whole three months.`,
      complaint,
    ],
    [
      'a share',
      `${canteen} Since then the cards are good: we are at 92 percent for hot food.`,
      'Tell me about a change you made.',
    ],
    ['calls', `${canteen} Now the ward gets two calls a week about it, and Denny takes them himself.`, complaint],
  ])('is asked for what it was before: %s', (_, text, question) => {
    const change = first(text, question);
    expect(change?.kind).toBe('compared');
    expect(changeText(change!)).toMatch(/compared with what\? Say what it was before\.$/u);
  });

  it.each([
    ['with a from and a to', `${canteen} The cards about it went from thirty in the spring to three in the summer.`],
    ['with “before it was”', `${canteen} We had three about the soup in the whole three months. Before it was thirty.`],
    [
      'with a figure in the setting',
      `${canteen.replace('people wrote', 'thirty cards a month said')} In June there were three cards a month.`,
    ],
    [
      'that is a sum earned once',
      `${canteen} The cafeteria took $4,000 for soup on the open day, and the chief paid Denny a bonus.`,
    ],
  ])('is not asked for %s', (_, text) => {
    expect(kindOf(text, complaint)).not.toBe('compared');
  });
});

describe('what was done once it was settled', () => {
  const question = 'Tell me about a time you disagreed with a decision. What did you do once the decision was final?';
  const printer =
    'I set type in a printing house, and in May our owner, Mr. Halloran, wanted to sell the old press and send the posters out. I thought that was wrong, because the posters are why people know our name. I counted the posters of two years, wrote what each had earned on one page and gave it to him on a Monday. I asked for one more summer with the press.';
  const pool =
    "so I'm a lifeguard and our manager, Inès, she decided we close the deep end at five. and I thought no, that's when the swimmers come. so I counted the heads at five for two weeks and I wrote it on the back of the rota and I showed it to her.";
  const night =
    'As a night porter I argued against the new key cards. I tried the system for a week, listed eleven doors that did not open, and showed the list to the director, Ms. Brandt, before she signed.';
  it.each([
    [
      'printer',
      `${printer} He read it twice and he called the buyer. On Friday he said no, the contract was signed. I told him that I still thought it was a mistake, but it was his call.`,
    ],
    [
      'lifeguard',
      `${pool} and she looked at it for a long time and she said no, the insurance wants it. and I told her I don't agree. but it was her decision and that was it.`,
    ],
    [
      'night porter',
      `${night} She read it and decided against me. I said plainly that I was disappointed, and the decision was final.`,
    ],
  ])('is asked for where the story stops at the “no”: %s', (_, text) => {
    expect(first(text, question)).toMatchObject({
      kind: 'afterwards',
      asked: 'What did you do once the decision was final?',
    });
  });

  it.each([
    [
      'printer',
      `${printer} On Friday he said no, the contract was signed. So I packed the press myself, labeled every part for the buyer and taught our apprentice to order posters outside. The first order came two days early.`,
    ],
    [
      'lifeguard',
      `${pool} and she said no, the insurance wants it. so I made the sign for it and I stood at the deep end every day at five and explained it to the swimmers, and we had no trouble all summer.`,
    ],
    [
      'night porter',
      `${night} She decided against me. I trained the other four porters on the cards in two nights, and by June nobody stood in front of a locked door.`,
    ],
    [
      'nobody settled it',
      `${printer} He read it twice, and he agreed to one more summer. We sold 300 posters more than the year before.`,
    ],
  ])('is not asked for where it is told: %s', (_, text) => {
    expect(kindOf(text, question)).not.toBe('afterwards');
  });
});

describe('a question about something of one’s own that went wrong', () => {
  const harder = 'Think of the last time something you said or did made work harder for a colleague.';
  const mistake = 'Tell me about a mistake you made at work.';
  const choir =
    'I took over the choir of our town in 2019 with eighteen singers. I wrote to every school, held an open evening in the library and rehearsed in two groups, since beginners like to be among themselves. Within a year we had forty-one singers, and the mayor was very impressed with our Christmas concert.';
  const route =
    'As a courier I got the slowest route of our depot in spring. I drew all stops on a map, asked the two longest-serving drivers how they go, and changed the order of the streets. In four weeks I was able to deliver 130 parcels a day where there had been 95, and my supervisor Lena thanked me in front of everybody.';
  const shop =
    'In my second month at the bookshop I built a table with books by local authors. I called six of them, arranged a reading every Friday and wrote the cards by hand. Sales of that table went up from $300 to $900 a week, and the owner was delighted.';
  it.each([
    ['a choir that grew', choir, harder],
    ['a route that got faster', route, mistake],
    ['a table that sold', shop, harder],
  ])('is not answered by a success: %s', (_, text, question) => {
    expect(kindOf(text, question)).toBe('own-fault');
  });

  it.each([
    [
      'says sorry',
      `${choir} But I had never told our pianist about the second group, and she had to come twice. I said sorry and paid her for it.`,
      harder,
    ],
    [
      'names the mistake',
      `${route} My mistake was that I gave nobody the new map, so the relief driver lost an hour.`,
      mistake,
    ],
    [
      'did not ask',
      `${shop} I did not ask Ruth, who keeps the till, and she stayed late each Friday to count.`,
      harder,
    ],
    ['is about something else', choir, 'Tell me about something you built up.'],
  ])('is answered where the story %s', (_, text, question) => {
    expect(kindOf(text, question)).not.toBe('own-fault');
  });
});

describe('all talk before the story', () => {
  const talked = (place: string, step: string) =>
    `oh well plans, you know, there were always plans, that was how it was in ${place}, there was one for the week and one for the month and then there was the big one on the wall that nobody read. and the building was old, it had the stairs on the wrong side, and there were the people from the office, lovely people, one of them was from the islands, her name was Oona, or was that the other one, it does not matter. and it was the year of the big rain as well, so there was water in the cellar, and the cat, there was a cat that everybody knew. and there was this one plan that just was not working, anybody could see that, it was too big for us. ${step} and he was very kind about it, his whole family was like that, his brother had the shop on the corner, it is a bank these days. and there was the matter of the key, which was with the caretaker, and there was a form for it, and the forms were at the town hall, and that was only open on a Tuesday, and so it was all a bit like that, to be honest, it was that kind of place.`;
  it.each([
    ['a village school', 'and I talked to the head about it one evening.'],
    ['the museum', 'and I asked the director about it in the yard.'],
    ['our library', 'and I called my old boss about it that night.'],
  ])('is sent to its one step: %s', (place, step) => {
    const change = first(talked(place, step), 'Tell me about a time you had to change a plan that was not working.');
    expect(change?.kind).toBe('run-up');
    expect(step).toContain(change?.quote ?? '-');
  });

  it.each([
    ['florist', floristWhole],
    ['ferry hand', ferryWhole],
    [
      'somebody who tells it in the present',
      'So in our hotel we have one guest, old man, he never comes to breakfast, he only sits in the room with the light on, and my boss she thinks he is sick, and nobody knows what is with him, and the other people at the desk they say leave him. So one morning I bring him the bread to the room, and I sit down on the chair, and I tell him about my grandfather, he is same age, he also does not like to eat alone. And he looks at me long time. And next day I do it again, and I write his name on the little paper for the egg. And my friend from the kitchen I teach her to say good morning in his language, and she says it very wrong, and he laughs. And after one week he comes down, he sits by the window, every day now, and his daughter sends us a card from Portugal and she says thank you, he is eating again and he talks about us on the phone.',
    ],
  ])('is not what a told story is: %s', (_, text) => {
    expect(kindOf(text)).not.toBe('run-up');
  });
});

describe('what won somebody over', () => {
  const doubt =
    'Our rowing club wanted to buy a second trailer for the regatta in May, and the treasurer, Karim, had the money ready. I measured the boats in the hall and drew them on squared paper at night.';
  it.each([
    [
      'I was convinced',
      `${doubt} I was convinced, my father was convinced, and the poster was already printed. In the end two boats fitted on the roof, and the club went with one trailer.`,
    ],
    [
      'shown before',
      `${doubt} I showed him the paper: five boats of six fit. So I convinced Karim to wait. The club went to the regatta with one trailer and kept $2,300.`,
    ],
    [
      'told behind',
      `${doubt} I persuaded Karim to wait a month. I told him that five boats of six fit if we turn one. The club went with one trailer.`,
    ],
  ])('is not asked for where nobody was, or where it is told: %s', (_, text) => {
    expect(kindOf(text)).not.toBe('persuade');
  });

  it.each([
    [
      'trailer',
      `${doubt} Karim was against it for weeks. In the end I convinced Karim to wait. The club went with one trailer, and nobody missed the other.`,
    ],
    [
      'choir',
      'The choir wanted to sing in the new hall although it echoes. I clapped in the middle of it, counted the seconds and wrote them down. In the end I convinced our conductor to stay in the church. We sang there in May and people stood outside.',
    ],
    [
      'stall',
      'Our stall at the market stood next to the fish, and nobody stopped for cake. I watched the corner by the fountain on Saturdays and drew where people walk. At last I persuaded the market warden to let us move. By June the cakes were gone at noon, and the fish stand has asked for a place there since.',
    ],
  ])('is asked for where nothing says it: %s', (_, text) => {
    expect(kindOf(text)).toBe('persuade');
  });
});

describe('what one would do', () => {
  it.each([
    'Being fair is the heart of my work, I think. If a colleague took the credit for something, I would first ask them alone. Then I would calmly say what I had seen. If that did not help, I would go to my manager. In the end I believe they would respect me for it.',
    'I believe that a guest who shouts is a guest who is afraid. I would offer a chair and water. I would listen until they finish and I would not argue. Finally I would ask my supervisor to come. In the end I think they would thank me.',
    'Safety is everything in a kitchen. If I saw a wet floor I would stop the line. I would put up the sign and I would dry it myself. If the chef complained, I would explain the rule. Eventually everyone would be glad.',
  ])('is quoted, also where it comes out well “in the end”: %s', (text) => {
    const change = first(text, 'Describe a time you stood up for somebody.');
    expect(change?.kind).toBe('would');
    expect(change?.quote).toContain('would');
  });

  it.each([
    'Last winter I salted the steps every morning before the mail came, I even did the corner for him. It was a hard time with plenty of ice. But we came through it and I would do it again.',
    'In my last term I studied with Leah every Sunday, because I’d failed the exam the year before. I got 88 out of 100 and she got 91.',
    floristWhole,
  ])('is not what was done: %s', (text) => {
    expect(kindOf(text)).not.toBe('would');
  });
});

describe('more than three minutes', () => {
  const more =
    'It was a wet year, and the roads along the harbor were up for new pipes, so that everybody drove around by the old market, past the fish hall and the customs house, where the cranes were being painted. My uncle had worked in that house when it was still a bank, and he used to say that you can tell the hour by the smell of it. Our desk stood on the second floor with a view of all that, and on some days you could see as far as the islands, with the ferries and the little boats between them, and the whole office would stand at the window with their coffee.';
  const evenMore =
    'The harbor itself is older than the town, and there is a stone in the wall of the pilot house with a year on it that nobody can read. On the far side are the sheds of the sail makers, two of which are cafés these days, with striped awnings and a parrot that belongs to the widow of the last keeper of the light. In summer the streets between them are full of visitors who want to see the big wheel, and in winter there is only the wind, and the bell on the buoy, which can be heard as far as the school on the hill. The school had a garden then, with apple trees along the fence, and the trees were white for one week in spring. The road to it goes past the old rope walk, a long low house with a tin roof, where the choir of the seamen used to meet on Thursdays. Behind it begins the marsh, with reeds, and herons, and a path on planks that leads to the next village, where the baker and the smith were brothers.';
  it.each([
    [
      'behind a long setting',
      `${more} ${evenMore} ${floristWhole} The shops are with us to this day, and on the first of March each year they send a rose, a fresh one, which stands on our desk for a week.`,
    ],
  ])('is told where to cut, in the candidate’s words: %s', (_, text) => {
    const change = first(text);
    expect(['long', 'setup']).toContain(change?.kind);
    expect(change?.quote).toBeTruthy();
  });

  it.each([
    [
      'figures before the first step',
      `I keep the books of a ferry line with 40 boats. In 2021 we paid 310,000 euros for fuel, 18 percent more than in the year before. The 12 captains fill up where they like, at 9 different piers. At the cheapest pier a liter costs 1.31, at the dearest 1.58. ${more} ${evenMore} ${tunerWhole}`,
    ],
  ])('is told to keep to the story, and not where to cut, with %s', (_, text) => {
    expect(first(text)).toMatchObject({ kind: 'lengthy', quote: null });
  });

  it.each([floristWhole, ferryWhole, tunerWhole])('is not what two minutes and a half take', (text) => {
    expect(['long', 'lengthy', 'setup']).not.toContain(kindOf(`${text} ${more}`));
  });

  it.each([
    [
      'before a half of the question',
      `${more} ${floristWhole} ${more.replace('wet', 'dry')}`,
      'Tell me about a change you made. What would you do differently today?',
      'differently',
    ],
  ])('comes behind what is missing: %s', (_, text, question, kind) => {
    expect(kindOf(text, question)).toBe(kind);
  });

  it.each([
    ['florist', floristWhole],
    ['ferry hand', ferryWhole],
    ['piano tuner', tunerWhole],
  ])('is not what a story of a minute and a half takes: %s', (_, text) => {
    expect(['long', 'cut', 'lengthy']).not.toContain(kindOf(text));
  });
});

describe('the other person a question names', () => {
  const alone =
    'I rent out tents for weddings. In May a request came in for two large ones, worth $3,000, on a meadow by the river. Before the offer I drove out and pushed a rod into the ground, and it was wet at a hand’s depth. I wrote that the large ones were the wrong purchase there and recommended one small tent on the terrace, because a peg does not hold in mud. The evening was dry and the small tent was enough, at $900. Since then four orders have come from that house.';
  it.each(['buyer', 'customer', 'client'])('is asked for where nobody but the speaker is in it: %s', (someone) => {
    const change = first(alone, `Tell me about a sale that you advised a ${someone} against.`);
    expect(change).toMatchObject({ kind: 'nobody', asked: someone });
    expect(changeText(change!)).toContain(`who the ${someone} was`);
  });

  it.each([
    [
      'by a role',
      alone.replace('a request came in', 'a bride asked'),
      'Tell me about a sale that you advised a buyer against.',
    ],
    [
      'by “she”',
      alone.replace('I wrote that', 'I told her that'),
      'Tell me about a sale that you advised a buyer against.',
    ],
    ['where the question names nobody', alone, 'Tell me about a sale that you advised against.'],
  ])('is not asked for %s', (_, text, question) => {
    expect(kindOf(text, question)).not.toBe('nobody');
  });
});

describe('somebody who had doubts', () => {
  const canteen = (doubt: string) =>
    `I cook in the canteen of a hospital with two hundred beds, and all through that winter people wrote on the cards that the soup was cold when it came to their bed. I carried a thermometer along the counter for a week and saw that the ladles lay in a steel tray next to the fan. I asked our porter, Denny, to move the fan, and I bought wooden rests for the ladles. ${doubt} I wrote the new places on a plan and hung it over the sink. By June the cards went from thirty to two, and the other kitchen of the house copied the plan.`;
  it.each(['The chief doubted it.', 'The chief was against it.', 'The chief was skeptical.'])(
    'is not asked for where somebody has them: %s',
    (doubt) => {
      expect(kindOf(canteen(doubt))).not.toBe('obstacle');
    },
  );

  it.each(['The chief came by.', 'The rests are of beech.', 'It was a Tuesday.'])(
    'is asked for where all goes as it should: %s',
    (line) => {
      expect(kindOf(canteen(line))).toBe('obstacle');
    },
  );
});
