import { agreementOf, readSecond } from './agreement';
import { readCorpus } from './corpus';

const second = readSecond();
if (second.length === 0) {
  console.error('No second labelling in corpus/second-reader/.');
  process.exit(1);
}
for (const [name, value] of Object.entries(agreementOf(readCorpus(), second))) {
  console.log(`${name.padEnd(18)} ${Number.isInteger(value) ? value : value.toFixed(3)}`);
}
