import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { SpanWeights } from '../../src/domain/scoring/model/spans';
import type { Model } from '../../src/domain/scoring/model/tagger';
import { tableOf } from '../../src/domain/scoring/text/weights';
import { readCorpus } from './corpus';
import { driftOf, spanDriftOf } from './drift';
import { fitSpans, spansText } from './fit-spans';
import { modelText, trainModel } from './training';

/**
 * Trains the tagger and the span classifiers from the corpus. With --check nothing is written: it fails when the shipped weights are
 * others. With --spans only the span classifiers are trained, on the units of the shipped tagger.
 */
const folder = join(import.meta.dirname, '../../src/domain/scoring/model');
const modelPath = join(folder, 'model.json');
const spansPath = join(folder, 'spans.json');
const shipped = () => JSON.parse(readFileSync(modelPath, 'utf8')) as Model;

const begun = performance.now();
const answers = readCorpus();
const model = process.argv.includes('--spans') ? shipped() : trainModel(answers);
const spans = fitSpans(answers, model.borders);
const seconds = ((performance.now() - begun) / 1000).toFixed(0);
const kB = (text: string) => `${(gzipSync(text, { level: 9 }).byteLength / 1000).toFixed(1)} kB gzipped`;

if (process.argv.includes('--check')) {
  const drift =
    driftOf(shipped(), model) ?? spanDriftOf(JSON.parse(readFileSync(spansPath, 'utf8')) as SpanWeights, spans);
  if (drift) {
    console.error(
      `The shipped model is not what the corpus gives: ${drift}. Run "npm run train" and commit the model.`,
    );
    process.exit(1);
  }
  console.log(`The shipped model is what ${answers.length} answers give (${seconds} s).`);
} else {
  writeFileSync(spansPath, spansText(spans));
  console.log(`Spans: ${tableOf(spans.why).size + tableOf(spans.figure).size} signs, ${kB(spansText(spans))}.`);
  if (!process.argv.includes('--spans')) {
    writeFileSync(modelPath, modelText(model));
    console.log(`Tagger: ${Object.keys(model.features).length} features, ${kB(modelText(model))}.`);
  }
  console.log(`${answers.length} answers, ${seconds} s.`);
}
