import type { Difficulty, Level } from '../question';

const levelWords: readonly (readonly [Level, RegExp])[] = [
  [
    'manager',
    /\b(?:manager|management|managers|director|executive|exec|vp|leadership|people leader|head|l7|l8|m1|m2)\b/iu,
  ],
  [
    'entry',
    /\b(?:entry|junior|jr|graduate|grad|new grad|intern|internship|associate|beginner|student|fresher|l3|l4)\b/iu,
  ],
  ['senior', /\b(?:senior|sr|staff|principal|lead|expert|experienced|l6)\b/iu],
  ['mid', /\b(?:mid|middle|intermediate|mid-level|regular|l5|sde ?2|any|all|all levels)\b/iu],
];

/** Words of other lists for who is asked: "Junior", "Senior+", "L6"; null for none of them. */
export function levelNamed(text: string): Level | null {
  return levelWords.find(([, words]) => words.test(text))?.[0] ?? null;
}

const difficultyWords: readonly (readonly [Difficulty, RegExp])[] = [
  [1, /\b(?:easy|easier|low|basic|simple|beginner|warm-?up|e|leicht|einfach|facile|f[aá]cil)\b/iu],
  [2, /\b(?:medium|moderate|normal|average|intermediate|med|mid|standard|m|mittel|moyen|medio|m[eé]dio)\b/iu],
  [
    3,
    /\b(?:hard|harder|difficult|high|advanced|challenging|tough|expert|complex|h|schwer|schwierig|difficile|dif[ií]cil)\b/iu,
  ],
];

/** "Medium", "Hard", "2/3", "★★", "4 of 5": how difficult, 1 to 3; null for words that say nothing about it. */
export function difficultyNamed(value: string | number): Difficulty | null {
  const text = String(value).trim();
  const [, share, whole] = /^(\d{1,2})\s*(?:\/|of|out of)\s*(\d{1,2})$/iu.exec(text) ?? [];
  if (share !== undefined && whole !== undefined && Number(whole) > 0) return third(Number(share) / Number(whole));
  const stars = text.match(/[★⭐*]/gu)?.length ?? 0;
  if (stars > 0) return Math.min(3, stars) as Difficulty;
  if (/^\d{1,2}(?:\.0)?$/u.test(text)) {
    const count = Number(text);
    if (count >= 1 && count <= 3) return count as Difficulty;
    return count > 3 && count <= 10 ? 3 : null;
  }
  return difficultyWords.find(([, words]) => words.test(text))?.[0] ?? null;
}

const third = (share: number): Difficulty => (share <= 0.34 ? 1 : share <= 0.67 ? 2 : 3);

/** "2 min", "120s", "1:30", "2-3 minutes", 120: seconds; null for what is no time. A bare number under 10 is minutes. */
export function secondsNamed(value: string | number): number | null {
  const text = String(value).trim().toLowerCase();
  const [, minutes, rest] = /^(\d{1,2}):(\d{2})$/u.exec(text) ?? [];
  if (minutes !== undefined && rest !== undefined) return Number(minutes) * 60 + Number(rest);
  const [, from, to, unit] =
    /^~?(\d+(?:[.,]\d+)?)(?:\s*[-–to]+\s*(\d+(?:[.,]\d+)?))?\s*(s|secs?|seconds?|m|mins?|minutes?)?\.?$/u.exec(text) ??
    [];
  if (from === undefined) return null;
  const count = Number((to ?? from).replace(',', '.'));
  const inMinutes = unit === undefined ? count < 10 : unit.startsWith('m');
  return Math.round(inMinutes ? count * 60 : count);
}
