import { agreementOf, readSecond } from './agreement';
import { readCorpus } from './corpus';

const first = readCorpus();
const second = readSecond();
if (second.length === 0) {
  console.error('No second labelling in corpus/second-reader/.');
  process.exit(1);
}
const groups = {
  all: second,
  prepared: second.filter(({ voice }) => !/^(?:short|spoken)-/.test(voice)),
  short: second.filter(({ voice }) => voice.startsWith('short-')),
  spoken: second.filter(({ voice }) => voice.startsWith('spoken-')),
};
for (const [group, answers] of Object.entries(groups)) {
  console.log(`\n${group}`);
  for (const [name, value] of Object.entries(agreementOf(first, answers))) {
    console.log(`${name.padEnd(18)} ${Number.isInteger(value) ? value : value.toFixed(3)}`);
  }
}
