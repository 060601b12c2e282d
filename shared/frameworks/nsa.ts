export const nsa = {} as const;
