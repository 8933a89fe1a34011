import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { offline } from './tools/offline-plugin.ts';
import { developmentHeaders, metaPolicy, securityHeaders } from './tools/security-headers.ts';
import { speechEngine } from './tools/speech-engine.ts';

/** Hosts that cannot send headers still get the policy, from the page itself. */
function policyInPage(): Plugin {
  return {
    name: 'policy-in-page',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: metaPolicy() },
        injectTo: 'head-prepend',
      },
    ],
  };
}

export default defineConfig({
  base: './',
  plugins: [react(), policyInPage(), offline()],
  resolve: { alias: speechEngine },
  server: { headers: developmentHeaders },
  preview: { headers: securityHeaders },
  worker: { format: 'es' },
  build: { target: 'es2023', modulePreload: { polyfill: false }, assetsInlineLimit: 0 },
});
