export const mitre = {} as const;
