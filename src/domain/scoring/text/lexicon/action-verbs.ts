import { ofWord, wordSet } from './word-set';

/** Things people do that an onlooker could see or hear, as they stand after "to". */
const actionBases = wordSet(
  'accompany add address adjust administer advise align allocate analyse analyze announce answer apologise apologize approach arrange ask assemble assess assign assist attach audit automate bake bandage block book borrow box break brief bring brush build buy calculate calibrate call calm cancel canvass carry catch categorise change charge chase check clean clear climb close coach code collect combine compare compile complain compose compute conduct configure confirm connect consult contact convince cook coordinate copy correct count cover create cross cut deal debug delegate deliver demonstrate deploy describe design dig diagnose direct discuss distribute divide document download draft drag draw dress drill drive drop edit email empty engage escort estimate evaluate examine exchange explain extend fetch file fill film find finish fit fix flag fold follow gather generate get give go grab greet grill group guide halt hand handle hang haul help hide hire hold host inform inspect install instruct interview introduce invent investigate invite iron join label launch lay lead leave lend let lift light link list listen load lock log look lower mail maintain make manage map mark match measure meet mend mentor merge message migrate mix model monitor mop mount move negotiate note notify nurse offer open order organise organize outline oversee pack paint pair park patch patrol pay perform persuade phone photograph pick pilot place plan plant plot plug post pour practice practise prepare present press print prioritise prioritize process produce program promise propose protect provide publish pull pump purchase push put question raise read rearrange reassign rebuild recheck recommend record recruit redesign redo refactor refer refuse rehearse relabel relay release remind remove rent reorder reorganise reorganize repaint repair repeat replace reply report request rescue research reschedule reserve reset resolve respond restart restock restructure return review rewire rewrite ring rinse roll rotate run sand save say scan schedule score scrub search seat secure segregate sell send separate set settle sew share shift ship show shut sign simplify sing sit sketch soak solder solve sort speak split stack staff stand start step stock stop store streamline stretch strip submit suggest supervise survey swap sweep switch take talk tape teach tell test thank throw tie time tow trace track trade train transfer translate treat trim turn tutor type unblock unload unpack update upgrade upload use vacuum validate verify visit walk warn wash watch water weigh weld wipe wire work wrap write',
);

const irregular = new Map(
  'began begin, bent bend, bet bet, bit bite, blew blow, bought buy, broke break, brought bring, built build, came come, caught catch, chose choose, cut cut, dealt deal, did do, dug dig, drew draw, drank drink, drove drive, ate eat, fed feed, fought fight, found find, flew fly, forgot forget, forgave forgive, froze freeze, gave give, got get, went go, ground grind, grew grow, handed hand, hid hide, hit hit, held hold, kept keep, laid lay, led lead, left leave, lent lend, let let, lit light, lost lose, made make, met meet, paid pay, put put, quit quit, ran run, rang ring, read read, rode ride, rose rise, said say, sang sing, sat sit, saw see, sent send, set set, sewed sew, shook shake, shot shoot, showed show, shut shut, slept sleep, sold sell, sought seek, spent spend, split split, spoke speak, spread spread, stole steal, stood stand, stuck stick, struck strike, swam swim, swapped swap, swept sweep, swore swear, taught teach, took take, told tell, tore tear, threw throw, understood understand, undid undo, woke wake, wore wear, wound wind, wrote write, rewrote rewrite, withdrew withdraw, overheard overhear, oversaw oversee, redid redo, rebuilt rebuild, reset reset, upheld uphold, undertook undertake, sped speed, bound bind, swung swing, burnt burn, learnt learn, clung cling, hung hang, wrung wring, slid slide, was be, were be, been be, am be, is be, are be, had have, has have, felt feel, knew know, thought think, meant mean, heard hear, became become, won win, fell fall, dreamt dream, written write, driven drive, given give, taken take, spoken speak, shown show, drawn draw, done do, gone go, chosen choose, broken break, begun begin, rung ring, run run, thrown throw, worn wear, torn tear, sung sing, hidden hide, forgotten forget, seen see, known know, grown grow, woken wake, stolen steal, flown fly, sewn sew, does do, goes go, buyed buy, catched catch, teached teach, bringed bring, goed go, maked make, taked take, writed write, speaked speak, sended send, finded find'
    .split(', ')
    .map((pair) => pair.split(' ') as [string, string]),
);
const participles = wordSet(
  'written driven given taken spoken shown drawn done gone chosen broken begun rung run thrown worn torn sung hidden forgotten seen known grown woken stolen flown sewn been',
);

/** Past or after "have": "rang", "called", "written". */
export const isPastForm = (word: string): boolean =>
  irregular.has(word) ? !present.has(word) : word.length > 3 && word.endsWith('ed') && !notPast.has(word);
export const isParticiple = (word: string): boolean => participles.has(word) || isPastForm(word);
const present = wordSet('am is are has does goes');
const notPast = wordSet(
  'need indeed shed seed feed deed heed reed bleed breed greed creed exceed proceed succeed hundred speed seed weed tired excited worried concerned scared interested supposed embarrassed pleased frustrated relieved confused overwhelmed',
);

/** What a verb form may be a form of, the likeliest first: "tried" of "try", "planning" of "planning", "plan", "plane". */
export const basesOf = ofWord((word): readonly string[] => {
  const known = irregular.get(word);
  if (known) return [known];
  const bases = [word];
  const add = (stem: string) => {
    bases.push(stem, `${stem}e`);
    const last = stem.at(-1);
    if (last && last === stem.at(-2)) bases.push(stem.slice(0, -1));
    if (last === 'i') bases.push(`${stem.slice(0, -1)}y`);
  };
  if (word.endsWith('ed')) add(word.slice(0, -2));
  else if (word.endsWith('ing')) add(word.slice(0, -3));
  else if (word.endsWith('es')) add(word.slice(0, -2));
  if (word.endsWith('s')) bases.push(word.slice(0, -1));
  return bases;
});

/** A known thing to do, in any of its forms. */
export const isActionVerb = ofWord((word) => basesOf(word).some((base) => actionBases.has(base)));
