/** What an invented candidate tells in the example loop; written for it, and in no corpus. */
export const tellings = {
  desk:
    'Last spring the returns desk of our store was losing customers, with a queue of forty minutes every Saturday. ' +
    'My manager Dana asked me to find out why and to bring the wait under fifteen minutes before the summer. ' +
    'I stood beside the desk for three Saturdays and timed one hundred and twenty returns myself. ' +
    'I found that two out of three people were waiting for a price check that nobody needed. ' +
    'I decided to drop the check for anything under thirty dollars, because the loss was smaller than the lost customers, ' +
    'and I convinced Omar from finance with my list. ' +
    'I wrote a one-page rule and trained the six colleagues at the desk. ' +
    'As a result the average wait fell from forty minutes to eleven within six weeks, ' +
    'and complaints about returns dropped by 60 percent by August. I learned to measure before I argue.',
  deskAgain:
    'One story I am proud of is the returns desk of our store. Every Saturday there was a queue of forty-five minutes, and we were losing customers over it. ' +
    'Dana, my manager, asked me to bring the wait down before the summer. ' +
    'I timed one hundred and twenty returns over three Saturdays, standing beside the desk. ' +
    'Two out of three people waited for a price check that nobody needed, so I dropped the check for anything under thirty dollars and convinced Omar from finance. ' +
    'I trained the six colleagues at the desk. The average wait fell to eleven minutes within six weeks.',
  freezer:
    'Two years ago I ran the night shift in a warehouse when the big freezer failed at one in the morning. ' +
    'Four tons of fish were inside, worth about 38,000 dollars, and nobody from maintenance answered the phone. ' +
    'It was my shift, so it was mine to decide. ' +
    'I called the ice factory across the river, woke the owner, and asked him for a truck before three, because the fish would not last until six. ' +
    'I sent two drivers to move the oldest pallets first and I wrote every temperature on the door myself, so that we could prove it later. ' +
    'My supervisor Ines was angry that I had spent 900 dollars without asking. I showed her the sheet. ' +
    'We lost 90 kilos instead of four tons. Since then the ice factory is on the emergency list.',
  newcomer:
    'In my team there was a new colleague, Samir, who was about to quit after three weeks. ' +
    'Nobody had asked me to look after him, but I had seen him eat alone every day. ' +
    'I asked him to show me the part he hated most, and it was the order screen: he had been typing each order twice, because no one had told him about the copy key. ' +
    'I sat with him for an hour on four evenings and we wrote a small card together. ' +
    'In the end he stayed, he passed his trial period in October, and the two people who came after him learned from his card in two days instead of two weeks.',
  disagreement:
    'Our director wanted to open on Sundays from March on. I disagreed, and I told him so in the meeting, with respect. ' +
    'I had pulled the sales of every public holiday of the past two years: on those days we sold 70 percent of a Saturday with the full staff of one. ' +
    'I asked for one trial month with half the staff instead. He decided against it. ' +
    'So I committed: I wrote the Sunday plan myself and took the first two Sundays, because the team was watching what I would do. ' +
    'After eight weeks the figures were as low as I had feared, he thanked me for the numbers, and we went to half the staff.',
  vague:
    'I always put the customer first, that is really important to me. In my work I usually try to listen to people and find a good solution together. ' +
    'We worked hard on many projects and our team was very successful with that. Everybody was happy and we got a lot of positive feedback in general.',
  noEnd:
    'Last winter our delivery van broke down in the middle of the holiday rush, with sixty parcels in it. ' +
    'I was the dispatcher that day, so I had to find a way to bring them to the people who were waiting. ' +
    'I called three taxi companies and a bakery that I knew from the market, and asked whether they had a car free. ' +
    'I sorted the parcels by street on the floor of the garage and wrote the names on the boxes.',
  noNumber:
    'When I was a team lead at the help desk, people had stopped reading our long answers, and some wrote back angry. ' +
    'I wanted to know why, so I asked my colleague Lena to read ten of my own answers aloud to me. ' +
    'I heard that I explained everything before I said what to do. ' +
    'I decided to turn it around: first the step, then the reason, because people are in trouble when they write to us. ' +
    'I rewrote the templates over one weekend and showed Lena every one of them. ' +
    'In the end the angry replies nearly stopped, and the other teams asked for our templates.',
  invoice:
    'In my second year in accounting I found that one supplier had been paid twice for the same invoice in May. ' +
    'It was not my account, but 12,400 dollars were gone and the colleague whose account it was had left. ' +
    'I went through every payment of that year against the delivery notes, 1,150 of them, on three evenings. ' +
    'I found four more of the kind. All of them had come as a scan and as a letter. ' +
    'I proposed one inbox for both, and my boss Carla was against it at first, because the letters were her habit. I showed her the five cases side by side. ' +
    'We got 31,000 dollars back by December, and in the year after there was not a single double payment.',
  curious:
    'At the clinic we kept losing samples between the wards and the lab, about nine a week, and everybody blamed the courier. ' +
    'I was a nurse and not responsible for the lab, but it was my patients who were pricked twice. ' +
    'I followed the samples on my own rounds for two weeks and wrote down every hand they went through. ' +
    'I learned that the labels came off in the cold box, so I asked the lab technician, Ravi, which glue holds at four degrees. ' +
    'I tried three kinds with him and we chose the one that still read after a night. ' +
    'Lost samples fell from nine a week to one within a month, and the other wards took over the label.',
  regret:
    'In my first job as a planner I promised a customer a delivery for the tenth without asking the workshop. ' +
    'It was my mistake: I wanted to look quick. On the eighth Marco from the workshop told me that they needed five days more. ' +
    'I called the customer the same hour, said that I had promised what I did not know, and asked what they needed most on the tenth. ' +
    'They needed two machines of the six. I asked Marco to put those two first and drove them there myself. ' +
    'The customer stayed, and ordered again in spring. Since then I ask before I promise; I have not missed a date in three years.',
  shelf:
    'In the shop where I worked during my studies the shelf for new books was at the back, and hardly anybody found it. ' +
    'Nobody had asked me to change it. I watched where people stopped on three afternoons and drew their ways on a plan. ' +
    'They all slowed down at the stairs, so I asked the owner, Mr. Tan, to let me put a small table there for one month. ' +
    'He worried about the fire door, so I measured the passage with him first. ' +
    'More people took a new book in their hands, and at the end of the month the table stayed.',
  rota:
    'Our duty rota was made on paper, and every month there were two evenings of quarrel about it. ' +
    'I was the youngest in the ward. I decided to collect the wishes of all fourteen colleagues before the plan was drawn, because most quarrels came from wishes that nobody knew. ' +
    'I built a simple table and filled the first month myself with the head nurse, Ana. ' +
    'In the end the plan took one hour instead of two evenings, and swaps fell from 22 to 6 a month.',
} as const;

export type TellingId = keyof typeof tellings;

/** By seat, by question: what is told; null where the question is passed. */
export const toldAtSeats: readonly (readonly (TellingId | null)[])[] = [
  ['desk', 'curious', 'invoice', 'noNumber'],
  ['regret', 'newcomer', 'disagreement', 'vague'],
  ['deskAgain', 'noEnd', 'freezer', null],
  ['invoice', 'rota', 'curious', 'noEnd'],
  ['newcomer', 'freezer', 'invoice', 'curious'],
  ['regret', 'noNumber', 'desk', 'vague'],
];
