import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { seededRandom } from '../../../src/domain/session/random';
import { drawLabels, marginalsOf, oddsOf, type Chain } from '../../../src/domain/scoring/model/crf';
import { minimise } from '../../../tools/tagger/lbfgs';
import { fitCrf } from '../../../tools/tagger/fit';
import { waysOf } from '../../../tools/tagger/ways';
import { driftOf } from '../../../tools/tagger/drift';
import { featuresOf, seenIn } from '../../../src/domain/scoring/model/features';
import { gateOf, partPresence, seenOf } from '../../../src/domain/scoring/model/part-gates';
import { toldBy } from '../../../src/domain/scoring/model/part-presence';
import { tell } from '../../../src/domain/scoring/model/tag-answer';
import { shippedTagger } from '../../../src/domain/scoring/model/tagger';
import { sumWidth, weighing } from '../../../src/domain/scoring/model/weighing';
import { finderOf, type Findings } from '../../../src/domain/scoring/rubric/criteria/all';
import { criterionIds, partOfTag, tags } from '../../../src/domain/scoring/scorecard';
import { tableOf } from '../../../src/domain/scoring/text/weights';
import { readCorpus } from '../../../tools/tagger/corpus';
import { joined, readSentences } from '../../../tools/tagger/examples';

const score = fc.double({ min: -3, max: 3, noNaN: true });

/** Two labels, up to five places: few enough to count every way. */
const chains = fc.integer({ min: 1, max: 5 }).chain((length) =>
  fc
    .tuple(
      fc.array(score, { minLength: 2 * length, maxLength: 2 * length }),
      fc.array(score, { minLength: 4, maxLength: 4 }),
      fc.array(score, { minLength: 2, maxLength: 2 }),
      fc.array(score, { minLength: 2, maxLength: 2 }),
    )
    .map(([nodes, links, first, last]): Chain => ({
      width: 2,
      nodes: Float64Array.from(nodes),
      links: Float64Array.from(links),
      first: Float64Array.from(first),
      last: Float64Array.from(last),
    })),
);

function everyWay({ nodes, links, first, last }: Chain) {
  const length = nodes.length / 2;
  return Array.from({ length: 2 ** length }, (_, code) => {
    const labels = Array.from({ length }, (_, at) => (code >> at) & 1);
    const total = labels.reduce(
      (sum, label, at) => sum + nodes[at * 2 + label]! + (at > 0 ? links[labels[at - 1]! * 2 + label]! : 0),
      first[labels[0]!]! + last[labels.at(-1)!]!,
    );
    return { labels, weight: Math.exp(total) };
  });
}

describe('the chain', () => {
  it('gives the probabilities that counting every way gives', () => {
    fc.assert(
      fc.property(chains, (chain) => {
        const ways = everyWay(chain);
        const all = ways.reduce((sum, { weight }) => sum + weight, 0);
        expect(waysOf(chain).total).toBeCloseTo(Math.log(all), 8);
        marginalsOf(oddsOf(chain)).forEach((chance, index) => {
          const label = index % 2;
          const at = (index - label) / 2;
          const counted =
            ways.filter(({ labels }) => labels[at] === label).reduce((sum, { weight }) => sum + weight, 0) / all;
          expect(chance).toBeCloseTo(counted, 8);
        });
      }),
      { seed: 3, numRuns: 60 },
    );
  });

  it('draws label sequences as often as their probability says', () => {
    const chain: Chain = {
      width: 2,
      nodes: Float64Array.from([0.5, 0, 0, 1]),
      links: Float64Array.from([1, 0, 0, 1]),
      first: Float64Array.from([0, 0]),
      last: Float64Array.from([0, 0.3]),
    };
    const random = seededRandom('draws');
    const draws = drawLabels(oddsOf(chain), 4_000, random).map((labels) => labels.join(''));
    const ways = everyWay(chain);
    const all = ways.reduce((sum, { weight }) => sum + weight, 0);
    for (const { labels, weight } of ways) {
      expect(draws.filter((draw) => draw === labels.join('')).length / draws.length).toBeCloseTo(weight / all, 1);
    }
  });
});

