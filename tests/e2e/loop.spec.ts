import type { Page } from '@playwright/test';
import type { LoopFact } from '../../src/domain/loop/facts';
import { aLoopPlan } from '../builders/a-loop';
import { exampleLoop } from '../builders/example-loop';
import { bringAxe, complaintsOfAxe } from './harness/axe';
import { expect, test } from './harness/test';
import { seedLoop } from './harness/seed-loop';
import { listenIn, positionMs } from './harness/sounds';
import { halfStory, startSpeaking, wholeStory } from './harness/steps';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** Answers all questions of a sitting by keyboard and leaves what is asked after. */
async function sit(page: Page, story: (question: number) => string): Promise<void> {
  for (let question = 0; question < 4; question += 1) {
    await expect(page.getByText(`question ${question + 1} of 4`)).toBeVisible();
    await button(page, 'Start typing').click();
    await page.getByRole('textbox', { name: 'Your answer' }).fill(story(question));
    await button(page, 'Done').click();
    const onward = button(page, question < 3 ? 'Next question' : 'Your turn to ask');
    const probe = button(page, 'Skip this follow-up');
    await expect(probe.or(onward)).toBeVisible();
    if (await probe.isVisible()) await probe.click();
    await onward.click();
  }
}

test('a whole loop of four in practice is typed, asked back, and debriefed', async ({ open }) => {
  test.setTimeout(300_000);
  const { page } = await open();
  await page.goto('/#/loop/new');
  await page.getByRole('radio', { name: /^4/ }).click();
  await page.getByRole('radio', { name: 'Keyboard' }).click();
  await button(page, 'Start this loop').click();
  await expect(page.getByText('4 people are ready to meet you.')).toBeVisible();

  for (let seat = 0; seat < 4; seat += 1) {
    await page.getByRole('link', { name: /^Meet / }).click();
    if (seat > 0) await expect(page.getByRole('heading', { name: 'They have heard these' })).toBeVisible();
    await button(page, 'Hear the first question').click();
    await sit(page, (question) =>
      question === 0 ? wholeStory : `${halfStory} It was sitting ${seat}, story ${question}.`,
    );
    await page
      .getByRole('textbox', { name: 'What you asked' })
      .fill('Who would notice first if nobody held this position?');
    await button(page, 'End the sitting and see its scorecards').click();
    await expect(page.getByRole('heading', { name: 'How did it go? Rate yourself first.' })).toBeVisible();
    await page.goto('/#/');
    await page.getByRole('link', { name: seat < 3 ? 'Continue the loop' : 'Go to the panel’s debrief' }).click();
    if (seat === 1) {
      // It outlives a reload, and a pause.
      await page.reload();
      await button(page, 'Pause the loop').click();
      await button(page, 'Continue the loop').click();
      await expect(page.getByText('2 of 4 sittings held.')).toBeVisible();
    }
  }

  await expect(page.getByRole('heading', { name: /^Before you look: how did each/ })).toBeVisible();
  for (const vote of await page.getByRole('radio', { name: 'inclined', exact: true }).all()) await vote.check();
  await button(page, 'Show what they wrote').click();
  await expect(page.getByRole('article')).toHaveCount(4);
  await page.getByRole('link', { name: 'The board', exact: true }).click();
  await expect(page.getByText(/again to/).first()).toBeVisible();
  await page.getByRole('link', { name: 'The decision', exact: true }).click();
  await expect(page.getByRole('heading', { name: /^The panel is/ })).toBeVisible();
});

