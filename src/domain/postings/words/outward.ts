import type { PrincipleWords } from './word-list';

/** Words for the principles that look at customers, ideas and the world around. The notation is told in `word-list.ts`. */
export const outwardWords: PrincipleWords = {
  'customer-obsession': {
    names: [
      'customer obsession, customer obsessed, obsess* over/about _ customers/customer/users/guests, customer/client/patient/guest/user/student/people first',
      'customer focus*, client focus*, customer/client/user centric*, customer/patient/person/people/family/client/student/learner/child/user/human centered/centred, center/centre* around the customer/patient/child',
      'voice of the customer, work/working/works backward/backwards from, delight* customers/clients/guests/users/diners/shoppers/visitors/every',
    ],
    tells: [
      'customer/client/guest/patient/user/visitor/member/shopper/passenger/student/diner experience*, customer/client/guest/patient/user/member satisfaction',
      'customer service, customer care, guest service*, client service, guest relations, patient care, quality of care, compassionate care, compassion*, bedside manner',
      'exceed* _ _ expectations, customer/client/guest/patient/user/student/member/resident/learner needs, needs of _ customer*/client*/patient*/user*/guest*/resident*/learner*/pupil*/student*/child*/famil*/visitor*/people/member*',
      'customer/client/user/guest/patient/member feedback, feedback from customers/users/guests/patients/families, listen* to customers/users/patients/guests/clients/residents/members/families',
      'understand* _ customers/users/clients/guests/patients/shoppers/buyers/audience, user research, user interview*, usability, user needs, user journey*, customer journey*, empathy for users/customers, customer insight*',
      'patient advocate*, advocate/advocating/advocates for _ patients/customers/users/residents/clients/children, comfort of _ patient*/guest*/resident*/passenger*, dignity, at the heart of',
      'warm welcome, welcom* _ guests/customers/visitors/patients/shoppers/diners, greet*, hospitality, make* _ feel welcome/valued/special/heard/home, memorable, repeat business/customers/guests, loyal*',
      'with the public, serve* the public, the public, first point of contact, whoever walks in, person in front, put* yourself in _ shoes, in their shoes, anticipat*, end user*, service user*, members of the public, personali* care/service, tailor* _ to _ needs, going _ way for _ customer*/guest*, come* back, complaints, enquiries, inquiries, net promoter, nps, csat, face of the/our',
    ],
    hints: [
      'customer*, client*, patient*, guest*, shopper*, user*, diner*, visitor*, passenger*, pupil*, learner*, families, residents, buyers, tenant*, merchant*, borrower*, applicant*, claimant*, traveler*, traveller*, service, audience*, friendly',
    ],
  },
  'invent-and-simplify': {
    names: ['invent and simplify, invent*, simplif*, innovat*, reinvent*'],
    tells: [
      'automat*, streamlin*, process improvement*, improve/improving/improvement _ processes/process/workflow*, better way*, new way*, smarter way*, easier way*, simpler, simple solution*, make* _ simple*/simpler/easier',
      'reduce/reducing/cut/cutting/remove/removing/strip* _ complexity/steps/bureaucracy/paperwork/friction/clutter/handoffs, red tape, unnecessary steps, manual work/steps/effort/tasks/processes, repetitive',
      'creativ*, imaginat*, inventive*, prototyp*, novel, original idea*, fresh idea*, fresh thinking, new idea*, generate ideas, ideas, out of the box, outside the box, rethink*, redesign*, reengineer*, re engineer*, moderni*',
      'design new, build* _ from scratch, from the ground up, ground up, greenfield, first of its kind, pioneer*, patent*, tinker*, hack*, lean, kaizen, digital transformation, question* how things/we, low code, no code',
      'why it/things has/have always been, always been done, workaround*, elegant*, product development, new product*, new technique*/method*/approach*/format*, recipe development',
    ],
    hints: ['improv*, design*, experiment*, solution*, problem solv*, tool*, workflow*, idea'],
  },
  'think-big': {
    names: ['think* big*, big thinker*, bold vision, big picture, visionary'],
    tells: [
      'vision, ambitious, ambition, bold*, long term strategy, strategic vision, strategic plan*, strategic direction, set* _ direction, shape* the future, future of, transform*, reimagin*, re imagin*',
      'on every, for every, everywhere, every home, every household, a million, millions, moonshot*, blue sky, breakthrough*, game chang*, world class, change the world, change how, step change, ten times, 10x, order of magnitude, north star, roadmap*, five/three/ten year plan/strategy/vision, multi year',
      'new markets, new market, market entry, expan* into, expansion, scal* _ globally/nationally/nationwide/worldwide, at scale, hypergrowth, rapid growth, exponential, disrupt*, category defining, market leader*',
      'inspir*, rally, horizon*, what is possible, what could be, no ceiling, next generation, entrepreneur*, audacious, aspir*, national rollout, nationwide, worldwide, from zero to, double/doubling/triple/tripling the/our, larger than',
    ],
    hints: ['strateg*, growth, scale, scal*, future, global*, opportunit*, grow'],
  },
  'success-and-scale-bring-broad-responsibility': {
    names: ['success and scale, broad responsibility, social responsibility, corporate responsibility, csr, esg'],
    tells: [
      'sustainab*, carbon, climate, net zero, emission*, footprint, environmental* impact/responsib*/friendly/sustain*/performance/stewardship/protection, renewable*, biodivers*, ecolog*, conservation, pollut*, recycl*, planet, green',
      'social impact, societ*, communit* impact, local communit*, our communit*, wider communit*, the communit*, communities we/it/they, neighbo*, civic, public good, common good, public interest, public benefit, public trust, public health, citizens',
      'ethical*, ethics, responsible ai, responsible use, human rights, harm*, unintended consequences, side effects, second order, downstream effect*, knock on, long term effect*, long term impact, broader impact, wider impact, impact on',
      'future generations, steward*, vulnerable, disadvantaged, underserved, marginali*, charit*, philanthrop*, volunteer*, give* back, giving back, data protection, privacy, gdpr, misuse, abuse',
      'health inequalit*, inequalit*, equitable, social justice, fair trade, responsible sourcing, responsibl* sourc*, ethical* sourc*, accessibility, digital inclusion, public accountab*, leave* _ better than, do the right thing',
    ],
    hints: ['communit*, impact, public, environment, environmental, responsib*, regulat*, mission'],
  },
};
