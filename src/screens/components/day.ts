const day = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'long', year: 'numeric' });
const dayTime = new Intl.DateTimeFormat('en', {
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
});

const dayOfYear = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short' });

/** `3 November 2026`-like, from epoch ms. */
export const dayText = (epochMs: number) => day.format(epochMs);

/** With the time of day. */
export const dayAndTime = (epochMs: number) => dayTime.format(epochMs);

/** `Nov 3`-like, where there is little room. */
export const shortDay = (epochMs: number) => dayOfYear.format(epochMs);
