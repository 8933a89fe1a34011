declare module 'virtual:seed-answers' {
  const answers: readonly { question: string; principle: string | null; rating: number; text: string }[];
  export default answers;
}
