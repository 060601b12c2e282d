export const cis = {} as const;
