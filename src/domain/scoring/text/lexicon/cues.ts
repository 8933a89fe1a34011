import { eachHit, phraseBooks, type Hit } from './phrases';

/**
 * What people say when they set a task, tell an outcome, give a reason … Written from how answers are told, not from
 * any list of keywords candidates are taught: a cue is a hint to the tagger and a gate for the evidence, never a point.
 */
const cueLines = {
  assignment: [
    'i|we was|were asked|told|assigned|tasked|given|instructed|required|expected|responsible|chosen|picked|put|appointed',
    'my|our|the job|task|role|assignment|responsibility|duty|brief was|is, my|our job|task|role|responsibility, was|were in charge, in charge of, responsible for, responsibility for',
    'it fell to me|us, fell to me|us, it was up|down to me|us, it was my|our, was mine, it was on me|us, left it to me, left to me, landed on me, landed on my desk',
    'asked me|us to, told me|us to, wanted me|us to, needed me|us to, expected me|us to, gave me|us _ _? to, handed me, put me in charge, assigned me|us, had me, assigned to, tasked with, charged with, entrusted, as the only',
  ],
  intent: [
    'i|we wanted|hoped|planned|aimed|meant|intended|decided|resolved|set to|out, i|we just|really|only|also wanted|hoped to, wanted to, aimed to, hoping to',
    'my|our|the main? goal|aim|objective|plan|idea|target|challenge|intention|mission|hope|purpose|point|question|problem was|is, the goal, the aim, the objective, the idea was, what i wanted|needed, i had in mind',
  ],
  need: [
    "i|we also|still|now|really|only|just? had|have|needed|need|must to?, i|we had|have|needed|need to, had to be, needed to be, needed to, i|we knew i|we had|needed|must, i|we knew that?, i|we had|have got to, got to, have to, must be, it had to, they had to, needed someone|somebody, somebody|someone had to, i|we couldn't, i|we could not, i|we could only, supposed to, was due, were due, i realized|realised i|we, i realized|realised that",
  ],
  constraint: [
    "only had, had only, there was no|little|nobody|nothing|hardly, there were no, there wasn't|weren't, no room for, no time, no budget, no money, no one else, nobody else, no slack, no spare, not enough, short of, shortage, tight, deadline, deadlines, due by|on|in, by the end of, by friday|monday|tuesday|wednesday|thursday|saturday|sunday, before christmas|easter, short notice, left to, days|weeks|hours|minutes left, without a|any, limited, pressure, urgent, at the latest, running out, time was, had never, never done, i had about, we had about, i had until, we had until, had _ days|weeks|hours|minutes|months to",
  ],
  problem: [
    "problem, problems, issue, issues, trouble, broke, broken, breaking, failed, failing, failure, fails, error, errors, mistake, mistakes, bug, bugs, complaint, complaints, complained, complaining, struggled, struggling, struggle, difficult, difficulty, difficulties, conflict, conflicts, argued, argument, disagreed, disagreement, disagree, confused, confusion, behind, late, delayed, delay, delays, missing, lost, losing, wrong, angry, upset, unhappy, frustrated, frustrating, frustration, worried, worry, afraid, scared, slow, stuck, crashed, crash, down, outage, leak, leaking, sick, ill, refused, quit, quitting, resigned, cancelled, canceled, overwhelmed, overwhelming, challenge, challenges, challenging, unclear, chaos, mess, messy, worse, bad, poor, hard, crisis, emergency, accident, injured, hurt, threatened, short, too many|much|few|long|late, didn't|did not work, not working, wouldn't, couldn't, nobody|no one knew, kept _ing",
    'fell, dropped, cut, blocked, damaged, stolen, expired, empty, shut, closed, hated, resisted, tension, clash, blame, blamed, burned, burnt, malfunction, malfunctioned, inefficient, outdated, inconsistent, shortage, understaffed, overworked, fault, faulty, bottleneck, bottlenecks, lacked, lack of, gap, gaps, concern, concerned, concerns',
  ],
  stake: [
    "risk, risks, risked, risky, at risk, at stake, otherwise, or else, could have, would have, would lose, could lose, would mean, would|could cost, if we|i|it|they|he|she didn't|did|missed|failed|slipped|lost|got|went|was|were, penalty, fine, fines, danger, dangerous, safety, unsafe, harm, lose, losing, lost _ customer|client|contract|money|sale|job, threatened to, critical, crucial, vital, matters, mattered, depend, depended|depends on, relied on, important, urgent, urgency, consequences, reputation, lives, life, could die, costing, cost us, cost me, expensive, worth, serious, jeopardy, priority, potentially, afraid of|that",
  ],
  reason: [
    "because, because of, cause, cos, since i|we|he|she|they|it|the, so that, in order to, to make sure, to ensure, to avoid, to prevent, to keep, to save, to help, to give, to get, to see, to show, the reason, that's why, that is why, which is why, this is why, due to, so as to, otherwise, for fear, i figured, i thought, i believed, i knew, i felt that?, i reckoned, my thinking|reasoning|theory|logic, on the grounds, as i|we|he|she|they|it was|were|had, given that, given the, so they|he|she|it|nobody|we|i could|would|can|didn't|wouldn't, so i|we|they|he|she, meaning, which meant, after seeing|hearing|talking|reading, hoping, recognizing, knowing, realizing, realising, i wanted, we wanted, i didn't want, it seemed, that way, rather than, instead of",
  ],
  option: [
    'rather than, instead of, instead, could have, we could, i could, considered, thought about, the alternative, alternatives, alternative, option, options, either, decided not to, chose, choose, opted, against, ruled out, turned down, weighed, compared, trade off, tempted, the other way, easier, plan b',
  ],
  decision: [
    'i|we decided, i|we chose, i|we agreed, i|we proposed, i|we suggested, i|we recommended, i|we refused, i|we opted, i|we picked, i|we concluded, i|we went with, i|we settled on, decided to, decided that, decision, decided not to, made the call, i|we said no',
  ],
  outcome: [
    'as a result, result, results, resulted in, the outcome, outcome, in the end, at the end, by the end, eventually, ultimately, finally, ended up, it worked, that worked, this worked, paid off, turned out, came out, went well|fine|smoothly|live|through, successfully, success, successful, managed to, was able to, were able to, able to, achieved, accomplished, completed, finished, delivered, landed, passed, won, succeeded, solved, resolved, fixed, the issue was, on time, in time, ahead of, under budget, no longer, without incident|injury|injuries|a|any _?, no more, nobody was|got, no one was|got, thanks to, led to, leading to, resulting in, allowed us|me|them|the, enabled us|me|them|the, helped us|me|them|the, made it, which meant, saved, saving, contributed, produced, ready, signed off, shipped, launched, opened on, went from, came back, came down, got the, got a, got it, got through',
    'agreed to, agreed on, accepted, approved, adopted, renewed, extended, bought, hired, kept the, stayed, still here, is now, are now, now we|i|they|he|she|the, from then on, from that day, since then, ever since, to this day, to date, after that we|they|he|she, still use|uses|used|using|in|runs|running|works|have|has|do|does|goes|call|calls|ask|asks, the next day|week|month|year|morning, a week|month|year later, weeks|months|years|days later, afterwards, by then, that year, that summer, that month, within a|an|the',
  ],
  closing: [
    'as a result, as a consequence, consequently, the result was|is|of, the end|final result, the outcome was|of, the outcome, in the end, at the end of, by the end of, ultimately, eventually, in conclusion, overall, all in all, luckily, fortunately, thankfully, unfortunately, sadly, thanks to, through this|these|our|my|that|the, by the time, from that day|point|moment|time, from then|there on, since then, since that, ever since, to this day, until today|now, till now, after this|that, afterwards, nowadays, today, now we|i|they|he|she|the|it|our|my, because of this|that|it, in the following|next, a week|month|year|day|fortnight later, weeks|months|days|years later, the next|following day|week|month|year|morning|quarter|season|time|spring|summer, by doing|helping|working|making|taking|showing, together we, in return, on the day',
  ],
  managed: [
    'managed to, i|we did manage, was able to, were able to, am able to, are able to, could finally, successfully, succeeded in|at, succeeded, achieved, accomplished, completed, finished on|it|the|in|early|all|ahead|before, ended up, on time, in time, on schedule, ahead of, met the|our|my|his|her|their deadline|target|goal|goals|needs, passed, won, delivered on|the|it, got it done, made it, it worked, that worked, this worked, worked out|well|perfectly, paid off, was a success, went live|well|smoothly|fine|great, was|were solved|resolved|fixed|completed|accepted|approved|selected|chosen|hired|promoted|offered|given|awarded|adopted|implemented|saved|achieved|delivered|submitted|released|launched|reduced|improved|increased, i|we got the|a|an|it|through, agreed to, agreed on, accepted my|the|our|it, became|become a|the|one|more|better|much|friends, turned out',
  ],
  effect: [
    'led to, lead to, leads to, leading to, resulted in, resulting in, results in, allowed, allows, allowing, enabled, enables, enabling, which meant, meant that, this created|saved|gave|helped|made|led|meant|reduced|improved|increased|resulted|ensured|brought|kept|frees|freed|way, it saved|helped|made|gave|created|reduced|improved|increased|worked|saves|helps|makes|gives|works|allowed, contributed to, made a difference|big, improved the|our|my|their|overall|his|her, reduced the|our|by|to|from, increased the|our|by|to|from, decreased, no longer, anymore, any more, again after, significantly, dramatically, considerably, much|far|more easier|faster|better|smoother|quicker|efficient|productive|comfortable|confident|cohesive, better prepared, win win, without any|losing|a single, instead of the, down to, went from, rose|fell|dropped|grew|went|jumped|climbed from|to|by|up|down',
  ],
  reception: [
    'was|were|is|are|so|very|really|quite|extremely|more|be happy|satisfied|impressed|pleased|grateful|thrilled|delighted|thankful|glad|surprised|relieved|proud|excited|thankful|disappointed|upset, loved it|the|that|how|what, thanked, appreciated, appreciate, praised, complimented, congratulated, thank you, positive feedback, great feedback, good feedback, told me that?, said that|it|i|he|she|they|thank|good, apologized, apologised, agreed with, promoted, promotion, recognition, recognized, recognised, award, raise, bonus, job offer, recommended, was|were made|named|chosen|elected, wrote a|me|us|to, wrote a letter, letter, still use|uses|using|in use, felt|feel|feels|feeling proud|good|great|rewarding|relieved|better|bad|sad|guilty|terrible|like|confident|that, it felt, proud of, sense of, confidence, testament, rewarding, satisfying, worth it, learned, learnt, taught me, experience, showed me that, demonstrated, reminded',
  ],
  opening: [
    'when i was|worked|started|joined|had, while i was, while working|serving|studying, i was working|studying|employed|part|a|an|the|in|on|at|assigned|hired, i worked as|at|for|in|on, in my last|first|previous|second|third|old|current|final|role|position|job|time|company|team, at my last|first|previous|old|current|company|job|school|work, during my|the|a|our|one, last year|summer|winter|spring|autumn|fall|month|week, one day|night|morning|evening|afternoon|saturday|friday|monday|time|of my|of our|of the, there was a|an|this|one|once, it was a|the|my|in|during, a few years|months|weeks, years|months ago, as a|an|the, before i|my|we, back in|when, our team|company|client|department|project|school, my company|team|client|department, in the last|middle|summer|winter|spring|autumn|army|navy|military|beginning, at the time|beginning|start|end, i faced|encountered|got|noticed a|an|the|that, once i|we|in|when',
  ],
  badOutcome: [
    "we lost, i lost, lost the, lost him|her|them, failed to, i failed, we failed, it failed, did not work, didn't work, too late, missed the, we missed, i missed, was cancelled|canceled, were cancelled, walked out, walked away, left the company, cost us, cost me, never came, never got, never heard, no difference, nothing changed, didn't get, did not get, didn't happen, got worse, made it worse, gave up, couldn't save, wasn't enough, was not enough, died, fired, let go, went wrong, closed down, refused, rejected, turned us|me down, complained, was not happy, wasn't happy, disappointed, upset, apologised, apologized",
  ],
  reaction: [
    'loved, thanked, thank, thanks, grateful, happy, pleased, impressed, appreciated, appreciate, praised, praise, congratulated, complimented, compliment, satisfied, thrilled, delighted, hugged, smiled, laughed, cried, tears, shook my, hand, card, sent me, wrote to, wrote me, email, emailed, told me later, said it was, said that, said i, said he, said she, said they, feedback, applauded, clapped, recommended, recommendation, review, reviews, recognised, recognized, recognition, award, awarded, promoted, promotion, raise, bonus, offered me, offer, nodded, admitted, credited, mentioned, noticed, asked me to, asks, asked for, asked if, trusted, trust, trusts, respect, best friends, friends',
  ],
  feeling: [
    'proud, proudest, relieved, relief, rewarding, satisfying, satisfaction, felt good|great|bad|proud|like|better|terrible|guilty|awful|sick|relieved|it|that|so, it felt, i felt, we felt, i was happy|proud|glad|pleased|relieved|sad|ashamed|embarrassed|disappointed, glad, worth it, ashamed, guilty, confidence, confident, pride, feel, feels, sense of, testament, win win, happy with, fun, gave me',
  ],
  change: [
    'increased, increase, decreased, reduced, reducing, reduction, improved, improving, improvement, improvements, improves, improve, faster, quicker, better, cheaper, fewer, less, lower, higher, grew, growth, dropped, fell, rose, cut, doubled, tripled, halved, went up|down|from, down to|from, up to|from, from _ to, from _ _ to, from _ _? _? to _, instead of, compared, than before, used to, before that, more efficient|productive|confident|time, smoother, easier, simpler, streamlined, saved, stopped, started, disappeared, gone, significantly',
  ],
  learning: [
    "i learned, i learnt, we learned, we learnt, i've learned, i have learned, learned that|to|how|a|not, learnt that|to|how|a|not, learned, learnt, lesson, lessons, taught me|us, taught, it showed me, showed me|us, reminded me, made me realize|realise|see|think|understand, i realized|realised, i now, now i, since then i, these days, i understand now, looking back, in hindsight, hindsight, next time, would do differently, do differently, differently, i still think, i took from, what i took, took away, takeaway, if i had, i should have, should have, i'd do, i would do, i never again, ever since i, from then on i, experience taught, i have since, i've since, i came to, helped me understand|grow|learn|become, going forward, i no longer, i always now, i try to, since that",
  ],
  hypothetical: [
    "i would, i'd, we would, we'd, would be, would probably|try|have|make|start|go|say|ask|take|first, if i were|had|was, if someone|somebody|a|there, if that happened, in that case, i might, i could, hypothetically, i guess i",
  ],
  habitual: [
    "usually, always, normally, typically, generally, often, every time, every day|morning|week|shift|night|month|year, whenever, i tend to, tend to, in general, sometimes, most of the time, from time to time, all the time, i try to, i make sure, i like to, i am someone, i'm someone, i am a, i'm a, kind of person, sort of person, i consider myself, i pride myself, i believe in, i never, i don't, i do not, people say",
  ],
  opinion: [
    "i think, i believe, i feel, i guess, i suppose, in my opinion, in my view, is important, is key, is everything, is about, the key is, is essential, it is important, it's important, should be, you have to, you need to, you should, you can't, you cannot, people should, everyone should, to be honest, to me, i'd say, i would say",
  ],
  meta: [
    "good question, great question, let me think, so yeah, yeah so, that's it, that is it, that's about it, that's my, that is my, example, an example, i don't know if, if that makes sense, does that answer, anyway, sorry, where was i, to answer, off the top, comes to mind, one time that, i could tell, i can think, hope that, is that, where do i start, long story, i suppose that, the question, your question, you asked",
  ],
  setting: [
    "when i was, when i worked, while i was, while working, i was working, i worked, i used to work, i was a|an|the|in|at|on, i'm a, i am a, in my last|first|previous|second|third|old|current|final, at my last|first|previous|old|current, last year|summer|winter|spring|autumn|fall|month|week, a few|couple years|months|weeks, two|three|four|five years ago, years ago, ago, during my|the|a, back in|when, at the time, at that time, in the summer|winter|spring|autumn|fall, one day|night|morning|evening|afternoon|saturday|friday|monday, there was a|an|this, there were, this was, it was a|the|my|in|during, was a, were a, as a|an, we had a|an|two|three|this, i had a|an, i have been, had been, used to, was working, were working, worked at|as|for|in|on, part of, member of, joined, started at|as|in, in my, of my, it happened, happened",
  ],
  sequence: [
    'first, firstly, first of all, then, next, after that, afterwards, second, secondly, third, later, meanwhile, once, at first, to start, started by, began by, i began, i started, step, and then, so i, so we, from there, lastly, in the meantime, at the same time, simultaneously, immediately, right away, straight away',
  ],
  negation: [
    "no, not, never, nothing, nobody, none, neither, nor, without, don't, doesn't, didn't, wasn't, weren't, isn't, aren't, can't, couldn't, won't, wouldn't, haven't, hasn't, hadn't, shouldn't, no one",
  ],
  hedge: [
    'maybe, perhaps, sort of, kind of, kinda, sorta, i guess, i think, i suppose, probably, somewhat, more or less, a bit, a little, possibly, basically, just, like i said, you know, or something, and stuff, and so on, i mean',
  ],
  manner: [
    'by _ing, by using|making|taking|writing|asking|showing|building|calling|going|putting|giving|setting|moving|cutting|checking|talking|working|doing|creating|keeping|reading|turning, one by one, step by step, each, every, one at a time, side by side, with a, with the, using, used a|an|the|my, through, by hand, in person, line by line, out loud, wrote, drew, listed, printed, measured, compared, sorted, tested, marked, split, mapped, counted, spreadsheet, checklist, list, template, table, board, map, plan, meeting, call, so that, in order to',
  ],
  beneficiary: [
    'for the team|company|customer|client|customers|clients|patients|students|users|family|business|department|others|everyone|them|us|community, helped, helping, saved them|us|him|her, made it easier, they could, he could, she could, customers could, let them, allowed them|him|her|us|customers|users|people|the, enabled them|him|her|us|customers|users|people|the, the team|company|customer|client|department|school|hospital|shop|store|business|family, customers, clients, users, patients, students, everyone, others, colleagues, teammates',
  ],
} as const satisfies Record<string, readonly string[]>;

export type Cue = keyof typeof cueLines;

export const cues = Object.keys(cueLines) as Cue[];

const book = phraseBooks(cueLines);

export type CueHit = Hit & { cue: Cue };

/** Every cue in the words of one unit, the same on punctuated and unpunctuated text. */
export function cuesOf(words: readonly string[]): CueHit[] {
  const hits: CueHit[] = [];
  eachHit(book, words, (from, to, cue) => hits.push({ from, to, cue }));
  return hits;
}
