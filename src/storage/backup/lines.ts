import { limits } from './limits';
import { BackupError } from './problem';

/** Bytes inside a row (the first second of a recording that was cut off, a slice) are written as base64. */
const bytesField = '$bytes';

/** A number that JSON has no word for: only a row that does not read has one, and it stays as it is. */
const numberField = '$number';

/** A row as one line of JSON. */
export function lineOf(row: unknown): string {
  return JSON.stringify(row, (_, value: unknown) => {
    if (value instanceof Uint8Array) return { [bytesField]: base64Of(value) };
    return typeof value === 'number' && !Number.isFinite(value) ? { [numberField]: String(value) } : value;
  });
}

/** The lines of one file, each with where it stands. */
export function* linesOf(file: Uint8Array, name: string): Generator<{ bytes: Uint8Array; where: string }> {
  let from = 0;
  let line = 0;
  while (from < file.length) {
    const found = file.indexOf(10, from);
    const to = found === -1 ? file.length : found;
    line += 1;
    yield { bytes: file.subarray(from, to), where: `${name}, line ${line}` };
    from = to + 1;
  }
}

/** One value of JSON that nobody here has made. */
export function readLine(bytes: Uint8Array, where: string, mostBytes: number): unknown {
  if (bytes.byteLength > mostBytes) throw new BackupError('too-large', `${where} has ${bytes.byteLength} bytes.`);
  if (tooDeep(bytes)) throw new BackupError('hostile', `${where} is nested too deeply.`);
  return checked(parsed(bytes, where), where);
}

/**
 * A row as it was saved; null for a line that is no JSON or holds a number without an end. A line that means harm is
 * still refused, with all of its file.
 */
export function readRowLine(bytes: Uint8Array, where: string, table = ''): { row: unknown } | null {
  try {
    // A line of another row stands in it, with a backslash before every quote.
    const row = readLine(bytes, where, table === 'setAside' ? 2 * limits.rowBytes + 1024 : limits.rowBytes);
    return allFinite(row) ? { row } : null;
  } catch (failure) {
    if (failure instanceof BackupError && failure.problem === 'damaged') return null;
    throw failure;
  }
}

/** `1e999` is JSON, and is read as infinity. */
function allFinite(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return true;
  return Object.values(value).every(allFinite);
}

function parsed(bytes: Uint8Array, where: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new BackupError('damaged', `${where} cannot be read.`);
  }
}

const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

const [quote, backslash] = [34, 92];
const [opens, closes] = [new Set([91, 123]), new Set([93, 125])];

/** Counted before parsing: a parser spends seconds on a million brackets. */
function tooDeep(bytes: Uint8Array): boolean {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at]!;
    if (inText) {
      if (byte === backslash) at += 1;
      else if (byte === quote) inText = false;
    } else if (byte === quote) inText = true;
    else if (opens.has(byte)) depth += 1;
    else if (closes.has(byte)) depth -= 1;
    if (depth > limits.depth) return true;
  }
  return false;
}

/** Refuses poisoned names; turns base64 back into bytes. */
function checked(value: unknown, where: string): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => checked(item, where));
  const fields = Object.entries(value);
  for (const [name] of fields) {
    if (forbidden.has(name)) throw new BackupError('hostile', `${where} uses the name ${name}.`);
  }
  const [first] = fields;
  if (fields.length === 1 && first?.[0] === bytesField) return bytesOfBase64(first[1], where);
  if (fields.length === 1 && first?.[0] === numberField) return Number(first[1]);
  return Object.fromEntries(fields.map(([name, field]) => [name, checked(field, where)]));
}

function base64Of(bytes: Uint8Array): string {
  let text = '';
  // Arguments of one call are limited.
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

function bytesOfBase64(text: unknown, where: string): Uint8Array {
  try {
    return Uint8Array.from(atob(String(text)), (letter) => letter.charCodeAt(0));
  } catch {
    throw new BackupError('damaged', `${where} holds bytes that cannot be read.`);
  }
}
