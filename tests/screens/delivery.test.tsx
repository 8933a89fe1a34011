// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { wordsOf } from '../../src/domain/transcript/word-timings';
import { Debrief } from '../../src/screens/debrief/debrief';
import { aTranscript } from '../builders/some-rows';
import { aHistory, aPastDrill, story } from '../stores/review-world';
import { inTheHouse } from './render-with-stores';

beforeEach(() => {
  vi.stubGlobal('scrollTo', () => undefined);
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
  Element.prototype.scrollIntoView = () => undefined;
});

const marks = {
  rating: 3,
  boxes: { S: 'full', T: 'full', A: 'full', R: 'full', who: 'full', why: 'full', 'how-much': 'full' },
};

async function debriefOf(by: 'voice' | 'keyboard', text: string | null) {
  const world = aHistory();
  await aPastDrill(world.records, { by, text: by === 'voice' ? null : text });
  if (by === 'voice' && text !== null) {
    const words = wordsOf(text).map((word, index) => ({ ...word, fromMs: index * 900, toMs: index * 900 + 850 }));
    await world.records.answers.addTranscript(
      aTranscript({ id: 'heard', answerId: 'a1', source: 'recogniser', text, words }),
    );
  }
  await world.records.judgements.addSelfScore({
    id: 'own',
    answerId: 'a1',
    createdAt: 3000,
    selfScore: marks as never,
  });
  inTheHouse(world.stores, <Debrief sessionId="s1" />);
  if (text !== null) await screen.findByRole('region', { name: 'Rating' });
  const region = await screen.findByRole('region', { name: 'How you told it' });
  const row = (term: string) => within(region).getByText(term).parentElement!;
  return { ...world, region, row };
}

describe('how an answer was told', () => {
  it('names for every figure where it comes from and what it cannot tell', async () => {
    const { region, row } = await debriefOf('voice', `Um, ${story} Maybe.`);
    expect(row('Speaking')).toHaveTextContent('0:01, the first word after 0.0 seconds');
    expect(row('Speaking')).toHaveTextContent('From the sound');
    expect(row('Pauses')).toHaveTextContent('1 in all, none longer than 2.5 seconds');
    expect(row('Pace')).toHaveTextContent('67 words a minute67, slower than most people talk');
    expect(row('Fillers')).toHaveTextContent('at least 1 “Um”');
    expect(row('Hedges')).toHaveTextContent('“Maybe”');
    expect(within(row('Time for each part')).getAllByRole('listitem')).toHaveLength(4);
    for (const from of region.querySelectorAll('dd:last-child'))
      expect(from.textContent).toMatch(/^(From|Counted|By)/u);
  });

  it('says nothing of a voice that nobody heard: a typed answer has its parts only', async () => {
    const { region, row } = await debriefOf('keyboard', story);
    expect(row('Time for each part')).toHaveTextContent('as if you spoke evenly');
    for (const term of ['Speaking', 'Pauses', 'Pace', 'Fillers']) {
      expect(within(region).queryByText(term)).not.toBeInTheDocument();
    }
  });

  it('has no pace without words, rather than a guess', async () => {
    const { region, row } = await debriefOf('voice', null);
    expect(row('Speaking')).toHaveTextContent('0:01');
    expect(within(region).queryByText('Pace')).not.toBeInTheDocument();
  });
});
