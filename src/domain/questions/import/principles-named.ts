import { principles, type PrincipleId } from '../principle';
import { textKey } from '../question';

/** Common short and older names of the principles, as `nameKey` gives them. */
const aliases: Readonly<Record<string, PrincipleId>> = {
  'customer focus': 'customer-obsession',
  'customer first': 'customer-obsession',
  'customer centricity': 'customer-obsession',
  'customer obsessed': 'customer-obsession',
  'customer centric': 'customer-obsession',
  'obsess over customers': 'customer-obsession',
  'taking ownership': 'ownership',
  'take ownership': 'ownership',
  'invent simplify': 'invent-and-simplify',
  'are right': 'are-right-a-lot',
  'right a lot': 'are-right-a-lot',
  'is right a lot': 'are-right-a-lot',
  'be right a lot': 'are-right-a-lot',
  learn: 'learn-and-be-curious',
  'be curious': 'learn-and-be-curious',
  curious: 'learn-and-be-curious',
  'learn be curious': 'learn-and-be-curious',
  'learning and curiosity': 'learn-and-be-curious',
  'hire and develop': 'hire-and-develop-the-best',
  'hire develop the best': 'hire-and-develop-the-best',
  'hire the best': 'hire-and-develop-the-best',
  'develop the best': 'hire-and-develop-the-best',
  'highest standards': 'insist-on-the-highest-standards',
  'high standards': 'insist-on-the-highest-standards',
  'insist on highest standards': 'insist-on-the-highest-standards',
  'insist on high standards': 'insist-on-the-highest-standards',
  'thinking big': 'think-big',
  'bias to action': 'bias-for-action',
  'bias towards action': 'bias-for-action',
  'bias toward action': 'bias-for-action',
  frugal: 'frugality',
  'earn the trust of others': 'earn-trust',
  'earn trust of others': 'earn-trust',
  'earns trust': 'earn-trust',
  'earning trust': 'earn-trust',
  'deep dive': 'dive-deep',
  'diving deep': 'dive-deep',
  'have backbone': 'have-backbone-disagree-and-commit',
  backbone: 'have-backbone-disagree-and-commit',
  'disagree and commit': 'have-backbone-disagree-and-commit',
  'have backbone and disagree and commit': 'have-backbone-disagree-and-commit',
  'deliver result': 'deliver-results',
  'delivering results': 'deliver-results',
  'delivers results': 'deliver-results',
  'earth s best employer': 'strive-to-be-earths-best-employer',
  'earths best employer': 'strive-to-be-earths-best-employer',
  'best employer': 'strive-to-be-earths-best-employer',
  'strive to be earths best employer': 'strive-to-be-earths-best-employer',
  'strive to be the earths best employer': 'strive-to-be-earths-best-employer',
  'success and scale': 'success-and-scale-bring-broad-responsibility',
  'broad responsibility': 'success-and-scale-bring-broad-responsibility',
  'scale and responsibility': 'success-and-scale-bring-broad-responsibility',
};

export const nameKey = (text: string) => textKey(text.replaceAll('&', ' and ').replaceAll(/['’]/gu, ''));

/** Every name that is understood, as `nameKey` gives it. */
export const namesOfPrinciples: ReadonlyMap<string, PrincipleId> = new Map<string, PrincipleId>([
  ...Object.entries(aliases),
  ...principles.flatMap(({ id, name }) => [[nameKey(id), id] as const, [nameKey(name), id] as const]),
]);

/** By id, by name or by a common short name, whatever the case, the quotes and the hyphens; else null. */
export function principleNamed(text: string): PrincipleId | null {
  return namesOfPrinciples.get(nameKey(text)) ?? null;
}

/** What a cell of categories names: principles in their order, and words that are none of them. */
export type Categories = { principles: PrincipleId[]; others: string[] };

/** Reads one or several categories from one cell: "Ownership, Dive Deep", "Are Right, A Lot / Teamwork". */
export function categoriesIn(text: string): Categories {
  const whole = principleNamed(text);
  if (whole) return { principles: [whole], others: [] };
  const parts = text
    .split(/[,;/|\n]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const found: Categories = { principles: [], others: [] };
  for (let at = 0; at < parts.length; at += 1) {
    const one = parts[at] ?? '';
    const two = at + 1 < parts.length ? principleNamed(`${one} ${parts[at + 1] ?? ''}`) : null;
    const id = two ?? principleNamed(one);
    if (two) at += 1;
    if (!id) found.others.push(one);
    else if (!found.principles.includes(id)) found.principles.push(id);
  }
  return found;
}
