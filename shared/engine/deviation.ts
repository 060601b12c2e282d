import { type Container, containerLists, type ObjectMeta, type PodSpec } from '../model/workload.ts';
import { accountOf } from './service-account.ts';

const tokenVolume = /^kube-api-access(-[a-z0-9]{5})?$/;
const tokenPath = '/var/run/secrets/kubernetes.io/serviceaccount';

/** Equal as JSON; names of token volumes, which every pod has its own of, count as equal. */
export function equal(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a === 'string' && typeof b === 'string') return tokenVolume.test(a) && tokenVolume.test(b);
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return false;
  if (Array.isArray(a)) {
    if (!Array.isArray(b) || a.length !== b.length) return false;
    for (let i = 0; i < a.length; i++) if (!equal(a[i], b[i])) return false;
    return true;
  }
  if (Array.isArray(b)) return false;
  let fields = 0;
  for (const key in a) {
    if (!Object.hasOwn(a, key)) continue;
    fields++;
    if (!equal((a as Loose)[key], (b as Loose)[key])) return false;
  }
  for (const key in b) if (Object.hasOwn(b, key)) fields--;
  return fields === 0;
}
type Loose = { readonly [key: string]: unknown };

/** Two running pods with the same spec, the node they are on apart. */
export function alike(a: PodSpec, b: PodSpec): boolean {
  let fields = 0;
  for (const key in a) {
    if (key === 'nodeName') continue;
    fields++;
    if (!equal(a[key as keyof PodSpec], b[key as keyof PodSpec])) return false;
  }
  for (const key in b) if (key !== 'nodeName') fields--;
  return fields === 0;
}

/** Fields of the pod that rules look at and that nothing but the template sets; absent, false and empty say the same. */
const plain = [
  ...(['hostNetwork', 'hostPID', 'hostIPC', 'shareProcessNamespace', 'os', 'securityContext'] as const),
  ...(['runtimeClassName', 'dnsConfig', 'hostAliases', 'resources'] as const),
] satisfies readonly (keyof PodSpec)[];

/**
 * True where a pod is not what the template of its workload says: an old revision, a webhook's change, or a pod that
 * names a harmless owner to hide behind. Added containers are no deviation; they are adopted. `claims`: volumes that a
 * StatefulSet gives each of its pods.
 */
export function deviates(pod: PodSpec, template: PodSpec, claims: ReadonlySet<string>): boolean {
  for (const field of plain) if (!equal(filled(pod[field]), filled(template[field]))) return true;
  if ((pod.hostUsers ?? true) !== (template.hostUsers ?? true)) return true;
  if ((pod.automountServiceAccountToken ?? true) !== (template.automountServiceAccountToken ?? true)) return true;
  if (accountOf(pod) !== accountOf(template)) return true;
  const volumes = (pod.volumes ?? []).filter(
    (volume) => !isTokenVolume(volume) && !(volume.persistentVolumeClaim && claims.has(volume.name)),
  );
  if (!equal(volumes, template.volumes ?? [])) return true;
  for (const list of containerLists) {
    const known = (template[list] ?? []) as readonly Container[];
    for (const one of (pod[list] ?? []) as readonly Container[]) {
      const expected = known.find(({ name }) => name === one.name);
      if (expected && !equal(bare(one), bare(expected))) return true;
    }
  }
  return false;
}

/** As the API server adds it to every pod: a token for itself that lives an hour. */
function isTokenVolume({ name, projected }: NonNullable<PodSpec['volumes']>[number]): boolean {
  if (!projected || !tokenVolume.test(name)) return false;
  return (projected.sources ?? []).every(
    ({ serviceAccountToken: token, secret }) => !secret && !token?.audience && (token?.expirationSeconds ?? 0) <= 3_607,
  );
}

const judged = /^container\.apparmor\.|seccomp/;
/** Annotations of a pod that rules look at, in one order. */
export function judgedAnnotations(metadata: ObjectMeta | undefined): readonly (readonly [string, string])[] {
  const { annotations } = metadata ?? {};
  if (!annotations) return [];
  return Object.entries(annotations)
    .filter(([key]) => judged.test(key))
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Without the mount of its token, which every container is given. */
function bare(container: Container): Container {
  const mounts = (container.volumeMounts ?? []).filter(({ mountPath }) => mountPath !== tokenPath);
  return { ...container, volumeMounts: mounts };
}

/** Absent, false and empty say the same. */
function filled(value: unknown): unknown {
  if (value === false || value === null) return undefined;
  return typeof value === 'object' && !Object.keys(value as object).length ? undefined : value;
}
