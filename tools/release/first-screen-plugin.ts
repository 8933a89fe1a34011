import react from '@vitejs/plugin-react';
import { createServer, type HtmlTagDescriptor, type Plugin } from 'vite';
import { chunkGroups } from './chunks.ts';
import { scopedName } from './css-names.ts';

/**
 * Puts the first screen into the page as it will be drawn, and asks early for what it needs: its two fonts and the
 * script that replaces it. Rendered from the same components, so that nothing moves when the program takes over.
 */
export function firstScreen(): Plugin {
  return {
    name: 'first-screen',
    apply: 'build',
    config: () => ({
      build: { rollupOptions: { output: { codeSplitting: { groups: chunkGroups() } } } },
    }),
    transformIndexHtml: {
      order: 'post',
      async handler(html, { bundle }) {
        const files = Object.values(bundle ?? {});
        const tags: HtmlTagDescriptor[] = [];
        for (const { fileName } of files) {
          if (
            /(source-serif-4-latin-wght-normal|atkinson-hyperlegible-next-latin-wght-normal).*\.woff2$/u.test(fileName)
          )
            tags.push({
              tag: 'link',
              attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `./${fileName}`, crossorigin: true },
              injectTo: 'head',
            });
        }
        const wanted = new Set<string>();
        const want = (fileName: string) => {
          const chunk = bundle?.[fileName];
          if (wanted.has(fileName) || chunk?.type !== 'chunk') return;
          wanted.add(fileName);
          chunk.imports.forEach(want);
        };
        for (const file of files) {
          if (file.type === 'chunk' && file.facadeModuleId?.endsWith('/src/main.tsx')) want(file.fileName);
        }
        for (const fileName of wanted) {
          if (html.includes(fileName)) continue;
          const attrs = { rel: 'modulepreload', href: `./${fileName}`, crossorigin: true };
          tags.push({ tag: 'link', attrs, injectTo: 'head' });
        }
        // The styles of the program are those of the first screen: they may not come with its script.
        for (const { fileName } of files) {
          const ofMain = [...wanted].some((chunk) => stylesOf(bundle?.[chunk]).has(fileName));
          if (fileName.endsWith('.css') && ofMain && !html.includes(fileName))
            tags.push({
              tag: 'link',
              attrs: { rel: 'stylesheet', href: `./${fileName}`, crossorigin: true },
              injectTo: 'head',
            });
        }
        const screens = await rendered();
        return { html: html.replace('<div id="root"></div>', () => `<div id="root">${screens}</div>`), tags };
      },
    },
  };
}

function stylesOf(file: unknown): ReadonlySet<string> {
  return (file as { viteMetadata?: { importedCss?: Set<string> } } | undefined)?.viteMetadata?.importedCss ?? new Set();
}

async function rendered(): Promise<string> {
  const server = await createServer({
    configFile: false,
    plugins: [react()],
    css: { modules: { generateScopedName: scopedName } },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    appType: 'custom',
    optimizeDeps: { noDiscovery: true, include: [] },
    logLevel: 'error',
  });
  try {
    const { firstScreenOf } = (await server.ssrLoadModule(
      '/tools/release/first-screen.tsx',
    )) as typeof import('./first-screen');
    return firstScreenOf('newcomer') + firstScreenOf('returning');
  } finally {
    await server.close();
  }
}
