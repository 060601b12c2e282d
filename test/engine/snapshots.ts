import { allKinds } from '../../shared/kube/kinds.ts';
import type { ClusterRef } from '../../shared/model/cluster.ts';
import { defineRule, type Rule } from '../../shared/model/rule.ts';
import type { Kind, Snapshot } from '../../shared/model/snapshot.ts';

export const ref: ClusterRef = { provider: 'eks', account: '1', region: 'r', name: 'c', id: 'arn:c' };

/** Every kind read and empty but what is given, or a gap of `more`. */
export function snapshotOf(
  objects: { readonly [K in Kind]?: readonly object[] },
  more: Partial<Snapshot> = {},
): Snapshot {
  const read = allKinds.filter((kind) => !more.gaps?.some(({ what }) => what === kind));
  return {
    origin: { cluster: ref },
    takenAt: '2026-01-01T00:00:00Z',
    objects: { ...Object.fromEntries(read.map((kind) => [kind, []])), ...objects } as Snapshot['objects'],
    gaps: [],
    samples: [],
    notServed: [],
    ...more,
  };
}

export const meta = { severity: 'high', controls: [], risk: 'r', remediation: 'Do.' } as const;

/** Fails every container that has an image `bad`. */
export const badImage: Rule = defineRule({
  ...meta,
  id: 'bad-image',
  title: 'Image is bad',
  target: 'container',
  check: ({ image }) => (image === 'bad' ? { path: ['image'], message: 'image is bad' } : undefined),
}) as Rule;

/** A reference as controllers write it: a ReplicaSet is `web-UID`, everything else `web`. */
export const owner = (kind: string, uid: string, name = kind === 'ReplicaSet' ? `web-${uid}` : 'web') => ({
  ownerReferences: [{ apiVersion: 'x/v1', kind, name, uid, controller: true }],
});

const spec = (image: string, more: object = {}) => ({ containers: [{ name: 'main', image }], ...more });

export const deployment = (uid: string, image = 'good', more: object = {}) => ({
  metadata: { name: 'web', namespace: 'shop', uid },
  spec: { replicas: 2, template: { metadata: {}, spec: spec(image, more) } },
});
export const replicaSet = (uid: string, by: object, image = 'good', replicas = 1) => ({
  metadata: { name: `web-${uid}`, namespace: 'shop', uid, ...by },
  spec: { replicas, template: { metadata: {}, spec: spec(image) } },
});
export const pod = (name: string, by: object, image = 'good', more: object = {}) => ({
  metadata: { name, namespace: 'shop', uid: `uid-${name}`, ...by },
  spec: spec(image, { nodeName: 'node-1', ...more }),
  status: { phase: 'Running' },
});
