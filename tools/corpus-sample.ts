import { seededRandom, shuffled } from '../src/interview/random';
import { readCorpus } from './tagger/corpus';

/**
 * Writes every tenth answer of the corpus without its labels, for a second, blind labelling. The seed is fixed, so that
 * everybody reads the same tenth. The labels go to tools/corpus-second/, in the format of the corpus.
 */
const corpus = readCorpus();
const sample = shuffled(corpus, seededRandom('second labelling'))
  .slice(0, Math.ceil(corpus.length / 10))
  .sort((one, other) => one.id.localeCompare(other.id));

const page = sample.map(({ id, question, sentences }) =>
  [`=== ${id}`, `question: ${question}`, '', ...sentences.map(({ text }, index) => `${index + 1} ${text}`), ''].join(
    '\n',
  ),
);
console.log(page.join('\n'));
