/**
 * The development server: `npm run dev`. With `--seed` the page opens on a database of its own with fifty answers that
 * are told, marked and scored, taken from the corpus: `npm run dev -- --seed`.
 */
import { parseArgs } from 'node:util';
import { createServer, type Plugin } from 'vite';
import { readCorpus, type LabelledAnswer } from '../tagger/corpus';

const { values } = parseArgs({ options: { seed: { type: 'boolean', default: false } } });

const answersModule = 'virtual:seed-answers';

/** Starts the page with the seed in place of `src/start.ts`, and gives the seed what it tells. */
function seed(): Plugin {
  return {
    name: 'seed',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => html.replace('/src/start.ts', '/tools/dev/seed.ts'),
    },
    resolveId: (id) => (id === answersModule ? `\0${answersModule}` : null),
    load: (id) => (id === `\0${answersModule}` ? `export default ${JSON.stringify(fiftyAnswers())}` : null),
  };
}

/** Ten of each rating, mixed, every one by somebody else. */
function fiftyAnswers() {
  const voices = new Set<string>();
  const rated = new Map<number, LabelledAnswer[]>([1, 2, 3, 4, 5].map((rating) => [rating, []]));
  for (const answer of readCorpus()) {
    const alike = rated.get(answer.rating);
    if (!alike || alike.length === 10 || voices.has(answer.voice)) continue;
    alike.push(answer);
    voices.add(answer.voice);
  }
  return Array.from({ length: 10 }, (_, at) => [...rated.values()].flatMap((alike) => alike[at] ?? []))
    .flat()
    .map(({ question, principle, rating, sentences }) => ({
      question,
      principle,
      rating,
      text: sentences.map(({ text }) => text).join(' '),
    }));
}

const server = await createServer({
  plugins: values.seed ? [seed()] : [],
  server: { host: '127.0.0.1', port: 5173, strictPort: true },
});
await server.listen();
server.printUrls();
