/** Occupations, relations and groups that name another person; longer than any tagger's own list needs to be. */
export const roleNouns: ReadonlySet<string> = new Set(
  `
  accountant accountants actor actors admin administrator administrators admins admiral adviser advisor advisors
  agencies agency agent agents aide aides airman airmen ambassador anaesthetist analyst analysts
  anesthesiologist anesthetist applicant applicants apprentice apprentices architect architects artist artists
  assistant assistants athlete athletes attendant attendants attorney attorneys audience auditor auditors aunt
  author authors babies baby bagger baker bakers barber barista baristas bartender bartenders bellman biologist
  bookkeeper bookkeepers boss bosses bosun boy boyfriend boys bricklayer broker brokers brother brothers builder
  builders butcher butchers buyer buyers cadet cadets candidate candidates captain caregiver caregivers carer
  carers caretaker caretakers carpenter carpenters carriers caseworker caseworkers cashier cashiers caterer
  caterers ceo cfo chairman chairwoman chef chefs chemist chemists chief child children claimant claimants
  classmate classmates cleaner cleaners clerk clerks client clients coach coaches colleague colleagues colonel
  commander committee concierge conductor consultant consultants contractor contractors contributor contributors
  coo cook cooks coordinator coordinators corporal council councillor councillors councilor councilors
  counsellor counsellors counselor counselors couple courier couriers cousin cousins coworker coworkers crew
  crews cto customer customers dad dancer dancers daughter daughters dealer dealers dean deckhand dentist
  dentists department departments designer designers detective detectives dev developer developers devs
  dietitian diplomat director directors dishwasher dishwashers dispatcher dispatchers doctor doctors donor
  donors doorman driver drivers drummer economist editor editors elder elders electrician electricians employee
  employees engineer engineers everybody everyone executive executives expert experts families family farmer
  farmers father firefighter firefighters fisherman fishermen fitter fitters florist folks foreman forewoman
  founder founders freshman freshmen friend friends gardener gardeners gentleman gentlemen girl girlfriend girls
  goalkeeper graduate graduates granddaughter grandfather grandma grandmother grandpa grandparents grandson
  group guard guards guest guests gunner guy guys hairdresser headmaster headteacher hire hires hostess
  housekeeper housekeepers hr husband inspector inspectors instructor instructors intern interns interpreter
  interpreters interviewer interviewers investor investors janitor janitors journalist journalists judge judges
  junior juniors kid kids laborer laborers labourer labourers lady landlady landlord lawyer lawyers lead leader
  leaders leadership lecturer lecturers librarian librarians lieutenant loader loaders machinist machinists
  maintainer maintainers man management manager managers marine marines marketer marketers mate mates
  mathematician matron mayor mechanic mechanics medic medics member members men mentee mentees mentor mentors
  merchandiser merchandisers midwife midwives minister ministers ministry moderator mom mother mum musician
  musicians navigator neighbor neighbors neighbour neighbours nephew newbie newcomer newcomers niece notary
  nurse nurses officer officers operator operators opponent opponents optician organiser organisers organizer
  organizers others owner owners packer packers painter painters paralegal paralegals paramedic paramedics
  parent parents partner partners passenger passengers patient patients peer peers people person pharmacist
  pharmacists photographer photographers physician physicians physicist physiotherapist picker pickers pilot
  pilots planner planners plasterer platoon player players plumber plumbers police policeman policewoman
  politician politicians porter porters postdoc postdocs president principal producer producers professor
  professors programmer programmers psychiatrist psychologist pupil pupils radiographer radiologist receptionist
  receptionists recruit recruiter recruiters recruits referee referees registrar registrars rep reporter
  reporters representative representatives reps researcher researchers resident residents retailer retailers
  reviewer reviewers rigger riggers roofer roofers roommate roommates runner runners sailor sailors salesman
  salespeople salesperson saleswoman scholar scientist scientists seamstress secretaries secretary senator
  senior seniors sergeant shelver shipper shippers shopkeeper shopkeepers shopper shoppers singer singers sister
  sisters soldier soldiers solicitor solicitors son sons sophomore specialist specialists sponsor sponsors squad
  staff stakeholder stakeholders statistician steward stewardess stocker stoker student students stylist
  subcontractor subcontractors subscriber subscribers superintendent supervisor supervisors supplier suppliers
  surgeon surgeons surveyor surveyors swimmer tailor teacher teachers team teammate teammates teams technician
  technicians technologist teller tellers tenant tenants tester testers therapist therapists toddler trainee
  trainees trainer trainers translator translators tutor tutors uncle union user users vendor vendors vet
  veteran veterans veterinarian visitor visitors volunteer volunteers vp waiter waiters waitress waitresses
  warden wardens welder welders widow wife woman women worker workers workmate writer writers
`
    .trim()
    .split(/\s+/),
);
