/** One block of a `_headers` file: for the addresses that match, what is taken away first and what is then set. */
type Rule = { matches: RegExp; unset: string[]; set: [name: string, value: string][] };

/** The two hosts that read the file read it differently where two blocks match. */
export type Reader = 'Cloudflare Pages' | 'Netlify';

const longestLine = 2000;

/** What both send with a file that has no rule. */
const bothSend: Record<string, string> = { 'cache-control': 'public, max-age=0, must-revalidate' };

function rulesOf(text: string, reader: Reader): Rule[] {
  const rules: Rule[] = [];
  for (const line of text.split('\n').map((each) => each.trim())) {
    if (line === '' || line.startsWith('#')) continue;
    if (line.length > longestLine) throw new Error(`${reader} leaves out a line of ${line.length} characters: ${line}`);
    if (line.startsWith('/')) {
      const pattern = line
        .replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`)
        .replace(/\*/g, '.*')
        .replace(/:\w+/g, '[^/]+');
      rules.push({ matches: new RegExp(`^${pattern}$`), unset: [], set: [] });
      continue;
    }
    const rule = rules.at(-1);
    if (!rule) throw new Error(`${reader} wants an address before a header: ${line}`);
    const at = line.indexOf(':');
    if (at > 0) rule.set.push([line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim()]);
    else if (reader === 'Cloudflare Pages' && line.startsWith('! ')) rule.unset.push(line.slice(2).toLowerCase());
    // Netlify leaves out a line without a colon.
    else if (reader !== 'Netlify') throw new Error(`${reader} does not understand: ${line}`);
  }
  return rules;
}

/**
 * What the host sends with the file at an address, by its documented rules: every block that matches counts, in the order of
 * the file. The same header twice is one header with both values at Cloudflare, and the later one at Netlify.
 */
export function readHeadersFile(text: string, reader: Reader): (address: string) => Record<string, string> {
  const rules = rulesOf(text, reader);
  return (address) => {
    const sent = { ...bothSend };
    const ours = new Set<string>();
    for (const { unset, set } of rules.filter(({ matches }) => matches.test(address))) {
      for (const name of unset) delete sent[name];
      for (const [name, value] of set) {
        const both = reader === 'Cloudflare Pages' && ours.has(name) && sent[name] !== undefined;
        sent[name] = both ? `${sent[name]}, ${value}` : value;
        ours.add(name);
      }
    }
    return sent;
  };
}
