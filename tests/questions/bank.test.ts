import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { questionSchemas } from '../../tools/release/question-schemas';
import { principleIds, principleName } from '../../src/domain/questions/principle';
import { domains, levels, polarities } from '../../src/domain/questions/question-facets';
import { textKey } from '../../src/domain/questions/question';
import { likeness, stems } from './likeness';
import { gradeOf } from './reading-level';
import { shipped, shippedBank, shippedFiles } from './shipped-bank';

const { questions, profiles, askBack, guides } = shippedBank;
const ofPrinciples = questions.filter(({ source }) => source === 'shipped');
const warmUps = questions.filter(({ source }) => source === 'warm-up');
const of = (id: string) => ofPrinciples.filter(({ principle }) => principle === id);
const count = <T>(items: readonly T[], fits: (item: T) => boolean) => items.filter(fits).length;

describe('the files', () => {
  test('every file reads without a fault', () => {
    expect(shipped.problems).toEqual([]);
    expect(Object.keys(shippedFiles).sort()).toEqual([...principleIds, 'ask-back', 'profiles', 'warm-ups'].sort());
  });

  test.each(Object.entries(questionSchemas))(
    'an editor checks %s with the schema that the app reads with',
    (name, schema) => {
      const onDisk: unknown = JSON.parse(
        readFileSync(new URL(`../../questions/${name}.schema.json`, import.meta.url), 'utf8'),
      );
      expect(onDisk, 'Run: npm run build:schemas').toEqual(JSON.parse(JSON.stringify(schema)));
    },
  );

  test('every file names its schema, so that editors find it', () => {
    for (const [name, file] of Object.entries(shippedFiles)) {
      const schema = Object.hasOwn(questionSchemas, name) ? name : 'principle';
      expect(file, name).toHaveProperty('$schema', `./${schema}.schema.json`);
    }
  });

  test('ids are unique and say where a question belongs', () => {
    const ids = [...questions, ...askBack.flatMap((theme) => theme.questions), ...profiles].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, principle } of ofPrinciples) expect(id).toMatch(new RegExp(`^${principle ?? ''}-\\d\\d$`));
    for (const { id } of warmUps) expect(id).toMatch(/^warm-up-\d\d$/);
  });

  test('a principle is called by the same name everywhere', () => {
    for (const id of principleIds) {
      const { name } = shippedFiles[id] as { name: string };
      expect(textKey(name)).toBe(textKey(principleName(id)));
    }
  });
});

describe.each(principleIds)('the questions of %s', (principle) => {
  const own = of(principle);

  test('are at least twenty, of every difficulty, level and polarity', () => {
    expect(own.length).toBeGreaterThanOrEqual(20);
    for (const difficulty of [1, 2, 3])
      expect(count(own, (one) => one.difficulty === difficulty)).toBeGreaterThanOrEqual(4);
    for (const level of ['entry', 'senior', 'manager']) {
      expect(
        count(own, (one) => one.level === level),
        level,
      ).toBeGreaterThanOrEqual(3);
    }
    for (const polarity of polarities) {
      expect(
        count(own, (one) => one.polarity === polarity),
        polarity,
      ).toBeGreaterThanOrEqual(3);
    }
    expect(count(own, ({ polarity }) => polarity === 'failure' || polarity === 'conflict')).toBeGreaterThanOrEqual(8);
  });

  test.each(levels)('give somebody at level %s at least three kinds of story to tell', (level) => {
    const kinds = new Set(own.filter((one) => one.level === level).map(({ polarity }) => polarity));
    expect(kinds.size).toBeGreaterThanOrEqual(3);
  });

  test('are set in several walks of life', () => {
    const places = new Set(own.flatMap((one) => one.domains).filter((domain) => domain !== 'any'));
    expect(places.size).toBeGreaterThanOrEqual(4);
    expect(count(own, (one) => one.domains.includes('any'))).toBeGreaterThanOrEqual(6);
  });

  test('do not all begin in the same way', () => {
    const openings = new Map<string, number>();
    for (const { text } of own) {
      const opening = text.split(' ').slice(0, 2).join(' ');
      openings.set(opening, (openings.get(opening) ?? 0) + 1);
    }
    expect(Math.max(...openings.values())).toBeLessThanOrEqual(Math.ceil(own.length / 3) + 1);
  });

  test('come with a guide', () => {
    expect(guides[principle]?.storyPrompts.length).toBeGreaterThanOrEqual(5);
  });
});

