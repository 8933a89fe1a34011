import { createRoot } from 'react-dom/client';
import '../../src/screens/base.css';
import { Primitives } from './primitives';
import { Widgets } from './widgets';

/* Every component in its states, on one page of the development server: `npm run dev`, then /tools/catalog/. */

createRoot(document.getElementById('root')!).render(
  <main style={{ display: 'grid', gap: 'var(--space-8)', padding: 'var(--space-4)', maxInlineSize: '48rem' }}>
    <h1>Components</h1>
    <Primitives />
    <Widgets />
  </main>,
);
