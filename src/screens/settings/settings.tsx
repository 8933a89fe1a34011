import { useEffect } from 'react';
import { Link } from 'wouter';
import { Button, ButtonLink } from '../ui/button';
import { Choice } from '../ui/choice';
import { Page } from '../frame/page';
import { Range } from '../ui/range';
import { Select } from '../ui/select';
import { Toggle } from '../ui/toggle';
import { useSettings } from '../store-context';
import { DataSection } from './data/data-section';
import { Erased, useErased } from './data/erased';
import { OwnTiming } from './own-timing';
import styles from './settings.module.css';
import { TranscriptionSetting } from './transcription-setting';
import { VoiceSection } from './voice-section';
import { WordsSetting } from './words-setting';
import { SectionHeading } from './section-heading';
import { routes } from '../routes';

/** Everything works untouched; here it can be made one's own. */
export function Settings() {
  const settings = useSettings((state) => state.settings);
  const change = useSettings((state) => state.change);
  const unsaved = useSettings((state) => state.unsaved);
  const around = useSettings((state) => state.around);
  const lookAround = useSettings((state) => state.lookAround);
  const tryChime = useSettings((state) => state.tryChime);
  const erased = useErased();

  useEffect(() => void lookAround(), [lookAround]);

  if (erased) return <Erased />;
  return (
    <Page title="Settings">
      {unsaved && <p role="alert">The last change could not be saved. It applies until you close this tab.</p>}

      <section className={styles.section} aria-labelledby="time">
        <SectionHeading id="time">Time</SectionHeading>
        <Choice
          label="Lights"
          value={settings.timingProfile}
          onChange={(timingProfile) => void change({ timingProfile })}
          options={[
            { value: 'standard', label: 'Standard', note: '2:00 · 2:30 · 3:00' },
            { value: 'screen', label: 'Screen', note: '1:30 · 2:00 · 2:30' },
            { value: 'deep', label: 'Deep', note: '3:00 · 4:00 · 5:00' },
            { value: 'own', label: 'Your own' },
          ]}
        />
        {settings.timingProfile === 'own' && <OwnTiming />}
        <Toggle
          label="Hide the numbers"
          note="The light stays; the clock and the word count go."
          checked={settings.numbersHidden}
          onChange={(numbersHidden) => void change({ numbersHidden })}
        />
      </section>

      <section className={styles.section} aria-labelledby="sound">
        <h2 id="sound">Sound</h2>
        <Toggle label="Mute the chimes" checked={settings.muted} onChange={(muted) => void change({ muted })} />
        <div className={styles.row}>
          <Range
            label="Volume of the chimes"
            value={settings.volume}
            min={0}
            max={1}
            step={0.05}
            text={(value) => `${Math.round(value * 100)}%`}
            onChange={(volume) => void change({ volume })}
            disabled={settings.muted}
          />
          <Button disabled={settings.muted} onClick={tryChime}>
            Hear it
          </Button>
        </div>
        <Select
          label="Microphone"
          value={settings.microphoneId ?? 'usual'}
          onChange={(id) => void change({ microphoneId: id === 'usual' ? null : id })}
          options={[
            { value: 'usual', label: 'System default' },
            ...(around?.inputs ?? [])
              .filter(({ label }) => label !== '')
              .map(({ deviceId, label }) => ({ value: deviceId, label })),
          ]}
        />
      </section>

      <VoiceSection />

      <WordsSetting />

      <TranscriptionSetting />

      <section className={styles.section} aria-labelledby="appearance">
        <h2 id="appearance">Appearance</h2>
        <Choice
          label="Theme"
          value={settings.theme}
          onChange={(theme) => void change({ theme })}
          options={[
            { value: 'system', label: 'Same as the computer' },
            { value: 'light', label: 'Light' },
            { value: 'dark', label: 'Dark' },
          ]}
        />
      </section>

      <DataSection />

      <section className={styles.section} aria-labelledby="devices">
        <h2 id="devices">Several devices</h2>
        <p>
          A backup moves everything to another device once. If you run or were given a server, your devices can keep
          each other up to date through it, encrypted. This is off until you switch it on.
        </p>
        <div>
          <ButtonLink to={routes.devices()}>Several devices</ButtonLink>
        </div>
      </section>

      <section className={styles.section} aria-labelledby="about">
        <h2 id="about">About</h2>
        <p>
          Practice feedback, worked out on this computer. Not affiliated with any employer.{' '}
          <Link to={routes.scorer}>How good is this scorer?</Link>
        </p>
        <p>
          Made with the work of others. {/* A file of the build, kept for offline use with the rest. */}
          <a href="./licenses.txt" target="_blank" rel="noreferrer">
            Licenses
          </a>
        </p>
      </section>
    </Page>
  );
}
