import { Unknown } from './known.ts';

/** Numbers of `v1.19.2-eksbuild.5` in their order; Unknown for any other form. */
function numbersOf(version: string): readonly number[] {
  if (!/^v?\d+(\.\d+)+(-eksbuild\.\d+)?$/.test(version)) throw new Unknown(`${version} is no version of an add-on`);
  return [...version.matchAll(/\d+/g)].map(([number]) => Number(number));
}

/** Whether an add-on's version comes before another. */
export function isOlder(version: string, than: string): boolean {
  const [a, b] = [numbersOf(version), numbersOf(than)];
  for (const [index, number] of b.entries()) {
    const other = a[index] ?? 0;
    if (other !== number) return other < number;
  }
  return false;
}

const day = 86_400_000;
/** How far an AMI release is behind the newest one, in words; undefined = it is recent. */
export function lag(release: string, newest: string): string | undefined {
  if (release === newest) return undefined;
  const [made, last] = [dateOf(release), dateOf(newest)];
  if (made !== undefined && last !== undefined) {
    const days = Math.round((last - made) / day);
    return days > 30 ? `${days} days older than the newest` : undefined;
  }
  const behind = minorOf(newest) - minorOf(release);
  return behind > 1 ? `${behind} releases behind the newest` : undefined;
}

/** The day at the end of `1.33.4-20250904`. */
function dateOf(release: string): number | undefined {
  const [, year, month, date] = /-(\d{4})(\d{2})(\d{2})$/.exec(release) ?? [];
  return year ? Date.parse(`${year}-${month}-${date}`) : undefined;
}

/** Bottlerocket's `1.46.0-4d2a8f0c` in one number: majors are rare. */
function minorOf(release: string): number {
  const [, major, minor] = /^(\d+)\.(\d+)\.\d+-[0-9a-f]{8}$/.exec(release) ?? [];
  if (!major) throw new Unknown(`${release} is no release of an image of AWS`);
  return Number(major) * 1_000 + Number(minor);
}
