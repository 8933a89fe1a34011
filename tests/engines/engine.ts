import { setTimeout as sleep } from 'node:timers/promises';
import { locate, locateAll, type Role } from './locate';

/** What a browser engine has to be able to do for the walk: few things, so that every driver stays small. */
export type Driver = {
  go(address: string): Promise<void>;
  /** The value of an expression in the page; promises are waited for. Only what JSON can say. */
  value<T>(expression: string): Promise<T>;
  /** A real click in the middle of the element that the expression names. */
  click(element: string): Promise<void>;
  /** Real keys, one after the other: characters, or names as `KeyboardEvent.key` has them. */
  keys(keys: readonly string[]): Promise<void>;
  /** Puts a file of this computer into a file field. */
  choose(element: string, file: string): Promise<void>;
  /** The folder where downloads of this browser go. */
  downloads: string;
  close(): Promise<void>;
};

/** The page of an engine, as a candidate uses it: by the roles and names of what is on the screen. */
export type Page = ReturnType<typeof createPage>;

/** Long, for a busy machine: what comes at once takes none of it. */
const patienceMs = 90_000;

export function createPage(driver: Driver) {
  const until = async (what: string, expression: string): Promise<void> => {
    const from = performance.now();
    // While a page loads there is nothing to ask yet.
    while (!(await driver.value<boolean>(`(async () => Boolean(${expression}))()`).catch(() => false))) {
      if (performance.now() - from > patienceMs)
        throw new Error(`Never came: ${what}\nOn the screen: ${await driver.value<string>('document.body.innerText')}`);
      await sleep(100);
    }
  };
  const named = (role: Role, name: string | RegExp) => locate(role, name);
  const sees = (role: Role, name: string | RegExp) => until(`${role} ${name}`, named(role, name));
  const tabTo = async (element: string) => {
    for (let tabs = 0; tabs < 80; tabs += 1) {
      if (await driver.value<boolean>(`${element} === document.activeElement`)) return;
      await driver.keys(['Tab']);
    }
    throw new Error(`The focus never reached ${element}`);
  };
  return {
    ...driver,
    until,
    sees,
    located: named,
    locatedAll: locateAll,
    has: (role: Role, name: string | RegExp) => driver.value<boolean>(`Boolean(${named(role, name)})`),
    reads: (text: string) => until(`“${text}”`, `document.body.innerText.includes(${JSON.stringify(text)})`),
    text: (role: Role, name: string | RegExp) => driver.value<string>(`${named(role, name)}.innerText`),
    async press(role: Role, name: string | RegExp) {
      await sees(role, name);
      // A screen that has just come may draw itself once more, and the element is gone between two questions.
      await driver.click(named(role, name)).catch(async () => {
        await sees(role, name);
        await driver.click(named(role, name));
      });
    },
    type: (text: string) => driver.keys(text.split('')),
    /** Clicks every one of them, in the order of the page. */
    async checkAll(role: Role, name: string | RegExp) {
      await sees(role, name);
      const count = await driver.value<number>(`${locateAll(role, name)}.length`);
      for (let index = 0; index < count; index += 1) await driver.click(`${locateAll(role, name)}[${index}]`);
    },
    /** Moves the focus there with Tab alone. */
    tabTo,
    /** Tab, then a key: how whoever has no mouse presses something. */
    async key(role: Role, name: string | RegExp, key = 'Enter') {
      await sees(role, name);
      // A screen that has just come may draw itself once more, and the focus would be nowhere.
      const still = `new Promise((told) => { const one = ${named(role, name)}; setTimeout(() => told(one === ${named(role, name)}), 500); })`;
      await until(`${role} ${name}, at rest`, `await ${still}`);
      await tabTo(named(role, name));
      await driver.keys([key]);
    },
  };
}
