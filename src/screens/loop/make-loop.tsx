import { useEffect, useMemo, useState } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import { dayAfter } from '../../domain/loop/days';
import { planLoop } from '../../domain/loop/new-loop';
import { makePanel, panelSizes, type PanelSize } from '../../domain/loop/panel';
import { topicIds, type TopicId } from '../../domain/loop/topic';
import { ownTopicsOf, topicIdIn } from '../../domain/questions/topic';
import { timingOfSettings } from '../../stores/app/settings-store';
import { Page } from '../frame/page';
import { postedRole } from '../frame/posted-role';
import { Button, ButtonLink } from '../ui/button';
import { Choice } from '../ui/choice';
import { Field } from '../ui/field';
import { Select } from '../ui/select';
import { useData, useLoop, useQuestions, useSettings } from '../store-context';
import { routes } from '../routes';
import { CoverageMatrix } from './coverage-matrix';
import styles from './loop.module.css';
import { PrincipleRanking } from './principle-ranking';
import { dayWords } from '../text/sitting-day';

type Source = 'profile' | 'own' | 'ranked';

const gaps = { same: 0, daily: 1, 'every-other': 2 } as const;

/** Puts a panel together: from a role, from the candidate's own ranking, or from one that a posting brought along. */
export function MakeLoop() {
  const [search] = useSearchParams();
  const [, go] = useLocation();
  const brought = useMemo(() => rankedIn(search.get('ranked')), [search]);
  const posted = useMemo(() => postedRole(search), [search]);
  const bank = useQuestions((state) => state);
  const settings = useSettings((state) => state.settings);
  const change = useSettings((state) => state.change);
  const make = useLoop((loops) => loops.make);
  const load = useLoop((loops) => loops.load);
  const today = useLoop((loops) => loops.today);
  const running = useLoop((loops) => loops.entries.find(({ phase }) => phase === 'running') ?? null);
  const readOnly = useData((data) => data.readOnly);
  const loadBank = bank.load;
  useEffect(() => void Promise.all([load(), loadBank()]), [load, loadBank]);

  const [source, setSource] = useState<Source>(brought.length > 0 ? 'ranked' : 'profile');
  const [chosen, setChosen] = useState<string | null>(settings.profileId);
  const profile = bank.profiles.find(({ id }) => id === chosen) ?? bank.profiles[0] ?? null;
  const [own, setOwn] = useState<readonly TopicId[]>([]);
  const offered = useMemo(() => [...topicIds, ...ownTopicsOf(bank.questions)], [bank.questions]);
  const [size, setSize] = useState<PanelSize>(5);
  const [seed, setSeed] = useState<string>(() => crypto.randomUUID());
  const [rhythm, setRhythm] = useState<keyof typeof gaps>('daily');
  const [first, setFirst] = useState(today);
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const ranked = useMemo(() => {
    if (source === 'ranked') return brought;
    return source === 'own' ? own : (profile?.principles.map(({ id }) => id) ?? []);
  }, [source, brought, own, profile]);
  const suggested =
    source === 'ranked'
      ? (search.get('name') ?? 'From a posting')
      : source === 'profile'
        ? (profile?.name ?? 'Loop')
        : 'My own choice';
  const name = typed ?? suggested;
  const { members } = useMemo(() => makePanel({ ranked, size, seed }), [ranked, size, seed]);
  const days = members.map((_, seat) => dayAfter(first || today, seat * gaps[rhythm]));

  const begin = async () => {
    const plan = planLoop(
      {
        name: name.trim().slice(0, 120) || suggested,
        source: { kind: source, name: suggested },
        ranked,
        size,
        mode: settings.mode,
        by: settings.by,
        timing: timingOfSettings(settings),
        days,
        askBack: [],
        seed,
      },
      {
        questions: bank.questions,
        hidden: new Set([...bank.marks].flatMap(([id, { hidden }]) => (hidden ? [id] : []))),
        past: bank.past,
        profile: source === 'profile' ? profile : source === 'ranked' ? posted : null,
        nowMs: bank.asOf,
      },
    );
    if (!plan) {
      setProblem(
        'Some of these principles have no question left that you have not hidden. Choose others, or show them again.',
      );
      return;
    }
    const loopId = await make(plan);
    if (loopId) go(routes.loop(loopId));
    else setProblem('The loop could not be saved, or another one runs in another tab. Nothing was lost; try again.');
  };

  if (running) {
    return (
      <Page title="A new loop">
        <p>
          “{running.loop.plan.name}” runs. One loop runs at a time, as one panel meets you at a time: pause it or give
          it up first. Both keep everything.
        </p>
        <p>
          <ButtonLink look="main" to={routes.loop(running.loop.loopId)}>
            Go to it
          </ButtonLink>
        </p>
      </Page>
    );
  }

  return (
    <Page title="A new loop">
      <div className={styles.form}>
        <Choice
          label="Principles from"
          value={source}
          onChange={setSource}
          options={[
            { value: 'profile', label: 'A role', note: 'What this role is asked about most' },
            { value: 'own', label: 'My own ranking', note: 'Press them in order of importance' },
            ...(brought.length > 0
              ? [{ value: 'ranked' as const, label: 'The posting', note: 'As it ranks them' }]
              : []),
          ]}
        />
        {source === 'profile' && profile && (
          <Select
            label="Role"
            value={profile.id}
            onChange={setChosen}
            options={bank.profiles.map((one) => ({ value: one.id, label: one.name }))}
          />
        )}
        {source !== 'ranked' && (
          <p>
            <Link to={routes.posting}>Take them from a job posting</Link>
          </p>
        )}
        {source === 'own' && <PrincipleRanking ranked={own} all={offered} onChange={setOwn} />}
        <Choice
          label="People"
          value={String(size)}
          onChange={(value) => setSize(Number(value) as PanelSize)}
          options={panelSizes.map((count) => ({
            value: String(count),
            label: String(count),
            note: `${count * 2} principles`,
          }))}
        />
        <Choice
          label="Mode"
          value={settings.mode}
          onChange={(mode) => void change({ mode })}
          options={[
            {
              value: 'practice',
              label: 'Practice',
              note: 'Each scorecard after its sitting, a warning for stories told before',
            },
            { value: 'interview', label: 'Interview', note: 'Nothing is shown until the panel’s debrief' },
          ]}
        />
        <Choice
          label="Answer by"
          value={settings.by}
          onChange={(by) => void change({ by })}
          options={[
            { value: 'voice', label: 'Voice' },
            { value: 'keyboard', label: 'Keyboard' },
          ]}
        />
        <Choice
          label="Days"
          value={rhythm}
          onChange={setRhythm}
          options={[
            { value: 'same', label: 'All on one day' },
            { value: 'daily', label: 'One a day' },
            { value: 'every-other', label: 'Every other day' },
          ]}
        />
        <Field
          label="First day"
          type="date"
          value={first}
          min={today}
          onChange={(event) => setFirst(event.target.value || today)}
          note={`From ${dayWords(days[0] ?? today, today)} to ${dayWords(days.at(-1) ?? today, today)}. You can move each sitting later.`}
        />
        <Field label="Name" value={name} maxLength={120} onChange={(event) => setTyped(event.target.value)} />
      </div>
      <section className={styles.section} aria-labelledby="preview">
        <h2 id="preview">Who would meet you</h2>
        {settings.mode === 'practice' ? (
          <>
            <p className={styles.soft}>
              {members.map(({ interviewer }) => interviewer.name).join(', ')}. You learn at the end who the bar raiser
              is.
            </p>
            <CoverageMatrix members={members} />
          </>
        ) : (
          <p>
            {members.map(({ interviewer }) => `${interviewer.name} (${interviewer.job})`).join(', ')}. You learn at the
            end what they ask about and who the bar raiser is.
          </p>
        )}
        <p>
          <Button look="quiet" onClick={() => setSeed(crypto.randomUUID())}>
            Another panel
          </Button>
        </p>
      </section>
      {problem && <p role="alert">{problem}</p>}
      <p>
        <Button look="main" disabled={bank.phase !== 'ready' || readOnly} onClick={() => void begin()}>
          Start this loop
        </Button>
      </p>
    </Page>
  );
}

function rankedIn(text: string | null): TopicId[] {
  const asked = (text ?? '').split(',');
  return [...new Set(asked)].flatMap((id) => topicIdIn(id) ?? []);
}
