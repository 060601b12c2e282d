import type { ImageFacts } from '../model/scan-facts.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { parseImage } from './image.ts';
import { known } from './known.ts';
import { perSnapshot } from './memo.ts';

/** Repository with tag or digest: two spellings of one image are one. */
function keys(image: string): string[] {
  const { repository, tag, digest } = parseImage(image);
  return digest ? [`${repository}@${digest}`] : [`${repository}:${tag ?? 'latest'}`];
}

const byImage = perSnapshot(
  ({ facts }): ReadonlyMap<string, ImageFacts> =>
    new Map((facts?.images ?? []).flatMap((one) => keys(one.image).map((key) => [key, one] as const))),
);

/** What the file of facts says of an image; Unknown where there is none, or it is silent about this image. */
export function imageFacts(image: string | undefined, snapshot: Snapshot): ImageFacts {
  known(snapshot.facts, 'what scanners know of images (--facts)');
  const found = keys(image ?? '').map((key) => byImage(snapshot).get(key));
  return known(found[0], `in the file of facts, ${image}`);
}
