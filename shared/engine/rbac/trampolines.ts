import type { Snapshot } from '../../model/snapshot.ts';
import type { Workload } from '../../model/workload.ts';
import { backendsOf, exposureOf, ingressExposure, servicesOf } from '../exposure.ts';
import { hostPaths, within } from '../host-path.ts';
import { all } from '../known.ts';
import { perSnapshot } from '../memo.ts';
import { accountOf, mountsToken } from '../service-account.ts';
import { containersOf, everyWorkload } from '../workloads.ts';
import { type Step, wayToAdmin } from './admins.ts';
import { accountUser } from './policy.ts';
import { spoken } from './who-can.ts';

/** The user that its pods log in as. */
export const identityOfPod = ({ namespace, podSpec }: Workload): string =>
  `User ${accountUser(namespace, accountOf(podSpec))}`;

/** The steps of a way, one after the other. */
export const steps = (way: readonly Step[]): string =>
  way
    .map(({ does, by, next }) => `${does}${by ? ` by ${by}` : ''}${next ? ` as ${spoken(next)}` : ''}`)
    .join(', then ');

export const told = (workload: Workload, way: readonly Step[]): string =>
  `${spoken(identityOfPod(workload))}: ${steps(way)}`;

/** Node → a workload on it whose token leads to cluster-admin. */
const tokensOn = perSnapshot(
  (snapshot): ReadonlyMap<string, { readonly workload: Workload; readonly way: readonly Step[] }> => {
    const index = new Map<string, { workload: Workload; way: readonly Step[] }>();
    for (const workload of everyWorkload(snapshot)) {
      if (!workload.nodes.length || !mountsToken(workload, snapshot)) continue;
      const way = wayToAdmin(snapshot, identityOfPod(workload));
      for (const node of way ? workload.nodes : []) if (way && !index.has(node)) index.set(node, { workload, way });
    }
    return index;
  },
);

const strong = new Set(['ALL', 'SYS_ADMIN', 'SYS_MODULE', 'SYS_PTRACE', 'DAC_READ_SEARCH']);
const doors = ['/etc', '/proc', '/root', '/home', '/var/lib/kubelet', '/run', '/var/log'];

/** What lets a process of the workload out onto its node. */
function wayOut(workload: Workload): string | undefined {
  const { podSpec } = workload;
  const open = hostPaths(podSpec).find(({ at }) => doors.some((door) => within(at, door) || within(door, at)));
  if (open) return `mounts ${open.written}`;
  for (const { container } of containersOf(workload)) {
    const { securityContext } = container;
    if (securityContext?.privileged) return 'is privileged';
    const added = securityContext?.capabilities?.add?.find((one) => strong.has(one.replace(/^CAP_/, '')));
    if (added && (podSpec.hostPID || added !== 'SYS_PTRACE')) return `holds ${added}`;
  }
  return undefined;
}

/** How the internet gets to its pods. */
function entrance(workload: Workload, snapshot: Snapshot): string | undefined {
  const services = servicesOf(workload, snapshot);
  for (const service of services) {
    const exposure = exposureOf(service, snapshot);
    if (exposure && exposure.reach !== 'internal') return `Service ${service.metadata?.name} ${exposure.by}`;
  }
  const names = new Set(services.map(({ metadata }) => metadata?.name));
  const ingress = all(snapshot.objects.ingresses, 'ingresses').find(
    (one) =>
      one.metadata?.namespace === workload.namespace &&
      backendsOf(one).some((name) => names.has(name)) &&
      ingressExposure(one, snapshot).reach !== 'internal',
  );
  return ingress && `Ingress ${ingress.metadata?.name} leads to it`;
}

/** From the internet into this workload, onto its node, and to a token beside it that leads to cluster-admin. */
export function pathBeside(
  workload: Workload,
  snapshot: Snapshot,
): { readonly at: readonly (string | number)[]; readonly words: string } | undefined {
  const out = wayOut(workload);
  if (!out) return undefined;
  const tokens = tokensOn(snapshot);
  const node = workload.nodes.find((name) => tokens.has(name));
  const beside = node === undefined ? undefined : tokens.get(node);
  const way = beside && entrance(workload, snapshot);
  if (!beside || !way) return undefined;
  return { at: [], words: `${way}, it ${out}, and on node ${node} runs ${told(beside.workload, beside.way)}` };
}
