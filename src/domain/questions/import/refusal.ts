import type { ImportFault } from './fields';

/** What a file is that holds no list that can be read, and what to do instead; null for a text. */
export function refusal(text: string): ImportFault | null {
  const start = text.slice(0, 2_000);
  const say = (what: string, todo: string) => ({ line: 1, what, todo });
  if (/^\s*%PDF-/u.test(start)) {
    return say('This is a PDF.', 'Open it, select and copy the questions, and paste them here.');
  }
  if (start.startsWith('PK\u0003\u0004')) {
    return say(
      'This is a packed file: a Word document, a deck or a zip.',
      'Open it, copy the questions and paste them here. From a spreadsheet program, save as .xlsx or CSV.',
    );
  }
  if (start.startsWith('\u00D0\u00CF\u0011\u00E0')) {
    return say(
      'This is an old Word or Excel file.',
      'Open it and save it as .xlsx or CSV, or copy the questions and paste them here.',
    );
  }
  if (start.startsWith('{\\rtf'))
    return say('This is a rich text file.', 'Open it, copy the questions and paste them here.');
  if (/^\s*(?:<!doctype html|<html|<\?xml|<head|<body|<svg)/iu.test(start)) {
    return say('This is a web page.', 'Open it in a browser, select and copy the questions, and paste them here.');
  }
  const stray = text.indexOf('\u0000');
  if (stray < 0) return null;
  const line = text.slice(0, stray).split('\n').length;
  return { line, what: 'This is not text.', todo: 'Save it as text, CSV or .xlsx and import it again.' };
}
