// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { createAppUpdates } from '../../src/platform/browser/app-updates';

type State = 'installing' | 'installed' | 'redundant';

/** What a browser tells a page of the workers of its address. */
function inventContainer(before: { active: boolean; waiting?: boolean; controlled: boolean }) {
  const told: unknown[] = [];
  const worker = (state: State) =>
    Object.assign(new EventTarget(), { state, postMessage: (message: unknown) => told.push(message) });
  const registration = Object.assign(new EventTarget(), {
    active: before.active ? worker('installed') : null,
    waiting: before.waiting ? worker('installed') : null,
    installing: null as ReturnType<typeof worker> | null,
    update: () => Promise.resolve(),
  });
  const container = Object.assign(new EventTarget(), {
    controller: before.controlled ? {} : null,
    register: () => Promise.resolve(registration),
  });
  const find = () => {
    registration.installing = worker('installing');
    registration.dispatchEvent(new Event('updatefound'));
    return registration.installing;
  };
  const become = (state: State) => (found: ReturnType<typeof worker>) => {
    found.state = state;
    found.dispatchEvent(new Event('statechange'));
  };
  const seen = container as unknown as ServiceWorkerContainer;
  return { container: seen, find, install: become('installed'), giveUp: become('redundant'), told };
}

async function look(container: ServiceWorkerContainer) {
  const heard: string[] = [];
  const updates = createAppUpdates('./sw.js', container);
  updates.onNews((news) => heard.push(news));
  await Promise.resolve();
  await Promise.resolve();
  return { updates, heard };
}

describe('the program’s own new versions', () => {
  it('are told when one is complete beside the one that runs', async () => {
    const { container, find, install, told } = inventContainer({ active: true, controlled: true });
    const { updates, heard } = await look(container);
    const found = find();
    expect(heard).toEqual([]);
    install(found);
    expect(heard).toEqual(['ready']);
    updates.apply();
    expect(told).toEqual(['take over']);
  });

  it('are told when one waits since the last visit, also to a page that was loaded past it', async () => {
    for (const controlled of [true, false]) {
      const { container } = inventContainer({ active: true, waiting: true, controlled });
      expect((await look(container)).heard).toEqual(['ready']);
    }
  });

  it('are told when one cannot be fetched as a whole, and not when a whole one makes way for the next', async () => {
    const broken = inventContainer({ active: true, controlled: true });
    const { heard } = await look(broken.container);
    broken.giveUp(broken.find());
    expect(heard).toEqual(['broken']);

    const replaced = inventContainer({ active: true, controlled: true });
    const later = await look(replaced.container);
    const found = replaced.find();
    replaced.install(found);
    replaced.giveUp(found);
    expect(later.heard).toEqual(['ready']);
  });

  it('are nothing to be told of on a first visit that could not fetch its copy', async () => {
    const { container, find, giveUp } = inventContainer({ active: false, controlled: false });
    const { heard } = await look(container);
    giveUp(find());
    expect(heard).toEqual([]);
  });

  it('are not the first version, even where that one controls the page before the page hears of it', async () => {
    const { container, find, install } = inventContainer({ active: false, controlled: false });
    const { heard } = await look(container);
    const found = find();
    Object.assign(container, { controller: {} });
    install(found);
    expect(heard).toEqual([]);
  });

  it('are nobody’s where there is no service worker', async () => {
    expect(createAppUpdates('./sw.js', undefined).onNews(() => expect.unreachable())).toBeTypeOf('function');
  });
});
