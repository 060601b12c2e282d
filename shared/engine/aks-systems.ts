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

/** Days from one node image to a later one, by the dates in their names; 0 for the same or a later one. */
export function imageAge(image: string, latest: string): number {
  if (lower(image) === lower(latest)) return 0;
  return Math.max(0, Math.round((dayOf(latest) - dayOf(image)) / 86_400_000));
}

/** `…-202611.03.0` on Linux, `…-20348.3091.261103` on Windows. */
function dayOf(image: string): number {
  const [, year, month, day] =
    /-(\d{4})(\d{2})\.(\d{2})\.\d+$/.exec(image) ?? /^akswindows.*\.(\d{2})(\d{2})(\d{2})$/i.exec(image) ?? [];
  const at = Date.parse(`${year?.length === 2 ? `20${year}` : year}-${month}-${day}`);
  if (Number.isNaN(at)) throw new Unknown(`the image ${image} names no date`);
  return at;
}
