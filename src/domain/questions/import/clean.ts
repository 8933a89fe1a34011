const entities: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  ndash: '–',
  mdash: '—',
  hellip: '…',
};

/** Text without HTML: line breaks and blocks become spaces, entities their letters. */
export function withoutHtml(text: string): string {
  if (!/<[a-z/!]|&[a-z#]/iu.test(text)) return text;
  return text
    .replace(/<!--[^<>]*-->/gu, ' ')
    .replace(/<(?:br|\/?p|\/?div|\/?li|\/?tr|\/?td)\b[^<>]*>/giu, ' ')
    .replace(/<\/?[a-z][^<>]*>/giu, '')
    .replace(
      /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,6}));/giu,
      (whole, hex?: string, tens?: string, name?: string) => {
        if (name !== undefined) return entities[name.toLowerCase()] ?? whole;
        const code = hex === undefined ? Number(tens) : Number.parseInt(hex, 16);
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
      },
    )
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Text without tags; entities alone are left for the one reading at the end, or they would be turned back twice. */
export function withoutTags(text: string): string {
  return /<[a-z/!]/iu.test(text) ? withoutHtml(text) : text;
}

const marker =
  /^\s*(?:(?:[-*+•·–—−‣◦▪▫■□●○◆◇►▶➤➢✓✔✗☐☑☒❏❑❓→»>]|#{1,6}|[\u2460-\u24ff\u2776-\u2793]|\p{Extended_Pictographic}\uFE0F?)\s+|[\d#*]\uFE0F?\u20E3\s*|\[[ xX]?\]\s+|\(?(?:\d{1,4}|[a-zA-Z]|[ivxIVX]{1,5})(?:\.\d{1,3})?[.)\]:]\s+|\d{1,3}[.)](?=[\p{Lu}\p{Lt}])|\d{1,4}\s*[-–]\s+|(?:#\s?\d{1,4}|\d{1,4}\t)\s*[.):-]?\s*|(?:Q|Question|Frage)\s*#?\s*\d{0,4}\s*[.:)–-]\s*)/iu;

/** Whether a line begins with a bullet, a number, a box or "Q1:". */
export function hasMarker(line: string): boolean {
  return marker.test(line);
}

/** A line without bullets, numbers, check boxes, "Q1:" and emphasis around the whole. Only what stands in front is cut. */
export function withoutMarkers(line: string): string {
  let text = line.trim();
  for (let round = 0; round < 4; round += 1) {
    const shorter = text.replace(marker, '').trim();
    if (shorter === text || shorter === '') break;
    text = shorter;
  }
  return text
    .replace(/^(?:\*\*|__|[*_`])+(?=\S)(.*?)(?:\*\*|__|[*_`])+$/su, '$1')
    .replace(/^["“„](.*)["”“]$/su, (whole, inner: string) => (/["“”]/u.test(inner) ? whole : inner))
    .replace(/\s*[([](?:source|link|ref|reference|answer|video|solution|more)[)\]]\s*$/iu, '')
    .trim();
}

const filler =
  /\b(?:amazon(?:'s|’s)?|leadership principles?|principles?|lps?|behaviou?ral|interviews?|questions?|q&a|q & a|sample|common|examples?|prep(?:aration)?|my|the|list|bank|top|most|asked|of|for|and|to|general|misc(?:ellaneous)?|other|various|introduction|contents?|table|resources?|notes?|readme|about|section|part|data|items|entries|results?|based|ask(?:ed)?|practice|guide|full|all|basic|faqs?|unsorted|category|categories|topics?)\b/giu;

/** The name of a topic in a heading, without numbers, counts, pictures and "questions"; null for one that names none. */
export function topicIn(heading: string): string | null {
  const text = withoutMarkers(heading.replace(/\p{Extended_Pictographic}\uFE0F?/gu, ' '))
    .replace(/^[\d.]+\s*[-–:)]?\s*/u, '')
    .replace(
      /^(?:leadership principles?|LP|principle|topic|category|section|part|theme|competency|day|week|round|module|chapter|unit|step|phase|area)\s*#?(?:\d{1,3}|[A-Z]|[IVX]{1,4})?\s*[:–—-]\s*/iu,
      '',
    )
    .replace(/\s*[([]\s*\d+[^)\]]*[)\]]\s*$/u, '')
    .replace(/\s*[-–—:]\s*\d+\s*(?:questions?|items?)?\s*$/iu, '')
    .replace(/\s*[:：]\s*$/u, '')
    .replace(/\s*\b(?:behaviou?ral |interview |sample )*questions?$/iu, '')
    .replace(/^questions? (?:about|on|for)\s+/iu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  if (text === '' || text.length > 60 || !/\p{L}/u.test(text)) return null;
  if (/^(?:here|these|below|following|the following|this|hi|hello|dear)\b/iu.test(text) || text.split(' ').length > 8)
    return null;
  const bare = text.replace(filler, '').replace(/[^\p{L}]/gu, '');
  return bare.length < 2 ? null : text;
}