describe('weighing', () => {
  const answers = readCorpus().filter((_, at) => at % 80 === 0);

  it('comes to what the features come to that training names', () => {
    const { model } = shippedTagger;
    const sumsOf = weighing(model);
    for (const { sentences } of answers) {
      const { readings } = readSentences(sentences, model.borders);
      const sums = sumsOf(seenIn(readings));
      featuresOf(readings).forEach((features, at) => {
        for (const label of tags.keys()) {
          const named = features.reduce(
            (sum, [name, amount]) => sum + amount * (model.features[name]?.[label] ?? 0),
            0,
          );
          expect(sums[at * sumWidth + label]).toBeCloseTo(named, 6);
        }
        partPresence.forEach((part, gate) => {
          const weights = tableOf(model.gates[gateOf[part]]);
          const named = seenOf(features).reduce((sum, name) => sum + (weights.get(name) ?? 0), 0);
          expect(sums[at * sumWidth + tags.length + gate]).toBeCloseTo(named, 6);
        });
      });
    }
  });

  it('finds in taggings that look alike to a criterion what a fresh look at each finds', () => {
    const random = seededRandom('taggings');
    for (const { sentences } of answers) {
      const { story } = tell(
        { turns: [{ text: joined(sentences.map(({ text }) => text)).text, probeSlot: null }] },
        shippedTagger,
      );
      const told = toldBy(story, shippedTagger.model);
      const remembering = finderOf(told);
      for (let draw = 0; draw < 12; draw += 1) {
        const drawn = story.map((unit) => {
          const tag = random() < 0.3 ? tags[Math.floor(random() * tags.length)]! : unit.tag;
          return { ...unit, tag, likely: partOfTag(tag) ?? unit.likely };
        });
        const tagged = { story: drawn, tags: drawn.map(({ tag }) => tag).join('') };
        const credits = (found: Findings) => criterionIds.map((id) => [id, found[id].credit]);
        expect(credits(remembering(tagged))).toEqual(credits(finderOf(told)(tagged)));
      }
    }
  });
});

describe('training', () => {
  it('finds the minimum of a curved valley', () => {
    const found = minimise(
      ([x, y], gradient) => {
        gradient[0] = -2 * (1 - x!) - 400 * x! * (y! - x! * x!);
        gradient[1] = 200 * (y! - x! * x!);
        return (1 - x!) ** 2 + 100 * (y! - x! * x!) ** 2;
      },
      Float64Array.from([-1.2, 1]),
      { steps: 400, tolerance: 0 },
    );
    expect(found[0]).toBeCloseTo(1, 3);
    expect(found[1]).toBeCloseTo(1, 3);
  });

  it('learns which word goes with which part, and that parts follow each other', () => {
    const unit = (name: string) => [[name, 1] as const];
    const examples = Array.from({ length: 20 }, () => ({
      features: [unit('then'), unit('did'), unit('thanked')],
      tags: ['S', 'A', 'R'] as const,
      weight: 1,
    }));
    const { features, links } = fitCrf(examples, { l2: 0.1 });
    expect(features.get('did')?.indexOf(Math.max(...(features.get('did') ?? [])))).toBe(2);
    expect(links[2]).toBeGreaterThan(links[2 * 6 + 0]!);
  });
});

describe('drift of the model', () => {
  const { model } = shippedTagger;

  it('is none against itself, and none within rounding', () => {
    expect(driftOf(model, structuredClone(model))).toBeNull();
    const rounded = structuredClone(model);
    rounded.links[0] = (rounded.links[0] ?? 0) + 1;
    expect(driftOf(model, rounded)).toBeNull();
  });

  it('is named when a weight, a feature or the corpus is another', () => {
    const other = structuredClone(model);
    const name = Object.keys(other.features)[0]!;
    other.features[name] = other.features[name]!.map((weight) => weight + 9);
    expect(driftOf(model, other)).toContain(name);
    const fewer = structuredClone(model);
    const strongest = Object.entries(fewer.features).toSorted(
      ([, one], [, two]) => Math.max(...two) - Math.max(...one),
    )[0]![0];
    delete fewer.features[strongest];
    expect(driftOf(model, fewer)).toContain(strongest);
    expect(driftOf(model, { ...model, version: 'x' })).toContain('version');
  });
});
