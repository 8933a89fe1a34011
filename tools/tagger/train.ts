import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Model } from '../../src/domain/scoring/model/tagger';
import { readCorpus } from './corpus';
import { driftOf } from './drift';
import { modelText, trainModel } from './training';

/** Trains the model from the corpus. With --check nothing is written: it fails when the shipped model is another one. */
const path = join(import.meta.dirname, '../../src/domain/scoring/model/model.json');
const begun = performance.now();
const answers = readCorpus();
const model = trainModel(answers);
const seconds = ((performance.now() - begun) / 1000).toFixed(0);

if (process.argv.includes('--check')) {
  const drift = driftOf(JSON.parse(readFileSync(path, 'utf8')) as Model, model);
  if (drift) {
    console.error(
      `The shipped model is not what the corpus gives: ${drift}. Run "npm run train" and commit the model.`,
    );
    process.exit(1);
  }
  console.log(`The shipped model is what ${answers.length} answers give (${seconds} s).`);
} else {
  const text = modelText(model);
  writeFileSync(path, text);
  const kB = (gzipSync(text, { level: 9 }).byteLength / 1000).toFixed(1);
  console.log(
    `${answers.length} answers, ${Object.keys(model.features).length} features, ${kB} kB gzipped, ${seconds} s.`,
  );
}
