import { scoreFile } from './score-file';

/** `npm run --silent score -- FILE`: an answer in a file, scored as the app scores it. Exit code 2: nothing was scored. */
const outcome = scoreFile(process.argv.slice(2));
if (outcome.ok) process.stdout.write(`${outcome.output}\n`);
else {
  process.stderr.write(`${outcome.problem}\n`);
  process.exitCode = 2;
}
