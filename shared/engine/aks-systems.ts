import { lower } from './aks.ts';
import { Unknown } from './known.ts';

/** Systems of AKS nodes by their name or their image, and the day from which they get no fixes. */
const systems: readonly (readonly [pattern: RegExp, end: string])[] = [
  [/^cblmariner$/, '2025-11-30'],
  [/^aks(azurelinux|cblmariner)-v2/, '2025-11-30'],
  [/^(windows2019$|akswindows-2019)/, '2026-03-01'],
  [/^(ubuntu2004$|aksubuntu-2004)/, '2027-03-17'],
  [/^(ubuntu2204$|aksubuntu-2204)/, '2027-06-30'],
];

/** The day on which support of that system ends, where it is announced; Unknown where neither name nor image is told. */
export function endOf(osSKU: string | undefined, image: string | undefined): string | undefined {
  const names = [lower(osSKU), lower(image)];
  if (!names.some(Boolean)) throw new Unknown('the system of the nodes is not disclosed');
  return systems.find(([pattern]) => names.some((name) => pattern.test(name)))?.[1];
}
