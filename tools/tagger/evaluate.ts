import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { evaluationByKind, evaluationOf, predictionOf, readAnswers, reportText } from './evaluation';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { predictions: { type: 'string' }, unpunctuated: { type: 'boolean', default: false } },
});

if (positionals.length === 0) {
  console.error(
    'Usage: npm run --silent evaluate -- FILE.jsonl [FILE.jsonl …] [--predictions OUT.jsonl] [--unpunctuated]',
  );
  process.exit(1);
}

try {
  const answers = positionals.flatMap((file) => readAnswers(readFileSync(file, 'utf8'), file));
  // Scored once unmeasured, so that the first answer's time is not the time it takes to load the model.
  if (answers[0]) predictionOf(answers[0], values.unpunctuated);
  const predictions = answers.map((answer) => predictionOf(answer, values.unpunctuated));
  if (values.predictions) {
    writeFileSync(values.predictions, predictions.map((prediction) => `${JSON.stringify(prediction)}\n`).join(''));
  }
  console.log(reportText(evaluationOf(answers, predictions)));
  const kinds = Object.entries(evaluationByKind(answers, predictions));
  if (kinds.length > 1) {
    for (const [kind, evaluation] of kinds) console.log(`\n${kind}\n${reportText(evaluation)}`);
  }
} catch (failure) {
  console.error(failure instanceof Error ? failure.message : String(failure));
  process.exit(1);
}
