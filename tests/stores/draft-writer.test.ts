import { describe, expect, it } from 'vitest';
import { createDraftWriter } from '../../src/stores/app/draft-writer';
import { createFakeClock } from '../fakes/clock';
import { fakeDrafts } from '../fakes/stories';
import { settled } from './session-world';

describe('what is half written', () => {
  const aDesk = (fault?: () => void) => {
    const drafts = fakeDrafts(fault);
    const desk = createDraftWriter({ clock: createFakeClock(), drafts });
    return { drafts, desk, elsewhere: () => createDraftWriter({ clock: createFakeClock(), drafts }) };
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
});
