import { cis } from './cis.ts';
import { mitre } from './mitre.ts';
import { nsa } from './nsa.ts';
import { pss } from './pss.ts';

/** Control id → title in our own words. Citing a control that is not here does not compile. */
export const controls = { ...cis, ...mitre, ...nsa, ...pss } as const;
export type ControlId = keyof typeof controls;
