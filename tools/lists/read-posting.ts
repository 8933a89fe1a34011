import { readPostingFile } from './read-posting-file';

const outcome = readPostingFile(process.argv.slice(2));
if (outcome.ok) console.log(outcome.output);
else console.error(outcome.problem);
process.exitCode = outcome.ok ? 0 : 1;
