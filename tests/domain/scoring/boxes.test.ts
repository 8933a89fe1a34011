import { describe, expect, it } from 'vitest';
import { measures } from '../../../src/domain/scoring/text/lexicon/quantities';
import type { BoxId } from '../../../src/domain/scoring/scorecard';
import { box, read, scored } from './scoring';

const ofOthers = (text: string) => read(text).acts.filter(({ by, running }) => by !== 'we' && !running).length > 0;
const running = (text: string) => read(text).acts.some((act) => act.running);
const partakes = (text: string) => read(text).people.some(({ counts }) => counts);
const figures = (text: string) => read(text).quantities.filter(measures).length > 0;
const told = (text: string, id: BoxId) => {
  const found = box(scored(text), id);
  return found.evidence.map(({ start, end }) => text.slice(start, end));
};

describe('an act of the speaker’s own', () => {
  it.each([
    'I was able to refit the gearbox before the ferry left.',
    'I had to phone every parent that evening.',
    'I got to teach the new stewards.',
    'I managed to get the gate open.',
    'I helped carry the organ down.',
    'I used a sieve to sort the gravel.',
    'Phoned each tenant, moved the skip.',
    'Then quickly wrote the numbers on the door.',
    'By ringing both farms first, I got the hay in.',
    'I buyed a new chain and I put it by myself.',
    'I writes the name of each patient on the board.',
    'I decided to move the meeting to the barn.',
  ])('is told: %s', (text) => expect(ofOthers(text)).toBe(true));

  it.each([
    'I was able to stay calm.',
    'I was put on the early crew.',
    'I gave it my all that season.',
    'I kept morale up.',
    'I inspired the whole shift.',
    'I poured everything I had into it.',
    'I made sure things ran as they should.',
    'I would ring them first.',
    'I never asked anybody.',
    'We moved the beds.',
    'She rang the bakery.',
    'Asked to lead the project.',
  ])('is not told: %s', (text) => expect(ofOthers(text)).toBe(false));

  it('a role that goes on is told in the present', () => {
    expect(running("I'm the treasurer, so I collect the fees and pay the band.")).toBe(true);
    expect(running('I always ask people how they are.')).toBe(false);
  });

  it('a clipped act after “we” belongs to “we”', () => {
    const text =
      'We met at the pier that Sunday and looked at the water. Then hired a bigger boat with the club and the mayor.';
    expect(box(scored(text), 'who').credit).not.toBe('full');
  });
});

describe('somebody who takes part', () => {
  it.each([
    'I asked my manager Dana for the key.',
    'The organist refused to play.',
    'Eleven users wrote in that their files were gone.',
    'I rang Fatima at home.',
    'My cousin held the ladder.',
    'Two roommates were not talking.',
  ])('is there: %s', (text) => expect(partakes(text)).toBe(true));

  it.each([
    'I gave the drivers table its own key.',
    'The parent node holds three leaves.',
    'I trained as a welder and got my ticket.',
    'I deployed it to Kubernetes with Terraform.',
    'It pleased everybody.',
    'I rewrote the user interface.',
    'I worked as a nurse then.',
  ])('is not there: %s', (text) => expect(partakes(text)).toBe(false));
});

describe('figures as people say them', () => {
  it.each([
    'We had nine days for a stand that takes a month.',
    'I painted a couple of sheds.',
    'It took two and a half hours.',
    'They gave it top marks.',
    'We were runner-up of nineteen.',
    'It was done in a single afternoon.',
    'By my third shift I opened the pool alone.',
    'I spent a weekend on the wiring.',
    'We came second.',
    'Half of the chairs were broken.',
    'There were hundreds of boxes.',
    'I looked after thirty beginners.',
    'It was ready a month ahead.',
  ])('measure: %s', (text) => expect(figures(text)).toBe(true));

  it.each([
    'The fan cuts in at 80 degrees.',
    'The lift takes no more than 6 at a time.',
    'It cut both ways, for two reasons.',
    'There were just the two of us behind the bar.',
    'I have been a scout for eleven years.',
    'The number 14 bus was late.',
    'She sat at table twelve.',
    'I was sixteen and shy.',
    'It was set to 0.3 that day.',
    'We used Java 17 and Ubuntu 16.04.',
    'He woke at 3:40 and rang.',
    'I took a class called six four seventy.',
    'In the first place it was mine.',
    'A couple of things went well.',
  ])('do not measure: %s', (text) => expect(figures(text)).toBe(false));
});

describe('WHY is judged by its best phrase', () => {
  const around = (middle: string) =>
    `Last spring I worked at the harbor office with my colleague Ines. ${middle} I wrote a new list and gave her the first page. She kept using it.`;
  it.each([
    'The crane was not starting and the fish would have gone bad by noon.',
    'She couldn’t read the new scanner and kept sending crates to the wrong dock.',
    'By ten we had run out of ice with forty boats still waiting.',
    'I moved the desk to the door because nobody could find us.',
    'One more failed inspection and the office would be shut.',
  ])('ticks it: %s', (middle) => expect(box(scored(around(middle)), 'why').credit).toBe('full'));

  it('ten vague sentences do not tick it', () => {
    const vague =
      'I worked on the float. Then I worked on the till. Then I worked on the stock. It went well. I was glad. I worked on the front. Then I worked on the yard. It was a good week.';
    expect(box(scored(vague), 'why').credit).not.toBe('full');
  });

  it('points at the phrase that tells it, not at a word and not at the page', () => {
    const text = around('The crane was not starting and the fish would have gone bad by noon.');
    const [phrase] = told(text, 'why');
    expect(phrase?.split(' ').length).toBeGreaterThanOrEqual(4);
    expect(text).toContain(phrase);
  });
});

describe('evidence is a phrase', () => {
  it('of a person as they are called, and of a figure with what it counts', () => {
    const text =
      'Last year the queue was a mess. I asked my manager Dana for two clerks and wrote a new form. The wait fell from forty minutes to eleven within six weeks.';
    expect(told(text, 'who')).toContain('my manager Dana');
    expect(told(text, 'how-much').join(' | ')).toContain('fell from forty minutes to eleven within six weeks');
  });
});
