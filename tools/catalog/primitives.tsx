import { ActionMenu } from '../../src/screens/ui/action-menu';
import { Button, ButtonLink } from '../../src/screens/ui/button';
import { Choice } from '../../src/screens/ui/choice';
import { Dialog } from '../../src/screens/ui/dialog';
import { Field } from '../../src/screens/ui/field';
import { JsonFile } from '../../src/screens/ui/json-file';
import { LevelMeter } from '../../src/screens/ui/level-meter';
import { MarginPanel } from '../../src/screens/ui/margin-panel';
import { NothingYet } from '../../src/screens/ui/nothing-yet';
import { ProblemLine } from '../../src/screens/ui/problem-line';
import { ProgressBar } from '../../src/screens/ui/progress-bar';
import { Range } from '../../src/screens/ui/range';
import { DeletedRow, RecentlyDeleted } from '../../src/screens/frame/recently-deleted';
import { Select } from '../../src/screens/ui/select';
import { Shortcuts } from '../../src/screens/ui/shortcuts';
import { StepHeading } from '../../src/screens/ui/step-heading';
import { TextArea } from '../../src/screens/ui/text-area';
import { Toggle } from '../../src/screens/ui/toggle';
import { UndoLine } from '../../src/screens/ui/undo-line';
import { VirtualList } from '../../src/screens/ui/virtual-list';
import { Held, Part } from './part';

const nothing = () => undefined;
const options = [
  { value: 'practice', label: 'Practice', note: 'The boxes fill while you speak.' },
  { value: 'interview', label: 'Interview', note: 'Nothing shows until the debrief.' },
] as const;

const aVoice = () => -20;
const aRow = (index: number) => <p>Row {index + 1}</p>;

/** Every component of `src/screens/ui` in its states. */
export function Primitives() {
  return (
    <>
      <Part name="Button">
        <Button look="main">Answer aloud</Button>
        <Button>Back up now</Button>
        <Button look="quiet">Another one</Button>
        <Button look="danger">Delete everything</Button>
        <Button look="main" disabled>
          Start typing
        </Button>
        <ButtonLink look="main" to="/">
          A link as a button
        </ButtonLink>
      </Part>
      <Part name="ActionMenu">
        <ActionMenu
          label="More about this answer"
          actions={[
            { name: 'Watch the whole session', run: nothing },
            { name: 'Delete', run: nothing },
          ]}
        />
      </Part>
      <Part name="Choice">
        <Held first={'practice' as (typeof options)[number]['value']}>
          {(value, set) => <Choice label="Mode" value={value} options={options} onChange={set} />}
        </Held>
        <Held first={'interview' as (typeof options)[number]['value']}>
          {(value, set) => <Choice label="Mode, stacked" value={value} options={options} onChange={set} stacked />}
        </Held>
      </Part>
      <Part name="Select">
        <Held first={'practice' as (typeof options)[number]['value']}>
          {(value, set) => <Select label="Mode" value={value} options={options} onChange={set} />}
        </Held>
      </Part>
      <Part name="Toggle">
        <Held first={true as boolean}>
          {(value, set) => (
            <Toggle label="Read questions aloud" note="With a voice of this browser." checked={value} onChange={set} />
          )}
        </Held>
        <Toggle label="Off, and not to be changed" checked={false} onChange={nothing} disabled />
      </Part>
      <Part name="Range">
        <Held first={0.5}>
          {(value, set) => (
            <Range
              label="Volume"
              value={value}
              min={0}
              max={1}
              step={0.1}
              text={(share) => `${Math.round(share * 100)} %`}
              onChange={set}
            />
          )}
        </Held>
      </Part>
      <Part name="Field">
        <Field label="Name" defaultValue="First round" />
        <Field label="Tags" note="Separated by commas." />
        <Field label="Day of your interview" problem="This day is over. Choose one from today on." />
      </Part>
      <Part name="JsonFile">
        <JsonFile label="Import a mentor’s marks" onText={nothing} />
      </Part>
      <Part name="TextArea">
        <TextArea label="Paste a list" rows={3} note="As it is." />
      </Part>
      <Part name="LevelMeter">
        <LevelMeter levelDb={aVoice} />
      </Part>
      <Part name="Dialog">
        <Held first={false}>
          {(open, set) => (
            <>
              <Button onClick={() => set(true)}>Open the dialog</Button>
              <Dialog open={open} onClose={() => set(false)} title="Leave this answer?">
                <p>What you said so far is saved.</p>
              </Dialog>
            </>
          )}
        </Held>
      </Part>
      <Part name="Shortcuts">
        <Held first={false}>
          {(open, set) => (
            <>
              <Button onClick={() => set(true)}>Open the keys</Button>
              {open && <Shortcuts shortcuts={[['K', 'play and pause']]} onClose={() => set(false)} />}
            </>
          )}
        </Held>
      </Part>
      <Part name="MarginPanel">
        <MarginPanel heading="Today">
          <p>3 questions to go, about 15 minutes.</p>
        </MarginPanel>
      </Part>
      <Part name="NothingYet">
        <NothingYet>Your answers will be listed here.</NothingYet>
      </Part>
      <Part name="ProblemLine">
        <ProblemLine detail="The questions could not be fetched." onRetry={nothing} />
      </Part>
      <Part name="ProgressBar">
        <ProgressBar label="Reading your list" share={0.4} onCancel={nothing} />
      </Part>
      <Part name="UndoLine">
        <UndoLine text="The note is deleted." onUndo={nothing} onClose={nothing} />
      </Part>
      <Part name="RecentlyDeleted">
        <RecentlyDeleted>
          <DeletedRow onRestore={nothing}>Tell me about a time you were wrong.</DeletedRow>
        </RecentlyDeleted>
      </Part>
      <Part name="StepHeading">
        <StepHeading>Nothing was imported</StepHeading>
      </Part>
      <Part name="VirtualList">
        <VirtualList label="Forty rows" count={40} rowRem={() => 2} row={aRow} onSight={nothing} />
      </Part>
    </>
  );
}
