import { createListsStore } from '../../src/stores/questions/lists-store';
import { createQuestionStore } from '../../src/stores/questions/question-store';
import { createFakeQuestionImporter } from '../fakes/question-importer';
import { shippedBank } from '../questions/shipped-bank';
import { aHouse } from './test-stores';

let houses = 0;

/** The whole house with the questions that ship, loaded. */
export async function aBankHouse() {
  const { house, records, devices } = await aHouse({}, `bank house ${(houses += 1)}`);
  const saved: { name: string; content: Blob }[] = [];
  let ids = 0;
  const bank = createQuestionStore({
    ...records,
    clock: devices.clock,
    load: async () => shippedBank,
    settings: () => house.settings.getState().settings,
    newId: () => `${(ids += 1)}`,
  });
  const lists = createListsStore({
    bank,
    importer: createFakeQuestionImporter(),
    downloads: { save: (name, content) => saved.push({ name, content }) },
  });
  await bank.getState().load();
  return { house: { ...house, bank, lists }, saved };
}
