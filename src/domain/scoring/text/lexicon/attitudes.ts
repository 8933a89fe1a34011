import { basesOf, isActionVerb } from './action-verbs';
import { wordSet } from './word-set';

/** States of mind, being and standing: nothing anybody could have seen done. */
const states = wordSet(
  'be feel know think want need like love hope believe realize realise understand seem look remember mean hate fear worry wish wonder guess learn care prefer assume expect trust notice see hear become live own consider figure reckon recognize recognise appreciate enjoy graduate doubt owe struggle regret hesitate suspect dread fail tend suppose lose forget face encounter experience receive stay remain grow inspire motivate strive persevere persist embrace thrive excel succeed overcome ensure commit dedicate devote exhibit display focus adapt achieve accomplish survive cope suffer endure wait overlap choose smash belong depend deserve matter gain earn win benefit miss agree disagree begin continue decide attend participate join apply enroll enrol transfer retire travel wake sleep eat fall age major intern contribute communicate interact support strengthen maximize boost enhance improve increase reduce decrease develop maintain demonstrate deal mature spend try tire respect value treasure cherish live-up volunteer push pour engage perform balance pride challenge intend plan aim attempt manage-up can could may might must shall should end would will',
);

const after = (line: string) => wordSet(line);
const attitudeObjects = new Map(
  Object.entries({
    give: after(
      'best all everything energy effort heart hundred 100 110 attention shot maximum soul undivided 100% 110%',
    ),
    take: after(
      'pride responsibility ownership charge initiative part care advantage lead note control pleasure place accountability interest heart',
    ),
    make: after(
      'sure progress difference point effort mistake mistakes decision decisions choice impact commitment friends use sense myself history',
    ),
    show: after(
      'leadership commitment initiative dedication empathy respect that patience care resilience interest compassion kindness courage strength',
    ),
    put: after('effort heart energy trust best everything hours mind myself soul head foot'),
    hold: after('myself accountable ground nerve'),
    raise: after('morale spirits'),
    lift: after('morale spirits mood'),
    step: after('up'),
    dig: after('deep'),
    train: after('as'),
    settle: after('down'),
    finish: after('on'),
    use: after('to'),
    study: after('at in hard abroad for there'),
    go: after('well wrong above beyond school college university extra smoothly'),
    find: after('that it myself balance way out'),
    serve: after('as'),
    leave: after('behind'),
    move: after('to forward on'),
    stand: after('by strong'),
    lead: after('to by'),
    bring: after('energy positivity enthusiasm spirit joy'),
    set: after('example goal goals tone'),
    build: after('trust rapport confidence relationship relationships resilience'),
    say: after('myself'),
    tell: after('myself'),
    ask: after('myself'),
    act: after('as'),
  }),
);
const attitudeReach = new Map(
  Object.entries({
    give: 6,
    take: 4,
    put: 5,
    make: 4,
    bring: 5,
    lift: 4,
    raise: 4,
    show: 3,
  }),
);

/** Verbs that say something only with certain words behind them. */
const onlyBefore = new Map(
  Object.entries({
    get: after('him her them it both my our everyone everybody permission hold two three the rid'),
    have: after('him her them each both everyone'),
    keep: after('it him her a the them'),
    work: after('with through out alongside'),
    come: after('up in out back over round'),
    do: after('a an the some all'),
    start: after('a an the my our two three up'),
    begin: after('a an the my'),
    plan: after('a an the my our out every'),
    push: after('the a him her my for back it them'),
    pour: after('the a it him her two'),
    perform: after('a an the my our'),
    develop: after('a an the my our'),
    maintain: after('a an the'),
    manage: after('a an the my our two three four five six seven eight ten twelve all'),
    volunteer: after('to for'),
  }),
);
const meetings = wordSet('meeting talk word chat conversation call discussion');
const visited = wordSet('him her them my the every each our');
const noGain = wordSet(
  'job chance opportunity position role idea impression feeling hang offer promotion grade point morale spirits peace faith focus calm mood attitude mind communication team moral cool head eye mind positive',
);

/** Whether the verb at `at`, one of `bases`, tells an attitude, a state or a gain instead of a deed: "gave it my all", "stayed calm". */
export function isAttitude(bases: readonly string[], words: readonly string[], at: number): boolean {
  const next = words[at + 1] ?? '';
  if (next === 'myself') return true;
  if (bases[0] === 'go' && next === 'to') return !visited.has(words[at + 2] ?? '');
  for (const base of bases) {
    if (base === 'have' && isActionVerb(words[at + 2] ?? '') && basesOf(words[at + 2] ?? '')[0] === words[at + 2])
      return false;
    const needed = onlyBefore.get(base);
    if (needed) {
      if (base === 'have' && (next === 'a' || next === 'an' || next === 'the'))
        return !words.slice(at + 1, at + 5).some((word) => meetings.has(word));
      if (!needed.has(next)) return true;
      return (
        ['get', 'keep', 'develop', 'maintain'].includes(base) &&
        words.slice(at + 1, at + 4).some((word) => noGain.has(word))
      );
    }
    if (states.has(base)) return true;
    const objects = attitudeObjects.get(base);
    if (objects) return words.slice(at + 1, at + 1 + (attitudeReach.get(base) ?? 2)).some((word) => objects.has(word));
  }
  return false;
}
