import type { ProviderName } from '../model/cluster.ts';
import type { Rule, Target, Targets, Violation } from '../model/rule.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { type Container, containerLists, type PodSpec, type Workload } from '../model/workload.ts';
import { equal } from './deviation.ts';
import { parseImage } from './image.ts';
import { perSnapshot } from './memo.ts';
import { aks } from './platform/aks.ts';
import { eks } from './platform/eks.ts';
import { gke } from './platform/gke.ts';
import type { Addon, AddonContainer, Platform } from './platform/profile.ts';
import type { Subject } from './targets.ts';
import { containersOf } from './workloads.ts';

const platforms: { readonly [P in ProviderName]?: Platform } = { eks, gke, aks };

/** Fields that give a pod power over its node. What else an add-on does wrong is an ordinary finding. */
const powers = new Set(
  'hostNetwork hostPID hostIPC securityContext volumes volumeMounts ports capabilities'.split(' '),
);

/** The add-on that a workload is, container by container; undefined for everything else. */
const addons = perSnapshot(() => new WeakMap<Workload, Addon | undefined>());

/**
 * Whether a failure is one that the cloud's own add-on is known to have: the workload is that add-on, image, command,
 * hooks and mounts of each container, and the same rule finds the same value in the spec that the cloud ships. Name and
 * namespace alone prove nothing, and whatever is more than that spec is no exemption at all.
 */
export function isPlatform(
  rule: Rule,
  { workload, value, container, path }: Subject,
  violation: Violation,
  snapshot: Snapshot,
): boolean {
  if (!workload || (rule.target !== 'workload' && rule.target !== 'container')) return false;
  const known = addons(snapshot);
  if (!known.has(workload)) known.set(workload, addonOf(workload, snapshot));
  const addon = known.get(workload);
  if (!addon) return false;
  const shipped = shippedAs(addon, workload);
  const inPod = violation.fromRoot ? below(violation.path, workload.podSpecPath) : undefined;
  const at = inPod ?? violation.path;
  if (!powers.has(String(at[0]))) return false;
  const list = path[path.length - 2];
  const own = containerLists.find((one) => one === list);
  const twin =
    container === undefined || !own ? undefined : (shipped.podSpec[own] ?? []).find(({ name }) => name === container);
  const reference = rule.target === 'workload' ? shipped : twin && { ...twin, pod: shipped.podSpec, workload: shipped };
  if (!reference || !rule.check(reference as Targets[Target], snapshot)) return false;
  const [mine, theirs] = inPod
    ? [workload.podSpec, shipped.podSpec]
    : [rule.target === 'workload' ? workload.podSpec : value, twin ?? shipped.podSpec];
  const expected = valuesAt(theirs, at);
  return valuesAt(mine, at).every((one) => expected.some((other) => equal(one, other)));
}

/** What stands at the path, every element of each list on the way; an absent value is one too. */
function valuesAt(root: unknown, path: readonly (string | number)[]): readonly unknown[] {
  let found: readonly unknown[] = [root];
  for (const step of path)
    found = found.flatMap((one) => {
      if (typeof step === 'number') return Array.isArray(one) ? one : [undefined];
      return [(one as { readonly [key: string]: unknown } | undefined)?.[step]];
    });
  return found.flatMap((one) => (Array.isArray(one) ? one : [one]));
}

const below = (path: Violation['path'], root: Violation['path']) =>
  root.every((step, index) => path[index] === step) ? path.slice(root.length) : undefined;

/** The workload with the spec that the cloud ships in place of its own. */
function shippedAs(addon: Addon, workload: Workload): Workload {
  const made = (list: readonly AddonContainer[] = []) =>
    list.map(({ name, securityContext, ports, mounts }) => ({
      name,
      image: 'shipped',
      ...(securityContext ? { securityContext } : {}),
      ...(ports ? { ports } : {}),
      ...(mounts ? { volumeMounts: mounts } : {}),
    })) as Container[];
  const podSpec: PodSpec = {
    ...addon.pod,
    ...(addon.initContainers ? { initContainers: made(addon.initContainers) } : {}),
    containers: made(addon.containers),
  };
  return { ...workload, podSpec, adopted: [] };
}

function addonOf(workload: Workload, { cluster, expected }: Snapshot): Addon | undefined {
  const platform = cluster && platforms[cluster.ref.provider];
  const name = `${workload.namespace}/${workload.kind}/${workload.name}`;
  const addon = platform?.addons.find((one) => one.workload === name);
  if (!platform || !addon) return undefined;
  for (const { container, list } of containersOf(workload)) {
    const lists = { initContainers: addon.initContainers ?? [], containers: addon.containers, ephemeralContainers: [] };
    const known = lists[list].find((one) => one.name === container.name);
    const repository = repositoryIn(container.image ?? '', platform, expected?.mirrors ?? {});
    if (!known || repository !== known.repository || !isShipped(container, known, workload.podSpec, addon))
      return undefined;
  }
  return addon;
}

/** Path of the image in the cloud's own registries, or in what the configuration says is a mirror of them. */
function repositoryIn(image: string, { registries }: Platform, mirrors: { readonly [prefix: string]: string }) {
  const { repository } = parseImage(image);
  const [from, to] = Object.entries(mirrors).find(([prefix]) => repository.startsWith(`${prefix}/`)) ?? [];
  const original = from === undefined ? repository : `${to}${repository.slice(from.length)}`;
  return registries.test(original) ? original.replace(registries, '') : undefined;
}

function isShipped(container: Container, known: AddonContainer, { volumes = [] }: PodSpec, addon: Addon): boolean {
  const runs = [...(container.command ?? []), ...(container.args ?? [])].join(' ');
  if (known.runs ? !known.runs.test(runs) : runs !== '') return false;
  if (hooksOf(container).some((hook) => !known.hooks?.includes(hook))) return false;
  if ((container.env ?? []).some(({ name }) => /^(LD_|BASH_ENV$|ENV$|PATH$)/.test(name))) return false;
  return (container.volumeMounts ?? []).every(({ name, mountPath }) => {
    if (!known.mounts?.some((one) => one.name === name && one.mountPath === mountPath))
      return mountPath === '/var/run/secrets/kubernetes.io/serviceaccount';
    const source = (list: PodSpec['volumes']) => list?.find((one) => one.name === name);
    return equal(bare(source(volumes)), bare(source(addon.pod.volumes)));
  });
}

/** A volume's source without what the API server fills in. */
function bare(volume: NonNullable<PodSpec['volumes']>[number] | undefined): unknown {
  if (!volume) return undefined;
  const { hostPath, configMap, emptyDir } = volume;
  return { hostPath: hostPath?.path, configMap: configMap?.name, emptyDir: emptyDir && true };
}

function hooksOf({ lifecycle, livenessProbe, readinessProbe, startupProbe }: Container): string[] {
  const handlers = [lifecycle?.postStart, lifecycle?.preStop, livenessProbe, readinessProbe, startupProbe];
  return handlers.flatMap((handler) => handler?.exec?.command?.join(' ') ?? []);
}
