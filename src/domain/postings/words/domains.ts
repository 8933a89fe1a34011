import type { Domain } from '../../questions/question';

type DomainWords = { domain: Domain; points: number; entries: readonly string[] };

const of = (domain: Domain, sure: string, likely: string): DomainWords[] => [
  { domain, points: 2, entries: sure.split(', ') },
  { domain, points: 0.7, entries: likely.split(', ') },
];

/** Words that tell a field of work, in the notation of `word-list.ts`. */
export const domainWords: readonly DomainWords[] = [
  ...of(
    'software',
    'software, developer*, programmer*, backend, back end, frontend, front end, full stack, kubernetes, devops, site reliability, microservice*, javascript, typescript, python, java, golang, react, node, ios, android, mobile app*, codebase, code review*, distributed systems, systems administrator, cyber*, security engineer*, network engineer*, it support engineer',
    'engineer*, api*, cloud, aws, azure, code, coding, git, ci, deploy*, infrastructure, systems, web, test automation, embedded, firmware, linux',
  ),
  ...of(
    'data',
    'data analyst*, data scientist*, data engineer*, data science, analytics, machine learning, business intelligence, tableau, power bi, etl, data warehouse*, data model*, data pipeline*, statistician*, econometric*, bi analyst, actuar*, research analyst*',
    'sql, statistic*, dashboard*, analyst*, data, models, modelling, modeling, dataset*, experiment*, metrics, insight*',
  ),
  ...of(
    'product',
    'product manager*, product owner*, product management, product strategy, product roadmap, product design*, ux, user experience, user stories, backlog, product discovery, product marketing',
    'roadmap*, launch*, features, product, products, user research, wireframe*, figma, go to market',
  ),
  ...of(
    'operations',
    'operations, warehouse*, logistic*, supply chain, fulfil*, dispatch*, forklift, manufactur*, production line, assembly line, distribution center, distribution centre, inventory, procurement, picking, packing, fleet, shipping, project manager*, program manager*, facilities, office manager, event* manager, kitchen, chef*, cook*, housekeep*, hotel, accountant*, accounts payable, bookkeep*',
    'shift*, stock, deliver*, schedul*, process*, lean, six sigma, vendor*, supplier*, safety, finance*, ledger, month end, invoic*',
  ),
  ...of(
    'sales',
    'sales, account executive*, account manager*, business development, quota*, prospect*, crm, salesforce, upsell*, cross sell*, retail, store, shop floor, shop, merchandis*, cashier*, till, boutique, territory, sales pipeline, lead generation, cold call*, marketing, fundrais*, real estate, estate agent',
    'revenue, customers, clients, deals, close, commission, targets, brand, negotiat*, shopper*, campaign*, pipeline',
  ),
  ...of(
    'support',
    'customer support, customer service, customer success, customer care, help desk, helpdesk, service desk, call center, call centre, contact center, contact centre, technical support, live chat, support agent*, support specialist*, front desk, reception*, support tickets, ticketing, guest services, barista*, waiter*, waitress*, server, concierge, flight attendant*, cabin crew',
    'tickets, inquiries, enquiries, complaints, phone, calls, resolve*, zendesk, customers, guests, sla*, escalat*',
  ),
  ...of(
    'people-management',
    'human resources, hr, people manager*, engineering manager*, line management, people management, direct reports, talent acquisition, recruiter*, people partner, people operations, head of people, recruitment consultant, employee relations, manage a team, managing a team',
    'performance reviews, hiring, coaching, headcount, managers, succession, one on ones, recruit*',
  ),
  ...of(
    'care',
    'nurse*, nursing, patient*, ward*, clinic*, hospital*, care home, caregiver*, carer*, midwi*, physician*, doctor*, therapist*, physiotherap*, occupational therap*, social worker*, social work, healthcare, health care, rn, bedside, medication*, dental, dentist*, hygienist*, pharmac*, paramedic*, veterinar*, hospice, childcare, nursery, support worker*, care assistant*, counsel*, home care, residents, medical, surgical, icu',
    'care, health, families, wellbeing, safeguarding, treatment*, acute, mental health, vital signs, dignity, elderly, children',
  ),
  ...of(
    'study',
    'phd, doctoral, doctorate, postgraduate, undergraduate, scholarship*, master programme, msc, degree programme, studentship*, admission*, thesis, research assistant*, laboratory assistant, teaching assistant for undergraduates, campus ambassador*',
    'university, student*, academic, research, professor*, study, lab, laboratory, seminar*, faculty, course*',
  ),
  ...of(
    'trades',
    'electrician*, plumb*, carpent*, mechanic*, weld*, hvac, construction, joiner*, bricklay*, roof*, landscap*, machinist*, maintenance technician*, field technician*, technician*, wiring, heavy equipment, painter*, decorator*, scaffold*, truck driver*, driver*, installer*, cnc, lineman, locksmith*, gas engineer*, boiler*, hairdress*, stylist*, baker*, butcher*, tailor*, gardener*',
    'site, tools, install*, repair*, apprentice*, blueprint*, building, drawings, equipment, machinery, workshop, vehicle*, job sites',
  ),
  ...of(
    'public-service',
    'council*, government, civil servant*, civil service, municipal*, public sector, local authority, county, city of, state agency, federal, ministry, minister*, department of, police*, firefight*, fire service, librar*, public administration, caseworker*, public health, public works, policy officer, policy advis*, policy analyst*, housing officer, planning officer, teacher*, teaching, classroom*, pupil*, school*, curriculum, school district, nonprofit, non profit, charity, ngo, emergency management, customs officer, probation, social security',
    'citizen*, policy, policies, communit*, public, legislation, statutory, elected, regulat*, taxpayer*, benefits claim*, constituent*, program officer, grant*, lessons',
  ),
  ...of(
    'first-job',
    'no experience, first job, school leaver*, weekend job, summer job, saturday job, part time student*, after school, training provided, apprenticeship, trainee*, crew member*, team member, entry level, high school student*, work experience placement, internship, intern',
    'we will train, full training, no previous, flexible hours, willing* to learn, uniform, weekends, evenings',
  ),
];
