import type { ImageFacts } from '../model/scan-facts.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { Workload } from '../model/workload.ts';
import { exposureOf, servicesOf } from './exposure.ts';
import { imageFacts } from './image-facts.ts';
import { known } from './known.ts';
import { containersOf } from './workloads.ts';

type Vulnerability = NonNullable<ImageFacts['vulnerabilities']>[number];

/** The Service by which the whole internet reaches the workload. */
export function openDoor(workload: Workload, snapshot: Snapshot): string | undefined {
  const open = servicesOf(workload, snapshot).find((service) => exposureOf(service, snapshot)?.reach === 'public');
  return open && (open.metadata?.name ?? '');
}

/** The first vulnerability of that sort in an image that the workload runs, and where the image is named. */
export function flawIn(workload: Workload, snapshot: Snapshot, sort: (one: Vulnerability) => boolean) {
  for (const { container, path } of containersOf(workload)) {
    const list = known(imageFacts(container.image, snapshot).vulnerabilities, `vulnerabilities of ${container.image}`);
    const found = list.find(sort);
    if (found) return { id: found.id, image: container.image, path };
  }
  return undefined;
}
