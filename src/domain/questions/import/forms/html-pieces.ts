import { whyNoQuestion } from '../asks';
import { withoutHtml, withoutMarkers } from '../clean';
import type { Piece } from './outline';

const blocks =
  /<(\/?)(li|p|div|br|summary|details|[uo]l|table|tr|td|th|h[1-6]|blockquote|section|article|d[ltd])\b[^<>]*>/giu;
/** What says nothing to a reader: opening and closing marks. */
const silent = [
  ['<!--', '-->'],
  ['<style', '</style>'],
  ['<script', '</script>'],
] as const;
const foldsOnly =
  /^(?:(?:click|tap|show|see|view|reveal|open|expand)\b.{0,40}|(?:the |my |sample |model )?(?:answers?|solutions?|hints?|details|more))\W*$/iu;
/** What folds away stands below the headings of the page. */
const summaryDepth = 6;

type HtmlPiece = Omit<Piece, 'depth'> & { depth: number | null };

/** A block of HTML in a page, block by block with the line that each begins in. */
export function htmlPieces(html: string, firstLine: number): HtmlPiece[] {
  const text = silent.reduce((left, [open, close]) => without(left, open, close), html);
  const pieces: HtmlPiece[] = [];
  let from = 0;
  let line = firstLine;
  let tag = '';
  const take = (to: number) => {
    const raw = text.slice(from, to);
    const lead = /^\s*/u.exec(raw)?.[0] ?? '';
    const said = withoutHtml(raw.replaceAll('\n', ' ')).trim();
    if (said !== '') pieces.push(pieceOf(said, tag, line + lead.split('\n').length - 1));
    line += raw.split('\n').length - 1;
  };
  for (const found of text.matchAll(blocks)) {
    take(found.index);
    line += found[0].split('\n').length - 1;
    from = found.index + found[0].length;
    tag = found[1] === '/' ? '' : (found[2] ?? '').toLowerCase();
  }
  take(text.length);
  return pieces.filter(({ text: said }) => !foldsOnly.test(said));
}

function pieceOf(text: string, tag: string, line: number): HtmlPiece {
  const level = /^h([1-6])$/u.exec(tag)?.[1];
  if (level !== undefined) return { line, text, as: 'heading', depth: Number(level) };
  if (tag === 'summary' || tag === 'dt') {
    const asks = whyNoQuestion(withoutMarkers(text)) === null;
    return { line, text, as: asks ? 'heading' : 'text', depth: asks ? summaryDepth : null };
  }
  return { line, text, as: tag === 'li' ? 'item' : 'text', depth: null };
}

/** A text without what stands between two marks; its line breaks stay. Walks the text once: a pattern might not. */
function without(text: string, open: string, close: string): string {
  const small = text.toLowerCase();
  let kept = '';
  let from = 0;
  for (let at = small.indexOf(open); at >= 0; at = small.indexOf(open, from)) {
    const end = small.indexOf(close, at);
    if (end < 0) break;
    kept += text.slice(from, at) + text.slice(at, end).replace(/[^\n]+/gu, '');
    from = end + close.length;
  }
  return kept + text.slice(from);
}
