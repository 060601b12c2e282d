/** An image reference taken apart; `repository` has its registry, `docker.io/library/nginx` for `nginx`. */
export interface ImageRef {
  readonly repository: string;
  readonly tag?: string;
  readonly digest?: string;
}

/** Characters of the hex of algorithms that the OCI registers. */
const lengths = new Map([
  ['sha256', 64],
  ['sha512', 128],
]);

/** `algorithm:hex`, as long as its algorithm says and in small letters; 32 and more of an unknown one. */
export function isDigest(text: string): boolean {
  const [, algorithm = '', hex = ''] = /^([a-z0-9]+(?:[+._-][a-z0-9]+)*):([0-9a-f]{32,})$/.exec(text) ?? [];
  return hex !== '' && hex.length === (lengths.get(algorithm) ?? hex.length);
}

/** A dozen rules ask about the same few images. */
const parsed = new Map<string, ImageRef>();

/** The tag stands after the last slash (a registry's port is no tag); a digest is `algorithm:hex`. */
export function parseImage(image: string): ImageRef {
  const known = parsed.get(image);
  if (known) return known;
  if (parsed.size >= 4_096) parsed.clear();
  const made = partsOf(image);
  parsed.set(image, made);
  return made;
}

function partsOf(image: string): ImageRef {
  const [named = '', digest] = image.trim().split('@', 2);
  const colon = named.indexOf(':', named.lastIndexOf('/') + 1);
  const name = colon < 0 ? named : named.slice(0, colon);
  const tag = colon < 0 ? undefined : named.slice(colon + 1);
  return {
    repository: located(name),
    ...(tag ? { tag } : {}),
    ...(digest && /^[a-z0-9]+([+._-][a-z0-9]+)*:[0-9a-f]+$/i.test(digest) ? { digest } : {}),
  };
}

function located(name: string): string {
  const slash = name.indexOf('/');
  const first = name.slice(0, Math.max(slash, 0));
  if (slash > 0 && (/[.:]/.test(first) || first === 'localhost')) return name;
  return slash < 0 ? `docker.io/library/${name}` : `docker.io/${name}`;
}
