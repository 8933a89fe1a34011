import { describe, expect, it } from 'vitest';
import { createDraftWriter } from '../../src/stores/app/draft-writer';
import { createUnsavedStore } from '../../src/stores/app/unsaved-store';
import { createFakeClock } from '../fakes/clock';
import { fakeDrafts } from '../fakes/stories';
import { settled } from './session-world';

describe('what is half written', () => {
  const aDesk = (fault?: () => void) => {
    const drafts = fakeDrafts(fault);
    const { unsaved, keep } = createUnsavedStore();
    const make = () => createDraftWriter({ clock: createFakeClock(), drafts, keep });
    return { drafts, desk: make(), elsewhere: make, unsaved };
  };

  it('is there again in another tab, as it was written last', async () => {
    const { desk, elsewhere } = aDesk();
    for (const text of ['I', 'I t', 'I timed', 'I timed them']) desk.write('words a1 0', text, 'a1');
    await settled();
    expect(await elsewhere().load('words a1 0')).toBe('I timed them');
    expect(await elsewhere().load('words a1 1')).toBeNull();
  });

  it('is there at once, before the disk has it', async () => {
    const { desk } = aDesk();
    desk.write('words a1 0', 'I');
    desk.write('words a1 0', 'I timed');
    expect(await desk.load('words a1 0')).toBe('I timed');
  });

  it('writes one after the other and leaves out what is old by then', async () => {
    const { drafts, desk } = aDesk();
    const kept: string[] = [];
    const { keep } = drafts;
    drafts.keep = (row) => {
      kept.push(row.text);
      return keep(row);
    };
    for (const letter of 'abcdef') desk.write('k', letter);
    await settled();
    expect(kept).toEqual(['a', 'f']);
  });

  it('is gone once it was used', async () => {
    const { desk, elsewhere } = aDesk();
    desk.write('k', 'half');
    desk.drop('k');
    expect(await desk.load('k')).toBeNull();
    await settled();
    expect(await elsewhere().load('k')).toBeNull();
  });

  it('is written down also over what came from a computer whose clock is ahead', async () => {
    const { drafts, desk, elsewhere } = aDesk();
    await drafts.keep({ key: 'k', text: 'From there', at: 9e12 });
    desk.write('k', 'From here');
    expect(await desk.load('k')).toBe('From here');
    await settled();
    expect(await elsewhere().load('k')).toBe('From here');
    desk.drop('k');
    desk.write('k', 'Anew');
    await settled();
    expect(await elsewhere().load('k')).toBe('Anew');
  });

  it('is tried again with the next letter when the disk refuses it', async () => {
    let full = true;
    const { desk, elsewhere } = aDesk(() => {
      if (full) throw new Error('QuotaExceededError');
    });
    desk.write('k', 'I');
    await settled();
    full = false;
    desk.write('k', 'I t');
    await settled();
    expect(await elsewhere().load('k')).toBe('I t');
  });

  it('that the disk refused is told, stays in here, and is saved when the candidate tries again', async () => {
    let full = true;
    const { desk, elsewhere, unsaved } = aDesk(() => {
      if (full) throw new Error('QuotaExceededError');
    });
    for (const text of ['I', 'I t', 'I timed']) desk.write('k', text);
    await settled();
    expect(unsaved.getState().unsaved).toMatch(/Quota/);
    expect(await desk.load('k')).toBe('I timed');
    full = false;
    await unsaved.getState().retrySaving();
    expect(unsaved.getState().unsaved).toBeNull();
    expect(await elsewhere().load('k')).toBe('I timed');
  });
});
