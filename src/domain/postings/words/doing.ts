import type { PrincipleWords } from './word-list';

/** Words for the principles about getting things done. */
export const doingWords: PrincipleWords = {
  ownership: {
    names: [
      'ownership, act* like _ owner*, think* like _ owner*, owner mindset, end to end ownership, own* _ outcome*/result*/problem*/process*/roadmap/end/work/mistakes/decision*/area, extreme ownership',
    ],
    tells: [
      "you own, you'll own, you will own, you would own, own the, owns, owned, accountab*, full responsib*, take* responsib*, sole responsib*, sense of responsib*, responsible for the entire/whole/full/overall, end to end, from start to finish, start to finish, from beginning to end, cradle to grave, see* _ through, follow* through, through to completion, through to _ end, until it is",
      'initiative, self starter*, self start*, self motivat*, self direct*, self reliant, self sufficient, self manag*, proactiv*, pro active*, autonom*, work* independently, independently, work* alone, lone work*, work* unsupervised, unsupervised, without supervision, minimal/little/limited supervision/direction/guidance/oversight, without being asked/told, unprompted, unasked',
      'above and beyond, beyond your/the/their job/role/remit/title/scope, go* the extra mile, extra mile, no task _ small*, no job _ small*, not my job, somebody else*, someone else*, whatever it takes, roll* up your/their sleeves, pitch in, step* in/up, wear many hats, many hats',
      'took charge/ownership/over/responsib*, take* charge, run* your own, own caseload, your own caseload, own patch, own territory, key holder, keyholder, open* and clos*, opening and closing, on call, long term thinking, long term, founding, founder*, dependab*, conscientious*, trusted to, you build it you run, unattended, in your hands, yours to, buck stops, run it as, as if it were your/their',
    ],
    hints: ['responsib*, reliab*, own, independent*, motivated, driven, dedicat*, commit*, maintain*, punctual*'],
  },
  'bias-for-action': {
    names: [
      'bias for/to/toward/towards action, sense of urgency, action oriented, move* fast, fast moving, fast paced, fast pace',
    ],
    tells: [
      "right away, straight away, there and then, today not, now not, small tests, kill* _ losers, first hours, minutes count, seconds count, urgen*, quick*, rapid*, swift*, prompt*, speed*, speedy, immediate*, fast, decisive*, act* quick*/fast/now/swift*/first, respond* quick*/fast/promptly/immediate*/within/to emergenc*, think* on your/their feet, on the spot, on the fly, split second, in the moment, without delay, without waiting, rather than wait*, do not wait, don't wait",
      'emergenc*, crisis, crises, incident response, first responder*, 911, 999, time critical, time sensitive, under pressure, pressure, high pressure, busy, rush*, peak period*, peak time*, short notice, chang* priorit*, shifting priorit*, last minute, unpredictab*, unexpected, ever changing, no two days',
      'ambigu*, uncertain*, calculated risk*, take* risks, risk tak*, reversible, iterat*, ship early/often/fast/quick*/daily/weekly, mvp, minimum viable, experiment* fast, fail fast, agile, sprint*, start up pace, startup environment, get* started, hit the ground running, hands on, self start*, get* stuck in',
      'without warning, size* up, before all the facts, see what happens, on first sight, in seconds, in minutes, adaptab*, adapt*, nimble*, pace, react*, momentum, jump* in, get* moving, same day, turnaround, turn around, seize*, dynamic environment, energetic, energy, done is better',
    ],
    hints: ['flexib*, dynamic, respond*, action*, deadline*, respons*'],
  },
  frugality: {
    names: [
      'frugal*, thrift*, do* more with less, more with less, cost conscious*, value for money, resourceful*, scrapp*, bootstrap*',
    ],
    tells: [
      'big spend, small spend, little money, not much money, cheap*, afford*, budget*, cost saving*, save* money, saving money, cost reduction*, reduc* _ cost*, cut* cost*, lower* cost*, control* cost*, cost control*, cost effective*, cost efficien*, cost aware*, cost optimi*, optimi* _ cost*/spend*, unit cost*, operating cost*, cloud cost*, labor cost*, labour cost*, food cost*, cost per, costs, spend, spending, overspend*',
      'limited resource*, limited budget*, tight budget*, small budget*, lean budget*, shoestring, constrained, constraint*, make* do, make* the most of, most of what, stretch* _ budget*/dollar*/pound*/resources, every dollar/penny/pound/cent, economical*, penny, expens*, financial discipline, fiscal*, taxpayer*, public money, public funds, stewardship of funds/resources/public, donor fund*, grant fund*',
      'waste, wastage, minimi* waste, reduc* waste, zero waste, shrink*, stock loss*, overtime, markdown*, margin*, profitab*, profit and loss, procure*, negotiat* _ price*/supplier*/vendor*/discount*/rate*, supplier negotiation*, renegotiat*, save time and money, savings, saving, energy saving*, repair rather, reuse, re use, repurpos*, second hand, mend*, secondhand, donated, inventory control, stock control',
    ],
    hints: ['efficien*, cost*, resources, inventory, stock, financial, finance*, lean, utilization, utilisation'],
  },
  'deliver-results': {
    names: [
      'deliver* results, results driven, results oriented, results focused, result oriented, outcome driven, outcome focused, outcomes focused, target driven, goal oriented, goal driven, delivery focused, get* things done, getting things done',
    ],
    tells: [
      'hit them, hit _ numbers, quarterly numbers, your numbers, number you, on the day, by the end of, promised date*, due date*, results, target*, quota*, goal*, kpi*, okr*, deadline*, on time, in full, on schedule, within budget, on budget, meet* _ deadline*/target*/goal*/quota*/objective*/commitment*, exceed* _ target*/goal*/quota*/plan, hit* _ target*/goal*/number*/quota*, beat* _ target*, overachiev*, over achiev*, achiev*, outcome*, objective*, milestone*, deliverable*',
      'met _ deadline*/target*/goal*/quota*, won, sold, grew, deliver*, track record, proven record, drive* _ to completion, completion, execut*, time management, manage your time, prioriti* your, project manag*, program manag*, programme manag*, project plan*, productiv*, throughput, output, units per hour, pick rate, high volume, revenue, sales growth, conversion, commission, bonus, performance target*, attainment, closing deals, close* deals, closed, sign* contracts',
      'persever*, persist*, tenaci*, resilien*, determined, determination, overcome* obstacle*/setback*/challenge*, setback*, obstacle*, get* over the line, over the line, finish*, ship*, multi task*, multitask*, multiple projects, several projects, juggl*, organized, organised, organi* skills, well organi*, service level*, sla*, exam results, pass rate*, billable, measurabl*',
    ],
    hints: ['performance, result, schedule*, complet*, plan*, priorit*, organi*, sales, success*'],
  },
};
