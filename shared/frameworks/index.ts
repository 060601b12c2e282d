import { cis } from './cis.ts';
import { cisAks } from './cis-aks.ts';
import { cisEks } from './cis-eks.ts';
import { cisGke } from './cis-gke.ts';
import type { FrameworkItem } from './item.ts';
import { mitre } from './mitre.ts';
import { nsa } from './nsa.ts';
import { pss } from './pss.ts';

export type { FrameworkItem } from './item.ts';

/** Frameworks that the compliance view shows item by item. */
export const frameworks = [
  { framework: 'CIS EKS 1.8.0', provider: 'eks', items: cisEks },
  { framework: 'CIS GKE 1.9.0', provider: 'gke', items: cisGke },
  { framework: 'CIS AKS 1.8', provider: 'aks', items: cisAks },
] as const satisfies readonly {
  readonly framework: string;
  /** Whose clusters and accounts it is about. */
  readonly provider: 'eks' | 'gke' | 'aks';
  readonly items: { readonly [id: string]: FrameworkItem };
}[];

const plain = { ...cis, ...mitre, ...nsa, ...pss } as const;
const numbered = { ...cisEks, ...cisGke, ...cisAks } as const;
/** Citing a control that is not here does not compile. */
export type ControlId = keyof typeof plain | keyof typeof numbered;

/** Control id → title in our own words. */
export const controls = {
  ...plain,
  ...Object.fromEntries(Object.entries<FrameworkItem>(numbered).map(([id, { title }]) => [id, title])),
} as { readonly [C in ControlId]: string };
