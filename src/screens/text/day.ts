const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
const dayTime = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
});

const dayOfYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });

/** `3 November 2026`, from epoch ms: the day first, as the spelling of the app is British. */
export const dayText = (epochMs: number) => day.format(epochMs);

/** `3 November at 09:05`. */
export const dayAndTime = (epochMs: number) => dayTime.format(epochMs);

/** `3 Nov`, where there is little room. */
export const shortDay = (epochMs: number) => dayOfYear.format(epochMs);