describe('every question', () => {
  test.each(questions)('$id asks for one thing in plain words', ({ text, probes }) => {
    const words = text.split(/\s+/).length;
    expect(words).toBeGreaterThanOrEqual(8);
    expect(words).toBeLessThanOrEqual(30);
    for (const asked of [text, ...probes.map((probe) => probe.text)]) {
      expect(asked.match(/\?/g)?.length ?? 0).toBeLessThanOrEqual(1);
      expect(asked).not.toMatch(/[,;] (and|or) (what|how|why|who|when|where|which) (did|was|were|would|is|are)\b/i);
    }
    expect(gradeOf(text), `Too hard to take in by ear: ${text}`).toBeLessThanOrEqual(10.5);
  });

  test.each(ofPrinciples)('$id can be probed for who, why, how much and the outcome', ({ probes }) => {
    const slots = probes.map(({ slot }) => slot);
    const anyOf = (...wanted: string[]) => slots.some((slot) => wanted.includes(slot));
    expect(anyOf('how-much', 'baseline')).toBe(true);
    expect(anyOf('people', 'own-part', 'role')).toBe(true);
    expect(anyOf('stakes', 'reason')).toBe(true);
    expect(anyOf('result', 'learning', 'so-what')).toBe(true);
    expect(new Set(probes.map(({ text }) => text)).size).toBe(probes.length);
  });

  test('is understood by a fifteen-year-old, on average with years to spare', () => {
    const grades = questions.map(({ text }) => gradeOf(text));
    expect(grades.reduce((sum, grade) => sum + grade, 0) / grades.length).toBeLessThanOrEqual(7);
  });

  test('calls up a story of its own', () => {
    const carried = questions.map(({ text }) => stems(text));
    const twins = questions.flatMap(({ id, text }, one) =>
      questions.slice(one + 1).flatMap((other, offset) => {
        const alike = likeness(carried[one] ?? new Set(), carried[one + 1 + offset] ?? new Set());
        return alike >= 0.6 ? [`${id} “${text}” and ${other.id} “${other.text}”`] : [];
      }),
    );
    expect(twins).toEqual([]);
  });

  test('is written for this project: no employer is named and no employer’s slogan is borrowed', () => {
    const borrowed =
      /\b(amazon|aws|bezos|google|meta|microsoft|apple)\b|work(ing|s)? backwards|vocally self.critical|self-fulfilling prophecy|breed resourcefulness|speed matters|more with less|raise(s|d)? the bar|that.s not my job|strong judgment and good instincts|social cohesion|two.way door|benefit of the doubt/i;
    const all = [
      ...questions.flatMap((one) => [
        one.text,
        one.strongAnswer ?? '',
        ...one.listensFor,
        ...one.redFlags,
        ...one.probes.map((probe) => probe.text),
      ]),
      ...Object.values(guides).flatMap((guide) => [
        guide.meaning,
        ...guide.listensFor,
        ...guide.typicalMisses,
        ...guide.storyPrompts,
      ]),
    ];
    expect(all.filter((text) => borrowed.test(text))).toEqual([]);
  });
});

describe('for a candidate of any kind', () => {
  test.each(domains.filter((domain) => domain !== 'any'))('there are questions set in %s', (domain) => {
    const set = questions.filter((one) => one.domains.includes(domain));
    expect(set.length).toBeGreaterThanOrEqual(6);
    expect(new Set(set.map(({ polarity }) => polarity)).size).toBeGreaterThanOrEqual(3);
  });

  test('there are two questions for a first job and two for managers in every principle', () => {
    for (const principle of principleIds) {
      const first = of(principle).filter((one) => one.level === 'entry');
      expect(first.length, principle).toBeGreaterThanOrEqual(2);
      expect(
        count(of(principle), (one) => one.level === 'manager'),
        principle,
      ).toBeGreaterThanOrEqual(2);
    }
  });

  test('there are ten profiles or more, each with ranked principles and a reason for each', () => {
    expect(profiles.length).toBeGreaterThanOrEqual(10);
    for (const { principles } of profiles) {
      expect(new Set(principles.map(({ id }) => id)).size).toBe(principles.length);
      expect(principles.length).toBeGreaterThanOrEqual(3);
    }
  });

  test.each(profiles)('$name finds enough to practise: every kind of story for every principle', (profile) => {
    for (const { id } of profile.principles) {
      const fitting = of(id).filter(
        (one) =>
          profile.levels.includes(one.level) &&
          one.domains.some((domain) => domain === 'any' || profile.domains.includes(domain)),
      );
      expect(fitting.length, id).toBeGreaterThanOrEqual(4);
      expect(new Set(fitting.map(({ polarity }) => polarity)).size, id).toBeGreaterThanOrEqual(3);
    }
  });

  test('there are easy questions to begin with', () => {
    expect(warmUps.length).toBeGreaterThanOrEqual(20);
    expect(warmUps.every(({ difficulty }) => difficulty < 3)).toBe(true);
  });

  test('there are questions to ask back, in four themes', () => {
    expect(askBack.map(({ id }) => id)).toEqual([
      'role-in-the-organization',
      'core-competencies',
      'training',
      'specific-to-here',
    ]);
    for (const { questions: asked } of askBack) {
      expect(asked.length).toBeGreaterThanOrEqual(5);
      expect(new Set(asked.flatMap(({ roles }) => roles)).size).toBeGreaterThanOrEqual(3);
    }
  });
});
