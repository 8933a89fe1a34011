import type { PrincipleId } from '../../questions/principle';
import { hitsOf, phraseBook, type PhraseBook } from '../text/lexicon/phrases';
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
 * in three. Stands beside the rating, never inside it.
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
