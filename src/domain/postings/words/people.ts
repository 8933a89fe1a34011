import type { PrincipleWords } from './word-list';

/** Words for the principles about the people one works with. */
export const peopleWords: PrincipleWords = {
  'hire-and-develop-the-best': {
    names: [
      'hire and develop, mentor*, coach*, talent development, people development, develop* talent, grow* talent, develop* the best, bring* out the best',
    ],
    tells: [
      'hired, grown, taught, led a team, led _ team of, grew the team, built _ team*, recruit*, hire, hires, hiring manager*, hiring process*, interview candidates, interviewing candidates, interview* new, talent*, build* _ team*, grow* _ team*, growing a team, scal* the team, lead a team, lead* _ team of, manag* a team, manag* _ team of, team of _ engineers/nurses/people/staff/associates, line manag*, direct report*, people manag*, team lead*',
      'train* _ staff/team/new/colleague*/employee*/associate*/starter*/hire*/apprentice*/junior*/others/members, train and develop*, training _ new/staff/others, onboard*, induct*, induction*, orient* new, precept*, supervis* _ student*/junior*/apprentice*/trainee*/staff/assistant*/team*, clinical supervision, supervis*, show* new',
      'develop* _ team*/people/staff/others/colleague*/report*/direct/employee*/individuals/leaders/engineers/members, staff development, career development, career path*, career growth, career conversation*, promot* from, promotion*, succession, performance review*, performance management, appraisal*, one to one*, one on one*, 1:1*, 1 1s, feedback to, giv* feedback, regular feedback, constructive feedback',
      'support* junior, junior engineer*/developer*/staff/colleague*/nurse*/member*, apprentice*, help* others grow, help* others succeed, help* _ grow, grow* people, nurtur*, delegat*, lead* by example, role model*, set* an example, build* a high performing, high performing team*, motivat* _ team/staff/others/people, teach* others, teach* colleagues, pass* on, shar* knowledge, knowledge sharing, skills gap*, staffing',
    ],
    hints: ['leadership, lead, leading, manage, team leader*, train, trainee*, junior*'],
  },
  'earn-trust': {
    names: ['earn* trust, earn* the trust, earn* _ trust, build* trust, trust, trusted, trustworth*, integrity'],
    tells: [
      'kept _ promise*/word/informed/updated, owned up, told the truth, honest*, transparen*, open and honest, openness, candor, candour, respect*, listen*, active listen*, empath*, humil*, humble, sincer*, authentic*, keep* _ promise*, keep* your word, keep* _ word, do* what you/they say, say what you, admit*, own* up, mistake*, apolog*',
      'relationship*, rapport, build* relationships, stakeholder*, collaborat*, cooperat*, co operat*, partner* with, partnership*, work* closely with, work* alongside, team player*, teamwork, team work, cross functional*, cross team, multidisciplinary, multi disciplinary, interdisciplinary, inter agency, multi agency, interpersonal, people skills',
      'keep* _ private, private, in confidence, word is good, take* blame, credit to others, share* credit, confidential*, discreet*, discretion, credib*, reputation, ethical conduct, professional conduct, professionalism, code of conduct, tact*, diplom*, sensitiv*, courte*, polite*, approachab*, kind, kindness, caring, patience, calm*, non judg*, nonjudg*, build bridges, bridge*, consensus, common ground, good faith, handle* cash, cash handling, safeguarding, boundaries, background check*, cleared, clearance',
      'communicat*, clear communication, communication skills, verbal and written, written and verbal, explain* clearly, explain*, present* to, keep* _ informed, keep* _ updated, report* honestly, bad news, reassur*, supportive, public confidence, parents, carers, families',
    ],
    hints: [
      'team, teams, colleague*, together, support*, coordinat*, liais*, professional*, partner*, vendors, relation*',
    ],
  },
  'strive-to-be-earths-best-employer': {
    names: [
      'best employer, great place to work, employee wellbeing, staff wellbeing, staff well being, employee well being, psychological* safe*, well being of staff/employees/the/our/your, wellbeing of staff/employees/the/our/your',
    ],
    tells: [
      'wellbeing, well being, wellness, welfare, burnout, burn out, work life balance, healthy workplace, safe workplace, safe working, safe work*, work* safely, workplace safety, safety of _ staff/colleague*/employee*/workers/crew/team*, safety culture, safety first, safety meeting*, safety talk*, toolbox talk*, near miss*, accident*, injur*, osha, ppe, health and safety, incident free, ergonomic*',
      'inclusi*, inclusion, diversity, dei, edi, belonging, equity, equality, anti racis*, fair treatment, treat* _ fairly, fair*, equal pay, accommodat*, reasonable adjust*, supportive environment, supportive culture, positive culture, positive environment, positive work*, healthy culture, team culture, company culture, workplace culture, culture where, culture of, inclusive culture',
      'employee engagement, staff engagement, employee experience, employee relations, staff morale, morale, retention, turnover, absence*, sickness, staff survey*, employee survey*, pulse survey*, recognition, recogni* achievement*, celebrat*, appreciat*, empower*, employee voice, grievance*, harass*, bullying, workload*, roster*, rota*, fair schedul*, hr, human resources, staff welfare, pastoral, mental health, union*, feel* safe, feel* valued, feel* heard, feel* supported, look* after your/the/our/each, look* out for, care for _ colleague*/team*, enjoy coming to work',
    ],
    hints: ['culture, employees, staff, safe, workplace, shift patterns, people'],
  },
};
