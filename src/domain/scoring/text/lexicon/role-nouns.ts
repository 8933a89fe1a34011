/** Occupations, relations and groups that name another person; longer than any tagger's own list needs to be. */
export const roleNouns: ReadonlySet<string> = new Set(
  `
  accountant accountants actor actors admin administrator administrators admins admiral adult adults adviser
  advisor advisors agencies agency agent agents aide aides airman airmen alumni ambassador anaesthetist
  analyst analysts anesthesiologist anesthetist applicant applicants apprentice apprentices architect
  architects artist artists assistant assistants athlete athletes attendant attendants attendee attendees
  attorney attorneys audience auditor auditors aunt auntie aunty author authors babies baby babysitter bagger
  bailiff bailiffs baker bakers band bandmate bandmates barber barista baristas bartender bartenders batchmate
  batchmates bellman biologist bishop bloke blokes bookkeeper bookkeepers boss bosses bosun boy
  boyfriend boys bricklayer bride bridesmaid broker brokers brother brothers brownies builder builders bursar
  butcher butchers buyer buyers cadet cadets caller callers candidate candidates captain caregiver caregivers
  carer carers caretaker caretakers carpenter carpenters carriers caseworker caseworkers cashier cashiers
  caterer caterers ceo cfo chairman chairperson chairwoman chap chaps chef chefs chemist chemists chief child
  children choir claimant claimants classmate classmates cleaner cleaners clerk clerks client clients coach
  coaches cofounder colleague colleagues colonel commander committee companion companions concierge conductor
  consultant consultants consumer consumers contestant contestants contractor contractors contributor
  contributors coo cook cooks coordinator coordinators corporal council councillor councillors councilor
  councilors counsellor counsellors counselor counselors counterpart counterparts couple courier couriers
  cousin cousins coworker coworkers crew crews cto cubs customer customers dad dads dancer dancers daughter
  daughters dealer dealers dean deckhand delegate delegates dentist dentists department departments deputies
  deputy designer designers detective detectives dev developer developers devs dietitian diner diners diplomat
  director directors dishwasher dishwashers dispatcher dispatchers doctor doctors donor donors doorman driver
  drivers drummer dude dudes economist editor editors elder elders electrician electricians employee employees
  employer employers engineer engineers everybody everyone executive executives exhibitor exhibitors expert
  experts faculty families family farmer farmers farmhand farmhands father fiance fiancee firefighter
  firefighters fisherman fishermen fitter fitters flatmate flatmates florist folks foreman forewoman founder
  founders freshers freshman freshmen friend friends gardener gardeners gentleman gentlemen girl girlfriend
  girls goalkeeper godmother governor governors graduate graduates gran grandad grandads grandchildren
  granddad granddaughter grandfather grandma grandmother grandpa grandparent grandparents grandson granny
  groom groundsman group guard guards guest guests guide guides gunner guy guys hairdresser handler handlers
  handyman headmaster headteacher helper helpers hire hires hostess housekeeper housekeepers housemate
  housemates hr husband imam infant infants inmate inmates inspector inspectors instructor instructors intern
  interns interpreter interpreters interviewer interviewers investor investors janitor janitors journalist
  journalists judge judges junior juniors kid kids labmate labmates laborer laborers labourer labourers lad
  ladies lads lady landlady landlord landowner lass lasses lassie lawyer lawyers lead leader leaders
  leadership lecturer lecturers librarian librarians lieutenant lifeguard lifeguards loader loaders locals
  lodger lodgers machinist machinists maid maids maintainer maintainers mam mama man management manager
  managers marine marines marketer marketers mate mates mathematician matron mayor mechanic mechanics medic
  medics member members men mentee mentees mentor mentors merchandiser merchandisers midwife midwives minister
  ministers ministry mister moderator mom monk mother mum mums musician musicians nan nanny navigator neighbor
  neighbors neighbour neighbours nephew newbie newcomer newcomers niece notary nun nurse nurses officer
  officers operator operators opponent opponents optician orderlies orderly organiser organisers organist
  organizer organizers orphan orphans others owner owners packer packers painter painters paralegal paralegals
  paramedic paramedics parent parents participant participants partner partners passenger passengers pastor
  patient patients peer peers pensioner pensioners people person pharmacist pharmacists photographer
  photographers physician physicians physicist physiotherapist picker pickers pilot pilots planner planners
  plasterer platoon player players pledge pledges plumber plumbers pm pms police policeman policewoman
  politician politicians porter porters postdoc postdocs president priest principal prisoner prisoners
  producer producers professor professors programmer programmers provost psychiatrist psychologist pupil
  pupils rabbi radiographer radiologist receptionist receptionists recruit recruiter recruiters recruits
  referee referees refugee refugees registrar registrars rep reporter reporters representative representatives
  reps researcher researchers resident residents retailer retailers reviewer reviewers rider riders rigger
  riggers roofer roofers roommate roommates sailor sailors salesman salespeople salesperson
  saleswoman scholar scientist scientists scouts seamstress secretaries secretary senator senior seniors
  sergeant shelver shipmate shipmates shipper shippers shopkeeper shopkeepers shopper shoppers sibling
  siblings singer singers sister sisters skipper soldier soldiers solicitor solicitors soloist soloists son
  sons sophomore speaker speakers specialist specialists sponsor sponsors spouse squad staff stakeholder
  stakeholders statistician stepdad stepfather stepmom stepmother steward stewardess stocker stoker stranger
  strangers student students stylist subcontractor subcontractors subordinate subordinates subscriber
  subscribers superintendent superior superiors supervisor supervisors supplier suppliers surgeon surgeons
  surveyor surveyors suspect swimmer ta tailor tas teacher teachers team teammate teammates teams technician
  technicians technologist teen teenager teenagers teens teller tellers temp temps tenant tenants tester
  testers therapist therapists toddler toddlers trainee trainees trainer trainers translator translators
  treasurer troop troupe tutor tutors twin twins uncle undergrad undergrads union user users usher ushers
  vendor vendors vet veteran veterans veterinarian vicar victim victims villager villagers visitor visitors
  volunteer volunteers vp waiter waiters waitress waitresses warden wardens welder welders widow widower wife
  witness witnesses woman women worker workers workmate writer writers
`
    .trim()
    .split(/\s+/),
);
