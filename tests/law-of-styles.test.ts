import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Where a page may change its layout; the type and the colors have their scale in `tokens.css`. */
const breakpoints = ['28rem', '30rem', '32rem', '40rem', '48rem', '60rem'];

const color = /#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|oklch|oklab|lab|lch|color)\(/iu;

/** Sizes of text are tokens, or a share of the text around. */
const freeSize = /^(?:var\(--text[\w-]*\)|inherit|[\d.]+(?:em|%))$/u;

function breachesIn(css: string): string[] {
  const lines = css.replace(/\/\*[\s\S]*?\*\//gu, '').split('\n');
  return lines.flatMap((line) => {
    const said = line.trim();
    const size = /^font-size:\s*([^;]+);/u.exec(said)?.[1];
    const edge = /^@media.*\((?:min|max)-(?:width|height):\s*([^)]+)\)/u.exec(said)?.[1];
    return [
      ...(/:.*/u.test(said) && color.test(said.replace(/url\([^)]*\)/gu, '')) ? [`a color of its own: ${said}`] : []),
      ...(size !== undefined && !freeSize.test(size) ? [`a size of text that is no token: ${said}`] : []),
      ...(edge !== undefined && !breakpoints.includes(edge) ? [`a breakpoint that is not declared: ${said}`] : []),
    ];
  });
}

const sheets = readdirSync('src/screens', { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.css') && file !== 'tokens.css',
);

test.each(sheets)('screens/%s takes its colors and sizes of text from the tokens', (file) => {
  expect(breachesIn(readFileSync(join('src/screens', file), 'utf8'))).toEqual([]);
});

/** What is drawn before or after words is read out with them, unless it says by what it is replaced in the ear. */
test.each(sheets)('screens/%s puts nothing into the ear that is only for the eye', (file) => {
  const rules = readFileSync(join('src/screens', file), 'utf8').split('}');
  const drawn = rules.flatMap((rule) =>
    [...rule.matchAll(/(?<![\w-])content:\s*([^;]+);/gu)].slice(-1).map(([, what]) => what),
  );
  expect(drawn.filter((what) => what !== "''" && what?.endsWith("/ ''") !== true)).toEqual([]);
});

/** One look for every tick and every round choice that the browser draws; a page only places them. */
test.each(sheets.filter((file) => file !== 'base.css'))('screens/%s leaves the look of ticks to base.css', (file) => {
  const rules = readFileSync(join('src/screens', file), 'utf8').split('}');
  expect(rules.filter((rule) => /input[^{]*\{[^{]*(?:accent-color|appearance)/u.test(rule))).toEqual([]);
});

test('base.css draws ticks from the tokens, where a browser would take its own blue and gray', () => {
  const base = readFileSync('src/screens/base.css', 'utf8');
  expect(base).toMatch(/\[type='checkbox'\][^{]*\{[^}]*background: var\(--sheet\);[^}]*appearance: none;/u);
});

const pages = readdirSync('src/screens', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx'));

/** With a space between them they touch as soon as they stand one below the other. */
test.each(pages)('screens/%s sets its buttons in a row that keeps them apart', (file) => {
  const text = readFileSync(join('src/screens', file), 'utf8');
  expect(text.match(/<\/Button(?:Link)?>\s*(?:\)\}\s*)?\{' '\}\s*<Button/gu)).toBeNull();
});

test.each(['color: #fff;', 'background: rgb(0 0 0 / 40%);', 'font-size: 13px;', '@media (min-width: 47rem) {'])(
  'the law finds %s',
  (planted) => expect(breachesIn(planted)).toHaveLength(1),
);
