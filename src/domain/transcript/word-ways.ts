/**
 * How a spoken answer comes to its words. captions-here: the browser's own recognizer on this computer. written-here: a
 * recognizer fetched once, after each answer. captions-maker: the browser's maker hears the voice. by-ear: no words.
 */
export const wordWays = ['captions-here', 'written-here', 'captions-maker', 'by-ear'] as const;
export type WordWay = (typeof wordWays)[number];

/** What this browser says of captions on this computer; not-offered: it has none, or they may not run beside a recording. */
export type OwnCaptions = 'not-offered' | 'downloadable' | 'downloading' | 'available';

export type WordsAround = {
  ownCaptions: OwnCaptions;
  /** The browser can have captions made by its maker. */
  makerCaptions: boolean;
  /** The browser keeps files for this page, so that a recognizer can stay. */
  keepsFiles: boolean;
};

/**
 * The ways that work on this machine, the best one first. Captions whose language pack still has to come stand behind
 * the recognizer, which also writes down an answer that was given while it came. Captions by the maker are not offered
 * where the same browser makes them here.
 */
export function waysFor({ ownCaptions, makerCaptions, keepsFiles }: WordsAround): WordWay[] {
  const here: WordWay[] = keepsFiles ? ['written-here'] : [];
  const maker: WordWay[] = makerCaptions && ownCaptions !== 'available' ? ['captions-maker'] : [];
  if (ownCaptions === 'available') return ['captions-here', ...here, 'by-ear'];
  if (ownCaptions === 'not-offered') return [...here, ...maker, 'by-ear'];
  return [...here, 'captions-here', ...maker, 'by-ear'];
}

type WordSettings = {
  words: WordWay | null;
  captions: boolean;
  captionsFor: 'on-device' | 'cloud' | null;
  transcription: object | null;
};

/** The way the candidate has chosen; null until they did. Whoever chose before there was one choice is not asked again. */
export function wayOf({ words, captions, captionsFor, transcription }: WordSettings): WordWay | null {
  if (words !== null) return words;
  if (captions) return captionsFor === 'cloud' ? 'captions-maker' : 'captions-here';
  return transcription ? 'written-here' : null;
}

/** What a choice means for the captions. */
export function settingsOfWay(words: WordWay): Omit<WordSettings, 'transcription'> {
  const captionsFor = words === 'captions-here' ? 'on-device' : words === 'captions-maker' ? 'cloud' : null;
  return { words, captions: captionsFor !== null, captionsFor };
}
