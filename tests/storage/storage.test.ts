import { expect, test } from 'vitest';
import { recordsContract } from './contract';
import { fakeRecords } from '../fakes/storage';
import { someRecords } from './open-storage';

for (const { name, run } of recordsContract) {
  test(`${name} (records)`, async () => {
    const { records } = await someRecords();
    await run(records);
    expect(await records.losses(), 'the ledger agrees with the tables').toEqual([]);
    expect(records.damage()).toEqual([]);
    records.close();
  });

  test(`${name} (fake)`, () => run(fakeRecords()));
}
