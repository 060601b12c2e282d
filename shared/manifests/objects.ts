import { allKinds, kinds } from '../kube/kinds.ts';
import { isObject, type Raw } from '../kube/raw.ts';
import type { Kind } from '../model/snapshot.ts';
import type { ManifestDocument } from './read.ts';

/** One Kubernetes object of a file. */
export interface ManifestObject {
  readonly raw: Raw;
  readonly apiVersion: string;
  /** As it says it: `Deployment`. */
  readonly kind: string;
  /** undefined: of a kind that no rule looks at. */
  readonly known: Kind | undefined;
  readonly document: ManifestDocument;
  /** Of the object inside its document: [], or where it stands in a List. */
  readonly path: readonly (string | number)[];
  /** Why it cannot be taken for what it says: it is told, and nothing is judged of it. */
  readonly fault?: string;
}

/** The objects of a document, Lists taken apart; undefined where it holds none. */
export function objectsIn(document: ManifestDocument): readonly ManifestObject[] | undefined {
  const found = [...unfold(document, document.value, [], undefined)];
  return found.length || isList(document.value) ? found : undefined;
}

function* unfold(
  document: ManifestDocument,
  value: unknown,
  path: readonly (string | number)[],
  typed: { readonly apiVersion: unknown; readonly kind: string } | undefined,
): Generator<ManifestObject> {
  if (!isObject(value)) return;
  const { apiVersion = typed?.apiVersion, kind = typed?.kind } = value;
  if (typeof apiVersion !== 'string' || typeof kind !== 'string' || isOfTools(apiVersion)) return;
  if (isList(value)) {
    // Items of a DeploymentList need not say what they are.
    const of = kind === 'List' ? undefined : { apiVersion, kind: kind.slice(0, -'List'.length) };
    for (const [index, item] of value.items.entries()) {
      const at = [...path, 'items', index];
      const fault = !isObject(item)
        ? 'an item is no object'
        : named({ ...of, ...item })
          ? undefined
          : 'an item has no kind';
      if (fault) yield { raw: {}, apiVersion, kind, known: undefined, document, path: at, fault };
      else yield* unfold(document, item, at, of);
    }
  } else if (claimsList(apiVersion, kind) && (value.items ?? null) !== null)
    yield { raw: {}, apiVersion, kind, known: undefined, document, path, fault: 'items is no list' };
  else yield { raw: value, apiVersion, kind, known: kindOf(apiVersion, kind), document, path };
}

const isList = (value: unknown): value is Raw & { readonly items: readonly unknown[] } =>
  isObject(value) && typeof value.kind === 'string' && value.kind.endsWith('List') && Array.isArray(value.items);

const named = ({ apiVersion, kind }: Raw) => typeof apiVersion === 'string' && typeof kind === 'string';

/** A List, or one of a kind that rules look at; what somebody else calls an AllowList may hold what it likes. */
const claimsList = (apiVersion: string, kind: string) =>
  kind === 'List' || (kind.endsWith('List') && kindOf(apiVersion, kind.slice(0, -'List'.length)) !== undefined);

/** Inputs of tools that make manifests; no API server takes them. */
const isOfTools = (apiVersion: string) =>
  /^(kustomize\.config\.k8s\.io|kind\.x-k8s\.io|kubeadm\.k8s\.io|skaffold|helm\.sh)\b/.test(apiVersion);

const group = (apiVersion: string) => (apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '');
const byName = new Map(allKinds.map((kind) => [`${group(kinds[kind].apiVersion)}/${kinds[kind].kind}`, kind]));
/** Groups that a kind was served in before. */
const formerly = new Map<string, string>([
  ...['Deployment', 'DaemonSet', 'ReplicaSet'].map((kind) => [`extensions/${kind}`, `apps/${kind}`] as const),
  ...['Ingress', 'NetworkPolicy'].map((kind) => [`extensions/${kind}`, `networking.k8s.io/${kind}`] as const),
]);

/** Whatever its version: fields that rules read are the same in all of them. */
function kindOf(apiVersion: string, kind: string): Kind | undefined {
  const name = `${group(apiVersion)}/${kind}`;
  return byName.get(formerly.get(name) ?? name);
}