test('two sittings of an interview show nothing before the debrief, and go on after a reload in the middle', async ({
  open,
}) => {
  test.setTimeout(240_000);
  const { page } = await open();
  await seedLoop(page, exampleLoop({ held: 1, plan: aLoopPlan({ mode: 'interview' }) }));
  await page.goto('/#/loop/one/example-loop');
  await expect(page.getByText(/you are not told who asks about what/)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Scorecards' })).toHaveCount(0);
  await page.goto('/#/debrief/example-loop%20sitting%200');
  await expect(page.getByText(/you won’t see any of it until everybody has met you/)).toBeVisible();

  await page.goto('/#/loop/one/example-loop');
  await page.getByRole('link', { name: 'Meet Noor Aziz' }).click();
  await expect(page.getByText(/This panel has heard/)).toBeVisible();
  await button(page, 'Hear the first question').click();
  await button(page, 'Start typing').click();
  await page.getByRole('textbox', { name: 'Your answer' }).fill(halfStory);
  // The typing is on the disk before the page goes.
  await expect(page.getByText('Saved on this computer')).toBeVisible();
  await page.reload();
  await page.goto('/#/loop/one/example-loop');
  await page.getByRole('link', { name: 'Continue with Noor Aziz' }).click();
  await button(page, 'Pick up where you left off').click();
  await expect(page.getByText('question 1 of 4')).toBeVisible();
});

test('two sittings are held aloud in interview mode, with a reload between, and can be heard on the board', async ({
  open,
}) => {
  test.setTimeout(400_000);
  const { page, context } = await open({ microphone: { hears: 'answer.wav' } });
  await listenIn(context);
  // Two of four were held before; two are to come.
  const plan = aLoopPlan({ mode: 'interview', by: 'voice' });
  await seedLoop(page, exampleLoop({ held: 2, plan }));

  const aloud = async (name: string) => {
    await page.goto('/#/loop/one/example-loop');
    await page.getByRole('link', { name: `Meet ${name}` }).click();
    await button(page, 'Hear the first question').click();
    for (let question = 0; question < 4; question += 1) {
      await expect(page.getByText(`question ${question + 1} of 4`)).toBeVisible();
      await startSpeaking(page);
      await expect(page.getByText('Recording', { exact: true })).toBeVisible();
      await page.waitForTimeout(2500);
      await button(page, 'Done').click();
      const onward = button(page, question < 3 ? 'Next question' : 'Your turn to ask');
      const probe = button(page, 'Skip this follow-up');
      await expect(probe.or(onward)).toBeVisible();
      if (await probe.isVisible()) await probe.click();
      if (question === 1) {
        // In the middle of a sitting, and nothing of it is lost.
        await expect(page.getByText('Saved on this computer')).toBeVisible();
        await page.reload();
        await page.goto('/#/loop/one/example-loop');
        await page.getByRole('link', { name: `Continue with ${name}` }).click();
        await button(page, 'Pick up where you left off').click();
        await expect(page.getByText('question 3 of 4').or(onward)).toBeVisible();
        if (await onward.isVisible()) await onward.click();
        continue;
      }
      await onward.click();
    }
    await button(page, /^End the sitting/).click();
    await expect(page.getByRole('heading', { name: 'Who comes when' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Scorecards' })).toHaveCount(0);
    await page.reload();
  };
  const [, , third, fourth] = plan.seats.map(({ interviewer }) => interviewer.name);
  await aloud(third!);
  await aloud(fourth!);

  await page.goto('/#/loop/one/example-loop/debrief');
  await expect(page.getByRole('heading', { name: /^Before you look/ })).toBeVisible();
  await expect(page.getByRole('article')).toHaveCount(0);
  for (const vote of await page.getByRole('radio', { name: 'not inclined', exact: true }).all()) await vote.check();
  await button(page, 'Show what they wrote').click();
  await expect(page.getByRole('article')).toHaveCount(4);
  await page.getByRole('link', { name: 'The board', exact: true }).click();
  await button(page, 'Hear the whole loop').click();
  await expect.poll(() => positionMs(page)).toBeGreaterThan(500);
  await expect(page.getByRole('link', { name: /^Question \d: .*, being heard$/ })).toHaveCount(1);
  await button(page, 'Stop').click();

  await page.getByRole('link', { name: 'Watch the whole loop' }).click();
  const answers = page.getByRole('list', { name: 'Answers of this loop' }).getByRole('button');
  await expect(answers).toHaveCount(16);
  await expect(page.getByText(`With ${plan.seats[0]!.interviewer.name}`)).toBeVisible();
  // The last question of the third: the line goes on into the fourth.
  await answers.nth(12).click();
  await expect(page.getByText(`With ${fourth!}`)).toBeVisible();
  await answers.nth(11).click();
  await expect(page.getByText(`With ${third!}`)).toBeVisible();
  await page.getByRole('combobox', { name: 'Speed' }).selectOption('2');
  await button(page, /^Skip silences/).click();
  await page.getByRole('group', { name: 'The whole loop' }).getByRole('button', { name: 'Play' }).click();
  await expect(page.getByText(`With ${fourth!}`)).toBeVisible();
});

test('a mentor votes in the packet of a loop, and their votes stand beside the panel’s', async ({ open }) => {
  const { page, context } = await open();
  const rows = exampleLoop();
  const fact: LoopFact = { kind: 'own-votes', votes: ['inclined', 'inclined', 'not', 'not'], guess: null };
  rows.loopFacts.push({ id: 'voted', loopId: 'example-loop', at: Date.UTC(2026, 11, 30), fact });
  await seedLoop(page, rows);
  await page.goto('/#/loop/one/example-loop/debrief?step=own');
  const saved = page.waitForEvent('download');
  await button(page, 'Save the packet for a mentor').click();
  const packet = test.info().outputPath('panel.html');
  await (await saved).saveAs(packet);

  const desk = await context.newPage();
  await desk.goto(`file://${packet}`);
  await expect(desk.getByRole('group', { name: /^Your vote/ })).toHaveCount(4);
  await desk.getByRole('radio', { name: 'inclined', exact: true }).first().check();
  await desk.getByRole('textbox', { name: 'Why?' }).first().fill('I would hire this person tomorrow.');
  await desk.getByRole('textbox', { name: 'Your name' }).fill('Ada');
  const written = desk.waitForEvent('download');
  await desk.getByRole('button', { name: 'Save my votes' }).click();
  const file = test.info().outputPath('votes.json');
  await (await written).saveAs(file);
  await desk.close();

  await page.getByLabel('Import a mentor’s votes').setInputFiles(file);
  await expect(page.getByText('The votes of Ada are now beside the panel’s.')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Ada' })).toBeVisible();
  await expect(page.getByText('I would hire this person tomorrow.')).toBeVisible();
});

/** Both themes and both devices; a theme and a device have no fault together that neither has alone. */
for (const [colorScheme, device, viewport] of [
  ['light', 'phone', { width: 360, height: 780 }],
  ['dark', 'desktop', { width: 1280, height: 800 }],
] as const) {
  test(`the debrief by keyboard alone, with nothing for axe to complain about, ${colorScheme}, ${device}`, async ({
    open,
  }) => {
    test.setTimeout(240_000);
    const { page, context } = await open({ colorScheme, viewport });
    await bringAxe(context);
    const look = async (where: string) => {
      const found = await complaintsOfAxe(page, { 'target-size': { enabled: true }, region: { enabled: true } });
      expect.soft(found, where).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect.soft(overflow, `${where}: wider than the window by`).toBeLessThanOrEqual(0);
    };
    await seedLoop(page, exampleLoop());
    await page.goto('/#/loop/one/example-loop');
    await expect(page.getByRole('heading', { name: 'Who comes when' })).toBeVisible();
    await look('loop');
    await page.goto('/#/loop/new');
    await expect(page.getByRole('heading', { name: 'A new loop' })).toBeVisible();
    await look('new loop');
    await page.goto('/#/watch/loop/example-loop');
    await expect(page.getByRole('list', { name: 'Answers of this loop' })).toBeVisible();
    await look('the whole loop');
    await page.goto('/#/loop/one/example-loop/debrief');
    await expect(page.getByRole('heading', { name: /^Before you look/ })).toBeVisible();
    await look('own votes');
    for (const person of await page.getByRole('group').all()) {
      await person.getByRole('radio').first().focus();
      await page.keyboard.press('ArrowDown');
      await expect(person.getByRole('radio', { checked: true })).toHaveCount(1);
    }
    await button(page, 'Show what they wrote').focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: /^What each wrote/ })).toBeVisible();
    await look('notes');
    for (const [name, heading] of [
      ['The board', 'All notes on one table'],
      ['The decision', /^The panel is/],
      ['What would change it', 'What would have changed it'],
      ['Your votes', 'Your votes beside their first ones'],
    ] as const) {
      await page.getByRole('navigation', { name: 'Steps of the debrief' }).getByRole('link', { name }).focus();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { name: heading })).toBeVisible();
      await look(name);
    }
  });
}
