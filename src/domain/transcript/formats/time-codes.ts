/** A moment as a file writes it. `clock` is a time of day: it tells when, not how far into the sound. */
export type TimeCode = {
  ms: number;
  clock: boolean;
  /** Written with hours or parts of a second: nobody writes the time of day like that. */
  exact: boolean;
};

const plain = String.raw`\d{1,3}:[0-5]?\d(?:[:;][0-5]\d)?(?:[:;]\d{2})?(?:[.,]\d{1,3})?`;
const date = String.raw`(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d{4}-\d{2}-\d{2})(?:,?\s+|T)|(?:today|yesterday|last \p{L}{3,6}day|\p{L}{3,6}day)(?:,? at|,)?\s+`;
const spelled = String.raw`(?:\d+ hours?,? )?(?:\d+ minutes?,? )?\d+ seconds?`;
const bareSeconds = String.raw`\d{1,5}\.\d{1,3}s`;

/** One moment, with its date or its half of the day. */
export const timePattern = String.raw`(?:${date})?(?:${plain})(?:\s?[ap]\.?m\.?(?!\p{L})|Z)?|${spelled}|${bareSeconds}`;

/** Reads one moment; null for anything else. */
export function timeCode(written: string): TimeCode | null {
  const words = /^(?:(\d+) hours?,? )?(?:(\d+) minutes?,? )?(\d+) seconds?$/iu.exec(written.trim());
  if (words) {
    const [hours, minutes, seconds] = words.slice(1).map((part) => Number(part ?? 0));
    return { ms: ((hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0)) * 1000, clock: false, exact: true };
  }
  const alone = /^(\d{1,5}\.\d{1,3})s$/u.exec(written.trim());
  if (alone) return { ms: Math.round(Number(alone[1]) * 1000), clock: false, exact: true };
  const found = /(\d{1,3}):(\d{1,2})(?:[:;](\d{2}))?([:;]\d{2})?(?:[.,](\d{1,3}))?/u.exec(written);
  if (!found) return null;
  const [, first = '0', second = '0', third, , fraction] = found;
  const seconds =
    third === undefined
      ? Number(first) * 60 + Number(second)
      : Number(first) * 3600 + Number(second) * 60 + Number(third);
  const half = /([ap])\.?m\.?$/iu.exec(written.trim());
  const clock = half !== null || /^\p{L}/u.test(written.trim()) || /\d[./-]\d{1,2}[./-]\d/u.test(written);
  return {
    ms: seconds * 1000 + Number((fraction ?? '').padEnd(3, '0')),
    clock,
    exact: !clock && (third !== undefined || fraction !== undefined),
  };
}
