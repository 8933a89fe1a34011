import { seededRandom } from '../../src/domain/session/random';
import { readCorpus } from './corpus';

/**
 * Writes a tenth of the corpus without its labels, for a second, blind labeling. Every answer draws its own lot, so that new
 * voices do not change which of the old ones are read. The labels go to corpus/second-reader/, in the format of the corpus.
 */
const share = 0.118;
const sample = readCorpus().filter(({ id }) => seededRandom(`second labelling of ${id}`)() < share);

const page = sample.map(({ id, question, sentences }) =>
  [`=== ${id}`, `question: ${question}`, '', ...sentences.map(({ text }, index) => `${index + 1} ${text}`), ''].join(
    '\n',
  ),
);
console.log(page.join('\n'));
