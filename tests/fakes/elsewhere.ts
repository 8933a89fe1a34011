/** No sound is on another device. */
export const nowhere = { has: async () => false, fetch: async () => false };
