import { readQuestionsFile } from './read-questions-file';

const outcome = await readQuestionsFile(process.argv.slice(2));
if (outcome.ok) console.log(outcome.output);
else console.error(outcome.problem);
process.exitCode = outcome.ok ? 0 : 1;
