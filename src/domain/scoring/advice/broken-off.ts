import { wordSet } from '../text/lexicon/word-set';
import { change, type Candidate, type Seen } from './candidate';
import { endOf } from './quotes';

/** Nobody ends on these. */
const leadsOn = wordSet('and but or the a an my because while although');

/** The answer stops in the middle of a sentence. */
export function brokenOff({ facts: { last }, texts }: Seen): Candidate | null {
  const text = texts.at(-1)?.trim() ?? '';
  const isOpen = text.endsWith(',') || leadsOn.has(/\p{L}+$/u.exec(text)?.[0].toLowerCase() ?? '');
  return last && isOpen ? change('no-end', 'result', { quote: endOf(last, texts), sure: 1.02 }) : null;
}
