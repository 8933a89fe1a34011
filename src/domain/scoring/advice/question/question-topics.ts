import { hitsOf, phraseBook, type PhraseBook } from '../../text/lexicon/phrases';

/** The kind of story that a question asks for, where that says what a listener waits for without being asked. */
export type Topic =
  'own-fault' | 'setback' | 'conflict' | 'choice' | 'improvement' | 'helping' | 'refusal' | 'bad-news';

const topicBooks: Readonly<Record<Topic, PhraseBook>> = {
  'own-fault': phraseBook([
    'mistake you|of|that, your mistake|failure|fault, you failed|fail|missed|miss|regret|messed, you were|got|read _? wrong, came out wrong, you let _ _? down, wrong thing|move, work|life harder for a|an|another|someone|the|your, of yours broke',
  ]),
  setback: phraseBook([
    "fail, failed, failure, mistake, mistakes, messed|mess|screwed up, regret, went|got|proved wrong, you|and were wrong, got something wrong, missed a|the deadline, you missed, not succeed, fell through, could not keep|make|meet, let somebody|someone|people down, criticism, criticize, criticized, wished afterwards, didn't|not meet|benefit|make|work, than it _? needed, than needed|necessary, so high|hard|low|tight|much|fast that, wore _ _? out, you _? _? _? too much|many|soon|late|early|far|little|big, backfired",
  ]),
  conflict: phraseBook([
    'conflict, conflicts, disagree, disagreed, disagreement, argument, argued, pushed back, difficult team|person|people|customer|client|colleague|coworker|boss|manager|vendor|supplier|patient|guest|member, unsatisfied, unhappy|upset customer|client|guest|patient, angry, placate, opposite, against you, persuade, convince, win over, won over, stood up to, boss wants',
  ]),
  choice: phraseBook([
    'choice, choose, chose, decide, decided, decision, decisions, multiple|several|two|different solutions|ways|options, judgment, judgement, made the call, must choose',
  ]),
  improvement: phraseBook([
    'improve, improved, improvement, simpler, simplified, faster, efficient, saved money, save money, reduced, automated, made better, increase, increased',
  ]),
  'bad-news': phraseBook(['bad|hard|unwelcome|difficult|terrible|painful news']),
  refusal: phraseBook([
    'advised|advise _ _? against, advised|advise against, advised|advise _? _? not to, talked|talk _ _? out of',
  ]),
  helping: phraseBook([
    'help, helped, mentor, mentored, coach, coached, train, trained, taught, struggling, grow, stepped in, step in',
  ]),
};

/** Every topic that the words of a question name. */
export const topicsOf = (words: readonly string[]): ReadonlySet<Topic> =>
  new Set((Object.keys(topicBooks) as Topic[]).filter((topic) => hitsOf(topicBooks[topic], words).length > 0));
