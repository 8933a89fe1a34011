import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { looksLikeHeading, whyNoQuestion } from '../asks';
import { hasMarker, withoutMarkers } from '../clean';
import type { CsvRow } from './csv';
import { nothingFound, type Found } from '../entry';
import { htmlPieces } from './html-pieces';
import { callsItselfQuestion, createOutline, type Outline } from './outline';
import { readTable, type ChosenColumns } from './table';
import { unwrapped } from './unwrapped';

/** Beyond this a text is read line by line: the parser would take longer than anybody waits. */
const parsedLength = 200_000;
/** The same for rules, fences and heads of tables, each of which costs the parser as much as a page. */
const parsedBlocks = 1_500;
const dear = /^ {0,3}(?:-{3}|`{3}|~{3}|\|? ?:?-{1,20}:? ?\|)/gmu;

/** Reads Markdown and plain lists alike: a plain list is Markdown without marks. */
export function readMarkdown(text: string, chosen: ChosenColumns | null): Found {
  const found = nothingFound();
  const titles = text.match(/^#{1,6}\s/gmu)?.length ?? 0;
  const outline = createOutline(titles <= 1);
  if (
    text.length > parsedLength ||
    (text.match(dear)?.length ?? 0) > parsedBlocks ||
    /^.{20000}/mu.test(text) ||
    /^(?:[>\s]{60}|[-*+ ]{200}|.*(?:\[{50}|_{400}|\*{400}|<{200}))/mu.test(text)
  ) {
    takeLines(
      text.split('\n').map((line, index) => ({ line: index + 1, text: line.replace(/\\([\\`*_[\]<>|~&#])/gu, '$1') })),
      outline,
      'text',
      0,
    );
    return { ...found, entries: outline.entries };
  }
  // Indented lines are text here, never code; unusual bullets are bullets.
  const plain = text.replaceAll('\t', '    ');
  const tree = fromMarkdown(plain, {
    extensions: [gfm(), { disable: { null: ['codeIndented', 'setextUnderline'] } }],
    mdastExtensions: [gfmFromMarkdown()],
  });
  for (const node of tree.children) block(node, 0, { outline, found, chosen });
  return { ...found, entries: outline.entries };
}

type To = { outline: Outline; found: Found; chosen: ChosenColumns | null };

function block(node: RootContent, depth: number, to: To): void {
  const line = node.position?.start.line ?? 1;
  switch (node.type) {
    case 'heading':
      to.outline.take({ line, text: inline(node.children), as: 'heading', depth: node.depth });
      return;
    case 'paragraph':
      takeLines(linesOf(node, line), to.outline, 'text', depth);
      return;
    case 'blockquote':
      for (const child of node.children) block(child, depth, to);
      return;
    case 'list':
      for (const item of node.children) {
        const [first, ...rest] = item.children;
        const said = first?.type === 'paragraph' ? inline(first.children) : '';
        const parent = callsItselfQuestion(said) ? '' : withoutMarkers(said);
        if (rest.some(({ type }) => type === 'list') && looksLikeHeading(parent) && whyNoQuestion(parent) !== null) {
          to.outline.head(8 + depth, parent);
        } else if (first?.type === 'paragraph') {
          takeLines(linesOf(first, item.position?.start.line ?? line), to.outline, 'item', depth);
        } else if (first) block(first, depth, to);
        for (const child of rest) block(child, depth + 1, to);
      }
      return;
    case 'table': {
      const rows: CsvRow[] = node.children.map((row) => ({
        line: row.position?.start.line ?? line,
        cells: row.children.map((cell) => inline(cell.children)),
      }));
      const table = readTable(rows, to.outline.topic(), to.chosen);
      if (!table) return;
      to.outline.entries.push(...table.entries);
      to.found.notes.push(...table.notes);
      to.found.unknown.push(...table.unknown);
      if (to.found.columns.length === 0) to.found.columns = table.columns;
      return;
    }
    case 'html': {
      for (const piece of htmlPieces(node.value, line)) to.outline.take({ ...piece, depth: piece.depth ?? depth });
      return;
    }
    default:
  }
}

/** The lines of a paragraph with their places in the text. */
function linesOf(node: Extract<RootContent, { type: 'paragraph' }>, line: number) {
  return inline(node.children)
    .split('\n')
    .map((text, index) => ({ line: line + index, text }));
}

function takeLines(
  lines: readonly { line: number; text: string }[],
  outline: Outline,
  as: 'item' | 'text',
  depth: number,
) {
  for (const { line, text } of unwrapped(lines)) {
    outline.take({ line, text, as: as === 'text' && hasMarker(text) ? 'item' : as, depth });
  }
}

/** What is read of a piece of Markdown: the words, with line breaks. Pictures and foot notes say nothing. */
function inline(nodes: readonly PhrasingContent[]): string {
  return nodes.map((node) => words(node)).join('');
}

function words(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'image' || node.type === 'footnoteReference') return '';
  if (node.type === 'html') return node.value.replace(/<br\s*\/?>/giu, '\n').replace(/<[^>]*>/gu, '');
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map((child) => words(child)).join('') : '';
}
