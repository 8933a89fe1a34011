import type { PrincipleId } from '../../../src/domain/questions/principle';
import type { Domain, Level } from '../../../src/domain/questions/question';

/** Postings written for this project. `top`: the three principles that readers agreed on, in no order. */
export type SomePosting = { name: string; text: string; top: readonly PrincipleId[]; level: Level; domain: Domain };

export const somePostings: readonly SomePosting[] = [
  {
    name: 'platform engineer',
    level: 'senior',
    domain: 'software',
    top: ['dive-deep', 'ownership', 'invent-and-simplify'],
    text: `Senior Platform Engineer

About us
Harbor Freightline moves parcels between small ports. Twelve engineers keep the booking system alive.

What you will do
- Run our Kubernetes clusters end to end: you build it, you run it, and you are on call one week in six.
- When something breaks at night, trace it through the logs until the underlying fault is known, and write the post-mortem.
- Replace hand-run deploy scripts with automation, and retire services nobody needs, so that there is less to look after.
- Profile slow queries and show with numbers what changed.

What you bring
- 6+ years with distributed systems in Go or Python
- You take the initiative: you do not wait for a ticket before mending what is broken
- You prefer a simple solution to a clever one

What we offer
Salary from $140,000, dental, a learning budget and a safe, inclusive workplace.`,
  },
  {
    name: 'ward nurse',
    level: 'mid',
    domain: 'care',
    top: ['customer-obsession', 'insist-on-the-highest-standards', 'earn-trust'],
    text: `Registered Nurse, Medical Ward

Our patients are mostly over seventy and often frightened. We look for a nurse who sees the person before the chart.

Responsibilities
• Deliver compassionate, patient-centered care and protect each patient's dignity
• Administer medication accurately and document every dose; follow infection control protocols without exception
• Listen to patients and families and explain plainly what happens next
• Work in a multidisciplinary team with physicians, therapists and social workers
• Take part in audits of hand hygiene and falls

Requirements
• RN license, at least two years on a ward
• Meticulous record keeping
• Honest about mistakes; able to keep confidential information confidential

We are an equal opportunity employer. Benefits include health insurance and paid time off.`,
  },
  {
    name: 'store manager',
    level: 'manager',
    domain: 'sales',
    top: ['customer-obsession', 'hire-and-develop-the-best', 'deliver-results'],
    text: `Store Manager – Footwear, Riverside Mall

You run the shop as a place where people like to come back.

Key responsibilities:
Greet shoppers and set the tone for friendly service on the shop floor
Hit weekly sales targets and conversion goals; explain any shortfall
Recruit, train and coach a team of fourteen sales associates, and give each of them regular feedback
Hold appraisals twice a year and prepare two people for promotion
Turn complaints into loyal customers

You have:
Three years in retail with responsibility for a team
A record of beating targets`,
  },
  {
    name: 'policy officer',
    level: 'mid',
    domain: 'public-service',
    top: ['are-right-a-lot', 'success-and-scale-bring-broad-responsibility', 'have-backbone-disagree-and-commit'],
    text: `Policy Officer (Housing), City Council

The job
You advise elected members on what to build, where, and for whom. You weigh evidence, test the assumptions behind each proposal and set out the options with their risks. Your recommendations are read in public, so they have to be sound.

You will
- commission evidence-based appraisals and exercise good judgement when the evidence is thin
- consider how each decision affects vulnerable residents, the wider community and the environment for decades to come
- give frank advice to senior colleagues and challenge assumptions respectfully, and then carry out what was decided
- present reports to committee

Person specification
Essential: a degree or equal experience; four years in public policy; political impartiality.`,
  },
  {
    name: 'warehouse associate',
    level: 'entry',
    domain: 'operations',
    top: ['deliver-results', 'bias-for-action', 'strive-to-be-earths-best-employer'],
    text: `Warehouse Associate – nights

No experience needed: full training is given.

What the work is like
You pick, pack and load. It is fast-paced and the evening peak is busy; trucks leave on time whether or not we are ready. You meet an hourly pick rate and finish what is on the list before the shift ends. Priorities change at short notice and you react quickly.

We work safely or not at all: wear your PPE, report every near miss, look out for your colleagues, and speak to the shift lead when something could cause an injury.

Hours: 10 pm to 6 am. Pay: $21.50 per hour.`,
  },
  {
    name: 'product manager',
    level: 'mid',
    domain: 'product',
    top: ['customer-obsession', 'think-big', 'are-right-a-lot'],
    text: `Product Manager, Payments

We want to reimagine how small merchants get paid across the continent.

In this role you will
* Set a bold vision and a three-year roadmap, and inspire design and engineering to follow it
* Spend a day a week in user interviews; start from user needs and work backwards to the feature
* Decide with incomplete information: weigh trade-offs, form hypotheses, change your mind when the data says so
* Expand into four new markets

About you
* 4 years in product management
* A user-centred thinker with sound judgment`,
  },
  {
    name: 'support specialist',
    level: 'entry',
    domain: 'support',
    top: ['customer-obsession', 'learn-and-be-curious', 'earn-trust'],
    text: `Junior Customer Support Specialist (remote)

Every reply you write is read by somebody whose evening is not going well.

You'll
- answer customer inquiries by chat and phone with empathy and patience
- keep customers informed until the matter is closed, and say so honestly when we made a mistake
- learn our product inside out; we release every week, so you stay up to date and ask questions
- pick up new tools without fuss

You
- love to learn and are curious about how things work
- write clearly
- care about customer satisfaction`,
  },
  {
    name: 'electrician',
    level: 'mid',
    domain: 'trades',
    top: ['insist-on-the-highest-standards', 'strive-to-be-earths-best-employer', 'ownership'],
    text: `Journeyman Electrician

Commercial construction, mostly schools and clinics.

Duties
- Install and test wiring, panels and fire alarms to the electrical code, right the first time
- Attend toolbox talks, keep the site safe for the crew, stop when someone could get hurt
- Work unsupervised at remote sites and take full responsibility for your part of the job, from drawings to final inspection
- Take pride in neat, precise work; no cutting corners

Requirements
- Journeyman license
- Own hand tools
- Dependable: you show up`,
  },
  {
    name: 'grants coordinator',
    level: 'mid',
    domain: 'operations',
    top: ['frugality', 'success-and-scale-bring-broad-responsibility', 'earn-trust'],
    text: `Operations and Grants Coordinator
River Trust (a small charity)

Our rivers are getting cleaner, slowly, with the help of volunteers.

What you'll do
- Make a limited budget go far: every dollar comes from a donor
- Find savings with suppliers, reuse equipment, track spending against each grant
- Build relationships with donors, landowners and neighbors, and be transparent with them about what worked and what did not
- Report on our impact on the community and on biodiversity

Who you are
- Resourceful
- Trusted with money and with people's stories
- Committed to conservation`,
  },
  {
    name: 'engineering manager',
    level: 'manager',
    domain: 'people-management',
    top: ['hire-and-develop-the-best', 'deliver-results', 'have-backbone-disagree-and-commit'],
    text: `Engineering Manager, Search

You will lead a team of nine software engineers.

Responsibilities
- Hire, mentor and coach engineers; run career conversations and one-on-ones
- Commit to quarterly goals with product and deliver them on schedule
- Debate design decisions openly, disagree with directors when the data does, then commit
- Push back on scope that would sink the team

Qualifications
- 3 years managing people
- A track record of shipped software`,
  },
  {
    name: 'laboratory analyst',
    level: 'mid',
    domain: 'any',
    top: ['dive-deep', 'insist-on-the-highest-standards', 'learn-and-be-curious'],
    text: `Quality Control Chemist

Main tasks
Run HPLC and titration methods, calibrate instruments, and review raw data for anomalies. Investigate every out-of-specification result to its root cause. Keep records that would survive an audit under GMP. Read the literature, learn new techniques and explain them to the rest of the lab.

Profile
BSc in chemistry, three years in a regulated laboratory, accuracy, curiosity, and a dislike of "good enough".`,
  },
  {
    name: 'restaurant shift lead',
    level: 'manager',
    domain: 'operations',
    top: ['bias-for-action', 'hire-and-develop-the-best', 'frugality'],
    text: `Kitchen Shift Supervisor

We serve four hundred covers on a Saturday.

What you do
You think on your feet: when a cook calls in sick at five, the line is staffed by half past. You act quickly in the rush and stay decisive under pressure. You train new cooks, show them how, and give feedback the same evening. You keep food cost and overtime within budget, cut waste, and count stock every night.

What you need
Two years in a busy kitchen.`,
  },
];
