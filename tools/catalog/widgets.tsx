import { targetShares } from '../../src/domain/progress/answer-summary';
import type { BoxId } from '../../src/domain/scoring/scorecard';
import { AskedNext } from '../../src/screens/answer/asked-next';
import { BoxStrip } from '../../src/screens/answer/box-strip';
import { Chips } from '../../src/screens/answer/chips';
import { EarLane } from '../../src/screens/answer/by-ear/ear-lane';
import { EvidenceLegend, EvidenceText } from '../../src/screens/answer/evidence-text';
import { Notepad } from '../../src/screens/answer/notepad';
import { PartMenu } from '../../src/screens/answer/part-menu';
import { PlayerBar } from '../../src/screens/answer/player-bar';
import { QuestionHeading } from '../../src/screens/answer/question-heading';
import { RatingScale } from '../../src/screens/answer/rating-scale';
import { StrokeSwitch } from '../../src/screens/answer/stroke-switch';
import { TargetSplit } from '../../src/screens/answer/target-split';
import { WaveformView } from '../../src/screens/answer/waveform';
import { Held, Part } from './part';
import { answer, durationMs, ribbon, scorecard, shape, text } from './sample';

const nothing = () => undefined;
const playing = { play: nothing, pause: nothing, seek: nothing, setRate: nothing };

/** Every widget of `src/screens/answer` that is shown by what it is given, in its states. */
export function Widgets() {
  return (
    <>
      <Part name="QuestionHeading">
        <QuestionHeading text="Tell me about a time you took on what was nobody’s job." />
      </Part>
      <Part name="RatingScale">
        <RatingScale rating={{ kind: 'rated', low: 4, high: 4, likely: 4 }} own={4} />
        <RatingScale rating={{ kind: 'rated', low: 2, high: 3, likely: 3 }} own={5} />
        <RatingScale rating={{ kind: 'unrated', reason: 'too-short' }} own={null} />
      </Part>
      <Part name="Chips">
        <Held first={null as BoxId | null}>
          {(chosen, set) => (
            <Chips
              boxes={scorecard.boxes.map((box, at) =>
                at % 3 === 2 ? { ...box, credit: 'none' as const, evidence: [] } : box,
              )}
              overruled={['who']}
              chosen={chosen}
              onChoose={set}
            />
          )}
        </Held>
      </Part>
      <Part name="EvidenceText">
        <EvidenceText text={text} turn={0} scorecard={scorecard} />
        <EvidenceText
          text={text}
          turn={0}
          scorecard={scorecard}
          strokes={['who', 'why', 'how-much']}
          onCorrect={nothing}
        />
        <EvidenceLegend correctable strokes={['who', 'why', 'how-much']} />
      </Part>
      <Part name="StrokeSwitch">
        <Held first={false}>{(all, set) => <StrokeSwitch all={all} onChange={set} />}</Held>
      </Part>
      <Part name="PartMenu">
        <PartMenu part="A" unsure={false} onChoose={nothing} />
        <PartMenu part="R" unsure onChoose={nothing} />
      </Part>
      <Part name="BoxStrip">
        <BoxStrip
          heard={{ S: 'full', T: 'partial', A: 'full', R: 'none', who: 'full', why: 'partial', 'how-much': 'none' }}
        />
      </Part>
      <Part name="TargetSplit">
        <TargetSplit shares={targetShares} />
      </Part>
      <Part name="AskedNext">
        <AskedNext text="How long did the queue take before?" />
      </Part>
      <Part name="PlayerBar">
        {(['loading', 'ready', 'playing', 'ended', 'problem'] as const).map((phase) => (
          <PlayerBar
            key={phase}
            label={`An answer, ${phase}`}
            state={{
              phase,
              atMs: phase === 'ended' ? durationMs : 12_000,
              durationMs,
              rate: 1,
              seekable: phase !== 'loading',
              problem: phase === 'problem' ? 'unplayable' : null,
            }}
            on={playing}
          />
        ))}
      </Part>
      <Part name="WaveformView">
        <WaveformView durationMs={durationMs} shape={shape} ribbon={ribbon} onSeek={nothing} onSpan={nothing} />
        <WaveformView durationMs={durationMs} shape={null} ribbon={[]} onSeek={nothing} onSpan={nothing} />
      </Part>
      <Part name="EarLane">
        <EarLane
          marks={[
            { atMs: 1000, box: 'S' },
            { atMs: 30_000, box: 'A' },
            { atMs: 31_000, box: 'who' },
          ]}
          durationMs={durationMs}
          atMs={20_000}
          onSeek={nothing}
          onMove={nothing}
          onLift={nothing}
        />
      </Part>
      <Part name="Notepad">
        <Notepad answer={answer} />
        <Notepad answer={{ ...answer, scorecard: { ...scorecard, notes: [] } }} />
      </Part>
    </>
  );
}
