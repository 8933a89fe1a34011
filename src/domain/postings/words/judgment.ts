import type { PrincipleWords } from './word-list';

/** Words for the principles about knowing, judging and standing by it. */
export const judgmentWords: PrincipleWords = {
  'are-right-a-lot': {
    names: [
      'are right, right a lot, sound judgement*/judgment*, good judgement*/judgment*, strong judgement*/judgment*',
    ],
    tells: [
      'made _ decision*, made _ call*, judgement*, judgment*, decision making, decision maker*, evidence based, evidence led, evidence informed, data driven decision*, data informed, informed decision*, good decision*, right decision*, right call*, difficult decision*, hard call*, tough decision*, make* _ decisions, make* _ call*',
      'weigh* _ options/evidence/risk*/up/benefits/trade*, weigh*, trade off*, tradeoff*, pros and cons, critical think*, clinical reasoning, clinical judgement, reasoned, clear thinking, test* _ assumptions, hypothes*, disconfirm*, change* _ mind',
      'diverse perspectives, different perspectives, multiple perspectives, different viewpoints, other viewpoints, seek* _ views/opinions/perspectives/advice, second opinion, wisdom, discern*, instinct*, intuition, common sense',
      'forecast*, predict*, assess* _ risk*, risk assessment*, triag*, balanc* _ interests/priorities/needs/risk*, competing priorities, competing demands, incomplete information, imperfect information, experiment* to decide, evaluate options, recommendation*',
      'strategic thinking, business case*, advise*, advis* on/ministers/clients, expert opinion, diagnostic accuracy, when to escalate, know* when to, conclusions, exercise discretion',
    ],
    hints: ['decision*, decid*, evidence, priorit*, risk*, evaluat*, insight*, hypothesis'],
  },
  'dive-deep': {
    names: ['dive/dives/diving deep*, deep dive*, root cause*, get/gets/getting to the bottom'],
    tells: [
      'live in the data, cohort*, funnel*, attribution, line by line, by hand, to the last, analy*, investigat*, troubleshoot*, trouble shoot*, diagnos*, debug*, drill* down/into, dig* into/deep*/beneath/behind, scrutin*, inspect*, examin*, forensic*, trace*, audit*, reconcil*, discrepanc*, anomal*, variance*',
      'statistic*, quantitative, sql, dashboard*, metric*, data quality, raw data, interrogat* data/the/figures, in depth, the detail*, into the detail*, level of detail, underlying, behind the numbers, look* beneath, fault find*, find the fault',
      'logs, log files, monitor* _ data/metrics/vital/performance/system*/stock/trends, spot* _ trend*/pattern*/error*, trend*, pattern*, observability, profiling, post mortem*, postmortem*, incident review*, case review*, chart review*, vital signs, data analysis, data literate',
      'dug into/deep*/beneath, found the cause, got to the bottom, dove/dived/dove deep*, leave* no stone, left no stone, why something/it/things, five whys, fact find*, facts, query, queries, spreadsheet*, excel, model* data, research and analy*, due diligence, cross check*, double check*, verify*, verif*, sources, close reading, assess* patients/symptoms',
    ],
    hints: ['data, detail*, report*, monitor*, figures, numbers, assess*, records, technical'],
  },
  'have-backbone-disagree-and-commit': {
    names: ['backbone, disagree*, disagree and commit, speak* up, push* back, courage*'],
    tells: [
      'challeng* _ status quo/assumption*/decision*/thinking/view*/idea*/others/us/senior/colleagues/practice*/poor/constructively/respectfully, constructive* challeng*, respectful* challeng*, robust* challeng*, professional challenge, willing* to challenge, confiden* to challenge, not afraid to',
      'convict*, stand* up for/to, stand* your/their ground, hold* your/their ground, hold* the line, stand* firm, principled, have/having/hold* difficult conversation*, difficult conversation*, tough conversation*, hard conversation*, frank*, candid*, straight talk*, say* no, saying no',
      'debat*, persua*, influenc*, negotiat*, assertive*, convinc*, argue*, make the case, defend* _ decision*/position/view*/recommendation*, voice* _ concern*/opinion*, rais* _ concern*, whistle*, dissent*, object*, escalat* concern*, unpopular, contrarian',
      'conflict resolution, resolv* _ conflict*/dispute*, conflict management, manage* conflict, de escalat*, deescalat*, without fear or, fear or favo*, impartial*, hold* _ to account, firm but, speak truth, truth to power, honest view*',
      'spoke* up, spoken up, stood up for, stood your/their/my ground, held your/their/my ground, said no, held _ to account, rather not hear, hold* your position, question* decision*, question* the decision, support* the outcome/decision, once it is/was settled/decided/made, unwelcome, awkward question*, commit to decision*, commit* once, once a decision, even when/if you/they disagree*, whether or not you agree, stop* the line, stop unsafe, refuse*, diverging views, differing views, healthy tension, mediat*',
    ],
    hints: ['challenge, confiden*, conflict*, resilien*, independent*, opinion*, advoca*'],
  },
  'learn-and-be-curious': {
    names: [
      'learn and be curious, curious*, curiosity, life long learn*, lifelong learn*, continuous* learn*, growth mindset, always learning',
    ],
    tells: [
      'learn*, eager* to learn, keen to learn, willing* to learn, hunger to learn, love* to learn, love of learning, quick* learn*, fast learn*, pick* up new, new skills, new technolog*, new tools, master* new, up skill*, upskill*, reskill*',
      'taught myself/yourself, inquisitive*, ask* _ questions, explor*, discover*, research, stay* up to date, keep* up to date, stay* current, keep* current, keep* abreast, stay* abreast, keep* pace with, latest developments, latest research, emerging, self taught, self study, teach yourself, read* widely',
      'professional development, personal development, self development, continuing education, continuing professional, cpd, ceu*, reflective practice, reflect* on, further training, further study, conferences, certification*, qualification paid, open minded, open to feedback, open to new, act* on feedback, take* feedback',
      'interest in, interested in, fascinat*, passion for, experiment*, unfamiliar, knowledge of new, broaden*, deepen* your/their knowledge, no question is, study, training provided, full training, rotat*',
    ],
    hints: ['training, course*, knowledge, skill*, develop your, workshop*'],
  },
  'insist-on-the-highest-standards': {
    names: [
      'highest standard*, high standard*, highest quality, raise* the bar, raising the bar, uncompromising, exacting, exceptional standard*, standard* of excellence',
    ],
    tells: [
      'exact, exactly, exactness, wrong once, twice before, never nearly, standard*, attention to detail, eye for detail, detail oriented, detail focused, meticulous*, thorough*, precis*, accura*, rigo*, perfection*, craftsman*, craft, excellen*, flawless*, immaculate*, spotless*, pristine, polish*, right first time, first time right, right the first time',
      'quality assurance, quality control, quality standard*, quality check*, quality improvement, qa, high quality, quality, best practice*, code review*, test coverage, unit test*, automated test*, testing, clean code, maintainab*, well tested, defect*, zero defect*, error free, zero harm, rework',
      'complian*, comply, regulation*, protocol*, procedure*, polic* and procedure*, audit ready, infection control, infection prevention, hygien*, food safety, haccp, gmp, glp, iso, six sigma, accredit*, code of practice, building code*, electrical code*, sterile, aseptic',
      'safely, safety standard*, patient safety, clean*, tidy, tidiness, presentation, visual merchandising, planogram*, proofread*, consisten*, specification*, tolerance*, calibrat*, inspection*, never cut* corners, no shortcut*, cutting corners, take* pride, pride in, good enough, continuous improvement, continuously improv*, do it properly, doing things properly, done properly',
    ],
    hints: ['safety, careful*, check*, document*, test*, review*, detail*, guideline*'],
  },
};
