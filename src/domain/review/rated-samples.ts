import type { BoxId } from '../scoring/scorecard';

/** An answer of somebody invented, with the marks that were agreed for it and why. Written for this project. */
export type RatedSample = {
  question: string;
  text: string;
  rating: 1 | 2 | 3 | 4 | 5;
  /** The boxes that it does not fill. */
  missing: readonly BoxId[];
  why: string;
};

/** From a habit to a whole story, not in order: a scale is learned by telling neighbors apart. */
export const ratedSamples: readonly RatedSample[] = [
  {
    question: 'Tell me about a time you had to act without all the facts.',
    text:
      'Last October I was on call at a water plant when a pressure alarm went off at two in the morning. My job was to keep ' +
      'the north district supplied. I could not reach the engineer, and the sensor had lied before. I walked to the ' +
      'valve, listened, and closed it halfway, because half could be undone in a minute and a burst pipe could not. Then I ' +
      'called the control room and asked Priya to watch the level while I checked the second sensor. The pipe had a crack. ' +
      'We lost about two thousand gallons; the burst of the year before had cost ninety thousand. Since then we test that ' +
      'sensor every month.',
    rating: 5,
    missing: [],
    why: 'One night, a task, steps of one’s own with a reason, another person, and a result beside what it could have been.',
  },
  {
    question: 'Describe a time you improved something for a customer.',
    text:
      'I always put the customer first. Whenever somebody comes in with a problem, I listen carefully and I try to find a ' +
      'solution that works for everybody. I think communication is the most important thing, and people tell me that I am ' +
      'very good at it. If a customer is unhappy I would usually offer them something, and in most cases they come back.',
    rating: 1,
    missing: ['S', 'T', 'A', 'R', 'who', 'why', 'how-much'],
    why: '“Always”, “whenever”, “usually”: a habit and an opinion. There is no occasion, so nothing can be checked.',
  },
  {
    question: 'Tell me about a time you disagreed with your manager.',
    text:
      'In spring our manager Tom wanted to drop the Sunday tour of the museum. I was the guide for it. I counted the visitors ' +
      'of eight Sundays and showed him that most of them were families who came for nothing else. He still thought it was ' +
      'too expensive, so I offered to run it with one guide, because the second one mostly stood at the door. I wrote the ' +
      'new plan that week, trained the volunteer who would take the door, and told the families about the new hour.',
    rating: 3,
    missing: ['R'],
    why: 'A problem, people, reasons and steps, but it stops before the end: was the tour kept, and did anybody come?',
  },
  {
    question: 'Tell me about a goal your team nearly missed.',
    text:
      'Two years ago we had to move forty offices over one weekend. We were behind from the start, and on Saturday we noticed ' +
      'that the labels were wrong. We sorted everything again, we worked through the night, and we got help from the other ' +
      'building. On Monday morning everybody could work. We were proud of that.',
    rating: 2,
    missing: ['T', 'who', 'why'],
    why: 'Something happened and it ended well, but every sentence is “we”: nobody learns what this person did or why.',
  },
  {
    question: 'Tell me about something you simplified.',
    text:
      'At the library where I worked last year, returning a book took three forms. I was asked to look after the returns desk. ' +
      'I read two weeks of forms and found that nobody ever used the third, so I asked the head of lending, Mrs. Okafor, ' +
      'whether I could drop it, because it kept people in line at lunch. She was worried about lost books. I offered to ' +
      'try it on one counter first, compared the losses, and then took the form away everywhere. The line at lunch was gone, ' +
      'and the other branch copied it.',
    rating: 4,
    missing: ['how-much'],
    why: 'A whole story with people and reasons. “The line was gone” is an end, but how long was it, and how long is it now?',
  },
  {
    question: 'Describe a mistake you made and what you did about it.',
    text:
      'Last June I sent the wrong price list to all of our dealers. I was responsible for the list. I noticed it the next ' +
      'day, and I called every one of the thirty-two dealers myself. I corrected the list and sent it again. By the evening ' +
      'all of them had the right one and nobody had ordered at the wrong price.',
    rating: 4,
    missing: ['why'],
    why: 'Short and whole: when, whose, what, a number and an end. Why he called, and what he ruled out, is not said.',
  },
];

/** How a rating of the candidate's stands beside the agreed one; positive: higher. Averages over what was rated so far. */
export function meanDifference(given: readonly { own: number; agreed: number }[]): number {
  return given.length === 0 ? 0 : given.reduce((sum, { own, agreed }) => sum + own - agreed, 0) / given.length;
}
