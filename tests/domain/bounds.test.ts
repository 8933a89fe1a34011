import { describe, expect, test } from 'vitest';
import * as fc from 'fast-check';
import { isCalendarDay, latestEpochMs } from '../../src/domain/dates';
import { sessionEventSchema } from '../../src/domain/session/session';
import { rowSchemas } from '../../src/storage/schema/rows';
import { settingsSchema } from '../../src/storage/schema/settings';

type Schema = {
  type?: string;
  pipe?: { type: string }[];
  entries?: Record<string, Schema>;
  items?: Schema[];
  item?: Schema;
  options?: unknown[];
  wrapped?: Schema;
  key?: Schema;
  value?: Schema;
  rest?: Schema;
};

/** Where a schema has a number that may be of any size. */
function boundless(schema: Schema | undefined, path: string): string[] {
  if (!schema || typeof schema !== 'object') return [];
  const inner = [...(schema.pipe?.slice(0, 1) ?? []), ...(schema.options ?? [])] as Schema[];
  const below = [
    ...Object.entries(schema.entries ?? {}).flatMap(([name, one]) => boundless(one, `${path}.${name}`)),
    ...(schema.items ?? []).flatMap((one, at) => boundless(one, `${path}[${at}]`)),
    ...[schema.item, schema.wrapped, schema.key, schema.value, schema.rest].flatMap((one) =>
      boundless(one, `${path}.*`),
    ),
    ...inner.filter((one) => one !== schema && one.type !== 'number').flatMap((one) => boundless(one, path)),
  ];
  if (schema.type !== 'number') return below;
  const kinds = (schema.pipe ?? []).map(({ type }) => type);
  return kinds.includes('min_value') && kinds.includes('max_value') ? below : [path, ...below];
}

describe('everything that is saved', () => {
  test.each(Object.entries(rowSchemas))('has bounds to its numbers: %s', (table, schema) => {
    expect(boundless(schema as unknown as Schema, table)).toEqual([]);
  });

  test('has bounds to its numbers: events and settings', () => {
    expect(boundless(sessionEventSchema as unknown as Schema, 'event')).toEqual([]);
    expect(boundless(settingsSchema as unknown as Schema, 'settings')).toEqual([]);
  });
});

describe('a calendar day', () => {
  test('is one that there is, as the calendar of the machine has it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: latestEpochMs }), (ms) =>
        isCalendarDay(new Date(ms).toISOString().slice(0, 10)),
      ),
    );
    const part = (max: number) => fc.integer({ min: 0, max }).map((figure) => String(figure).padStart(2, '0'));
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9999 }), part(14), part(33), (year, month, day) => {
        const text = `${year}-${month}-${day}`;
        const date = new Date(`${text}T00:00:00Z`);
        const there = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
        expect(isCalendarDay(text), text).toBe(there);
      }),
      { numRuns: 1000 },
    );
  });
});
