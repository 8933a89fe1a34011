import type { PrincipleId } from '../../../src/domain/questions/principle';

/** Two passages for each principle, worded as different employers word it; each speaks of one principle above all. */
export const passages: readonly (readonly [PrincipleId, string])[] = [
  [
    'customer-obsession',
    'You notice when a guest looks lost before they ask. You anticipate what visitors will need, follow up after their stay, and measure yourself by how many of them come back to us.',
  ],
  [
    'customer-obsession',
    'Start with the people who use our software every day. Sit beside them, watch where they struggle, and bring the voice of the customer into each planning meeting.',
  ],
  [
    'ownership',
    'Nobody will hand you a list. You see what needs doing, you pick it up, and you stay with it until it is finished, even where it is not in your job description.',
  ],
  [
    'ownership',
    'This is a self-directed role with very little supervision. You are accountable for the whole area, from the first call to the last invoice, and you think beyond this quarter.',
  ],
  [
    'invent-and-simplify',
    'We have too many forms. You find simpler ways of doing things, remove steps that add nothing, and automate what a machine can do.',
  ],
  [
    'invent-and-simplify',
    'Bring creative ideas, build prototypes, throw most of them away, and leave the workflow easier than you found it.',
  ],
  [
    'are-right-a-lot',
    'The role calls for sound judgement where the evidence is mixed. You seek out opposing opinions, weigh the options, and revise your view when you turn out to be wrong.',
  ],
  [
    'are-right-a-lot',
    'You make decisions that hold up a year later. You use evidence, test your own assumptions and know the limits of what you know.',
  ],
  [
    'learn-and-be-curious',
    'You read around the subject, go to conferences, try out unfamiliar methods and are never afraid to ask a basic question.',
  ],
  [
    'learn-and-be-curious',
    'We look for an inquisitive mind. You will spend one day in ten on study, and we expect you to keep abreast of new research.',
  ],
  [
    'hire-and-develop-the-best',
    'You will interview applicants, bring new starters up to speed, and mentor junior colleagues so that they are ready for promotion.',
  ],
  [
    'hire-and-develop-the-best',
    'Much of your week goes into coaching: sitting in on lessons, giving feedback, planning careers and finding successors.',
  ],
  [
    'insist-on-the-highest-standards',
    'We do not ship things that are nearly right. You have a sharp eye for detail, you check your work twice, and you mend a defect so that it stays mended.',
  ],
  [
    'insist-on-the-highest-standards',
    'Rooms are inspected before every arrival. Spotless bathrooms, correct linen, compliance with hygiene rules: our standards are high and they do not slip on busy days.',
  ],
  [
    'think-big',
    'In five years this region should be twice its size. You will draw up an ambitious plan, win partners for it and show others a future they can believe in.',
  ],
  [
    'think-big',
    'We want somebody with vision, who looks past the next release, questions what the market takes for granted and sets a bold direction.',
  ],
  [
    'bias-for-action',
    'Calls come in without warning. You size up a situation in seconds, decide, and act, often before all the facts are known.',
  ],
  [
    'bias-for-action',
    'We try things quickly, see what happens and correct. Speed matters here: a good answer today beats a perfect one next month.',
  ],
  [
    'frugality',
    'The school has little money. You stretch what there is, repair before replacing, compare prices and keep expenses inside the budget.',
  ],
  [
    'frugality',
    'You will look at every line of our cloud bill and bring unit costs down, doing more with fewer machines.',
  ],
  [
    'earn-trust',
    'Families tell us things they have told nobody else. You listen, you keep confidences, you admit when you got it wrong.',
  ],
  [
    'earn-trust',
    'Success depends on relationships with colleagues in six departments: be open, treat everybody with respect, keep your promises and speak candidly.',
  ],
  [
    'dive-deep',
    'When the figures do not add up you open the ledger yourself, reconcile it line by line and find where the discrepancy began.',
  ],
  [
    'dive-deep',
    'You troubleshoot faults that others gave up on, dig through log files and measure until you know the true cause.',
  ],
  [
    'have-backbone-disagree-and-commit',
    'You will sometimes tell senior managers what they would rather not hear. You hold your position under pressure, argue it with facts, and support the outcome once it is settled.',
  ],
  [
    'have-backbone-disagree-and-commit',
    'We value people who speak up, question decisions politely but firmly, and handle difficult conversations rather than avoid them.',
  ],
  [
    'deliver-results',
    'You close. You have met or beaten quota three years in a row, you get projects over the line on time, and setbacks do not stop you.',
  ],
  [
    'deliver-results',
    'Plan the work, set milestones, remove obstacles and complete each program on schedule and within scope, with outcomes we can measure.',
  ],
  [
    'strive-to-be-earths-best-employer',
    'You make this a better place to work: fair rosters, fewer accidents, less burnout, and people who feel that they belong.',
  ],
  [
    'strive-to-be-earths-best-employer',
    'You will look after the wellbeing of two hundred drivers, run the staff survey, act on what it says and improve retention and morale.',
  ],
  [
    'success-and-scale-bring-broad-responsibility',
    'Our mills employ half the valley. You will reduce emissions, source timber responsibly and answer to the communities downstream.',
  ],
  [
    'success-and-scale-bring-broad-responsibility',
    'You consider who could be harmed by what we build, protect privacy, and think about the effect on society before a launch, not after it.',
  ],
];
