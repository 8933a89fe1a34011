/** The sixteen leadership principles, in the order the interviewers' panel uses. Ids name the files in `questions/`. */
export const principles = [
  { id: 'customer-obsession', name: 'Customer Obsession' },
  { id: 'ownership', name: 'Ownership' },
  { id: 'invent-and-simplify', name: 'Invent and Simplify' },
  { id: 'are-right-a-lot', name: 'Are Right, A Lot' },
  { id: 'learn-and-be-curious', name: 'Learn and Be Curious' },
  { id: 'hire-and-develop-the-best', name: 'Hire and Develop the Best' },
  { id: 'insist-on-the-highest-standards', name: 'Insist on the Highest Standards' },
  { id: 'think-big', name: 'Think Big' },
  { id: 'bias-for-action', name: 'Bias for Action' },
  { id: 'frugality', name: 'Frugality' },
  { id: 'earn-trust', name: 'Earn Trust' },
  { id: 'dive-deep', name: 'Dive Deep' },
  { id: 'have-backbone-disagree-and-commit', name: 'Have Backbone; Disagree and Commit' },
  { id: 'deliver-results', name: 'Deliver Results' },
  { id: 'strive-to-be-earths-best-employer', name: 'Strive to be Earth’s Best Employer' },
  { id: 'success-and-scale-bring-broad-responsibility', name: 'Success and Scale Bring Broad Responsibility' },
] as const;

export type PrincipleId = (typeof principles)[number]['id'];

export const principleIds: readonly PrincipleId[] = principles.map((principle) => principle.id);

/** The name as an interviewer would say it. */
export function principleName(id: PrincipleId): string {
  return principles.find((principle) => principle.id === id)?.name ?? id;
}
