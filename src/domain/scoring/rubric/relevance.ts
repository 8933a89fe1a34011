import type { PrincipleId } from '../../questions/principle';
import { hitsOf, phraseBook, type PhraseBook } from '../text/lexicon/phrases';
import { tokensOf } from '../text/lexicon/tokens';
import { wordSet } from '../text/lexicon/word-set';
import { evidenceOf } from '../text/parse-answer';
import type { Scorecard } from '../scorecard';
import { toldUnits, type Story } from '../model/tagged-answer';

/** How people talk when a story is about the principle; from what its questions listen for. */
const lines: Readonly<Record<PrincipleId, string>> = {
  'customer-obsession':
    'customer, customers, client, clients, patient, patients, guest, guests, user, users, passenger, passengers, buyer, resident, residents, family, their needs, what they needed|wanted, complaint, complained, feedback, apologised, apologized, trust, satisfied, loved, thanked',
  ownership:
    'my job, not my job, my responsibility, responsible, took over, took it on, on my own, nobody asked, nobody else, volunteered, stepped in|up, followed up, made sure, long term, my fault, my mistake, my own, i stayed, fell to me, owned, in charge',
  'invent-and-simplify':
    'new way, idea, ideas, simpler, simple, simplified, easier, automated, script, template, tool, built, made a, designed, invented, prototype, replaced, instead of, came up with, improvement, process, steps, removed, streamlined, tried',
  'are-right-a-lot':
    'judgment, judgement, decided, decision, data, evidence, opinion, opinions, advice, second opinion, disagreed, changed my mind, wrong, right, assumed, assumption, checked, asked around, perspective, instinct, weighed, tested',
  'learn-and-be-curious':
    'learn, learned, learnt, learning, taught myself, course, read, book, books, studied, researched, curious, wondered, tutorial, tutorials, practiced, practiced, training, never done, from scratch, new to me, asked, skill, skills',
  'hire-and-develop-the-best':
    'trained, training, taught, teach, mentor, mentored, coached, coaching, new hire|starter|person|nurse|guy|girl, apprentice, intern, junior, promoted, hired, interviewed, feedback, showed him|her|them, grow, confidence, career, team member, shadow',
  'insist-on-the-highest-standards':
    'quality, standard, standards, checked, double checked, redo, redid, redone, mistake, mistakes, error, errors, defect, defects, inspection, audit, wrong, properly, not good enough, right way, detail, details, test, tested, rejected, corners',
  'think-big':
    'vision, bigger, whole company|school|department|hospital|region, long term, future, ambitious, nobody had, first time, scale, expand, expanded, idea, proposed, proposal, pitch, pitched, plan, years, everyone, across, potential',
  'bias-for-action':
    "quickly, immediately, straight away, right away, on the spot, minutes, hours, urgent, deadline, no time, decided, called, didn't wait, did not wait, could not wait, before, risk, emergency, acted, fast, tonight, that night, same day",
  frugality:
    'budget, cost, costs, cheap, cheaper, free, money, saved, save, saving, spend, spent, expensive, donated, borrowed, reused, reuse, second hand, limited, no money, price, without buying, own, waste',
  'earn-trust':
    'trust, trusted, honest, honestly, admitted, told the truth, apologised, apologized, sorry, mistake, my fault, listened, promise, promised, kept my word, open, transparent, respect, confided, owned up, feedback, private',
  'dive-deep':
    'data, root cause, cause, checked, looked into|at|through, went through, traced, found, noticed, pattern, records, logs, numbers, spreadsheet, compared, counted, measured, analysed, analyzed, line by line, details, why, investigated, dug, figures',
  'have-backbone-disagree-and-commit':
    "disagreed, disagree, disagreement, argued, argument, said no, pushed back, objected, spoke up, speak up, refused, didn't agree, did not agree, against, my boss|manager|supervisor, convinced, persuaded, concern, concerns, anyway, went along, decision, wrong, opinion",
  'deliver-results':
    'deadline, deadlines, on time, finished, completed, delivered, target, targets, goal, goals, met, achieved, shipped, launched, obstacle, overtime, weekend, priority, prioritised, prioritized, late, plan, managed to, despite, result, passed',
  'strive-to-be-earths-best-employer':
    'team, morale, wellbeing, safe, safety, colleague, colleagues, staff, rota, shift, shifts, burnout, stress, stressed, support, supported, helped, listened, kind, tired, hours, inclusive, included, welcome, break, breaks, respect, conflict',
  'success-and-scale-bring-broad-responsibility':
    'community, environment, waste, recycling, volunteer, volunteered, neighbours, neighbors, society, impact, charity, donate, donated, responsible, responsibility, harm, safety, local, public, ethical, privacy, fair, carbon, energy, consequences',
};

const books = new Map<PrincipleId, PhraseBook>();

/**
 * How much of the answer speaks to the principle asked: the share of told units with such words, grown to 1 at one unit
 * in three. Stands beside the rating, never inside it. null without a principle.
 */
export function relevanceOf(story: Story, principle: PrincipleId | null): Scorecard['relevance'] {
  if (!principle) return null;
  const book = books.get(principle) ?? phraseBook([lines[principle]]);
  books.set(principle, book);
  const units = toldUnits(story);
  const speaking = units.flatMap((unit) => {
    const hits = hitsOf(book, unit.words);
    return hits.length > 0 ? [hits.map((hit) => evidenceOf(unit, hit))] : [];
  });
  const share = units.length === 0 ? 0 : Math.min(1, (3 * speaking.length) / units.length);
  return { share: Math.round(share * 100) / 100, evidence: speaking.flat().slice(0, 12) };
}

/** Words that most questions are made of and that say nothing about this one. */
const questionWords = wordSet(
  'a about after again all also an and any anyone are as asked at be because been before being best both but by can could describe did do does doing done down during each end even ever every example experience explain face faced few find first for from gave get give go going got had has have having he help helped her here him his how i if in into is it its just knew know last least less like made make making many may me might more most much must my need needed never new no not of off on once one only or other others our out over own part people person put result right said same saw say see she should situation so some somebody someone something still such take team tell than that the their them then there these they thing things think this those through time to together told too took two under until up upon us use used very want wanted was way we well went were what when where which while who whom whose why will with within without work worked working would you your yours yourself walk share specific recent recently times moment instance long hard',
);

/** Word forms brought together: "disagreed", "disagreement" and "disagreeing" point to the same word of a question. */
const stemOf = (word: string) =>
  word
    .replace(/'s?$|'s$/u, '')
    .replace(/(?:ments?|ings?|edly|ied|ies|ed|ers?|ors?|ions?|ly|es|s|y|e)$/u, '')
    .slice(0, 7);

/**
 * Where the answer takes up words of the question itself. `words`: the words of the question that could be taken up, in
 * its order; `evidence`: where the answer does. Both may be empty: words alone cannot tell whether it was answered, so
 * nothing is ever concluded from this; it is shown beside the candidate's own mark.
 */
export function questionEchoesOf(story: Story, question: string): NonNullable<Scorecard['echoes']> {
  const asked = tokensOf(question).filter(({ text }) => text.length > 3 && !questionWords.has(text));
  const words = [...new Set(asked.map(({ text }) => text))];
  const stems = new Set(words.map(stemOf).filter((stem) => stem.length > 2));
  const evidence = toldUnits(story).flatMap((unit) =>
    unit.words.flatMap((word, at) =>
      word.length > 3 && stems.has(stemOf(word)) ? [evidenceOf(unit, { from: at, to: at + 1 })] : [],
    ),
  );
  return { words, evidence: evidence.slice(0, 12) };
}
