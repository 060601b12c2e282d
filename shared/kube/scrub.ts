import { mask, printable, suspect } from '../model/mask.ts';

const secretName =
  '[\\w.-]{0,128}(?:passw(?:or)?d|passphrase|pwd|secret|token|(?:api|access|account|client|private)[_-]?key|credential)';
const secretFlag = new RegExp(`^--?${secretName}s?$`, 'i');
const secretAssignment = new RegExp(`^((?:--?)?${secretName}[\\w-]{0,128}=)[\\s\\S]+$`, 'i');
const secretKey =
  /(^|[-_./])(passw(or)?d|passphrase|pwd|token|secret|(api|access|account|client|secret|user|private)-?_?key|credentials?)$/i;
/** Of storage parameters and volume options, where nothing but secrets is called so. */
const secretOption = /(passw(or)?d|passphrase|pwd|token|secret|key|credentials?)$/i;
const copyOfObject = /"(spec|env|containers)"\s*:/;
const masked = '‹masked›';
const longest = 4_096;

/** The text itself, or, where it holds a secret, masked on one line; at most `limit` characters. */
export function scrub(text: string, limit = longest): string {
  if (!suspect.test(text)) return text.length > limit ? text.slice(0, limit) : text;
  const head = text.length > 20_000 ? text.slice(0, 20_000) : text;
  const clean = mask(head, Number.POSITIVE_INFINITY);
  const kept = clean === printable(head) ? head : clean;
  return kept.length > limit ? kept.slice(0, limit) : kept;
}

/** Arguments with the values of `--password=X`, `--password X`, `PASSWORD=X` and of every secret inside a text gone. */
export function scrubArguments(list: unknown): readonly string[] {
  if (!Array.isArray(list)) return [];
  return list.map((value, i) => {
    const text = String(value);
    if (i > 0 && secretFlag.test(String(list[i - 1])) && !text.startsWith('-')) return masked;
    return scrub(text.replace(secretAssignment, `$1${masked}`));
  });
}

/** Values of keys that are named like secrets are gone, the rest is scrubbed and bounded. */
export function scrubMap(map: unknown): { readonly [key: string]: string } {
  if (map === null || typeof map !== 'object') return {};
  return Object.fromEntries(
    Object.entries(map).map(([key, value]) => [key, secretOption.test(key) ? masked : scrub(String(value))]),
  );
}

/** Annotations without copies of whole objects (last-applied and its like hold env values), each at most 1 KB. */
export function scrubAnnotations(map: object): { readonly [key: string]: string } | undefined {
  const kept: [string, string][] = [];
  for (const [key, value] of Object.entries(map)) {
    const text = String(value);
    if (key === 'kubectl.kubernetes.io/last-applied-configuration') continue;
    if (text.length > 64 && copyOfObject.test(text)) continue;
    const secret = secretKey.test(key) && !key.startsWith('container.');
    kept.push([key, secret ? masked : scrub(text, 1_024)]);
  }
  return kept.length ? Object.fromEntries(kept) : undefined;
}
