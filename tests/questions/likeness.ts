const empty = new Set(
  `a about an and any as at be been by did do does for from had has have how in into is it its last me of on one or
  out so some someone something tell that the their them then there they this time to up was were what when which who
  whom why with without would you your yourself describe walk through think give example when where people person
  work not no more than though could can if even own after before`.split(/\s+/),
);

/** The words that carry a question, cut to their stems. */
export function stems(text: string): Set<string> {
  const words = text.toLowerCase().match(/[a-z]+/g) ?? [];
  return new Set(words.filter((word) => !empty.has(word)).map((word) => word.replace(/(?:ing|ed|es|s|ly|er)$/, '')));
}

/** How much of the shorter set both share, 0–1; sets under three words say little and count half. */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  if (small.size === 0) return 0;
  let shared = 0;
  for (const word of small) if (large.has(word)) shared += 1;
  // Jaccard tells twins, overlap tells a question that hides inside a longer one.
  const jaccard = shared / (one.size + other.size - shared);
  const overlap = small.size < 3 ? 0 : shared / small.size;
  return Math.max(jaccard, overlap * 0.8);
}
