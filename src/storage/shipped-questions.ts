/** Everything that ships in `questions/`, as one piece of the program: one file to fetch, when the bank is first needed. */
export const shippedFiles = import.meta.glob<unknown>(['../../questions/*.json', '!../../questions/*.schema.json'], {
  import: 'default',
  eager: true,
});
