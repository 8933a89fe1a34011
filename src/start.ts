/*
 * The page comes with its first screen (see `tools/release/first-screen-plugin.ts`): that is painted first, then the
 * program starts. A page in the background paints nothing, so it waits for no paint.
 */
const start = () => void import('./main');
if (document.visibilityState === 'hidden') start();
else requestAnimationFrame(() => setTimeout(start));
