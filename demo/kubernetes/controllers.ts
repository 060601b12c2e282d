import type { Raw } from './lists.ts';
import { namespaced, type Owner, object, ownerOf, suffix } from './objects.ts';
import { pod, type Running } from './pods.ts';

type Scaled = Running & { readonly replicas?: number };

/** Deployment, its ReplicaSet and the running pods. */
export function deployment(ns: string, name: string, spec: Raw, { replicas = 2, ...running }: Scaled): Raw[] {
  const labels = { app: name, ...running.labels };
  const selector = { matchLabels: { app: name } };
  const annotated = running.annotations ? { annotations: running.annotations } : {};
  const top = namespaced(
    'apps/v1',
    'Deployment',
    ns,
    name,
    {
      spec: {
        replicas,
        selector,
        template: { metadata: { labels, ...annotated }, spec },
        strategy: { type: 'RollingUpdate' },
      },
      status: { observedGeneration: 1, replicas, readyReplicas: replicas },
    },
    labels,
  );
  return [top, ...replicaSet(ns, name, spec, ownerOf(top), { replicas, ...running, labels })];
}

/** A ReplicaSet of some owner (a Deployment, an Argo Rollout) and its pods. */
export function replicaSet(ns: string, name: string, spec: Raw, owner: Owner | undefined, running: Scaled): Raw[] {
  const hash = suffix(`${ns}/${name}/rs`, 10);
  const labels = { ...running.labels, 'pod-template-hash': hash };
  const annotated = running.annotations ? { annotations: running.annotations } : {};
  const { replicas = 1 } = running;
  const rs = object(
    'apps/v1',
    'ReplicaSet',
    `${name}-${hash}`,
    {
      spec: { replicas, selector: { matchLabels: labels }, template: { metadata: { labels, ...annotated }, spec } },
      status: { replicas },
    },
    { namespace: ns, labels, ...(owner ? { owner } : {}) },
  );
  return [rs, ...pods(ns, `${name}-${hash}`, replicas, spec, ownerOf(rs), { ...running, labels })];
}

/** DaemonSet and one pod a node. */
export function daemonSet(ns: string, name: string, spec: Raw, running: Running): Raw[] {
  const labels = { 'k8s-app': name, ...running.labels };
  const top = namespaced(
    'apps/v1',
    'DaemonSet',
    ns,
    name,
    {
      spec: {
        selector: { matchLabels: { 'k8s-app': name } },
        template: { metadata: { labels }, spec },
        updateStrategy: {},
      },
      status: { numberReady: running.nodes.length },
    },
    labels,
  );
  const revision = { ...labels, 'controller-revision-hash': suffix(`${ns}/${name}/ds`, 9) };
  return [top, ...pods(ns, name, running.nodes.length, spec, ownerOf(top), { ...running, labels: revision })];
}

export function statefulSet(ns: string, name: string, spec: Raw, { replicas = 3, ...running }: Scaled): Raw[] {
  const labels = { app: name };
  const top = namespaced(
    'apps/v1',
    'StatefulSet',
    ns,
    name,
    {
      spec: {
        replicas,
        serviceName: name,
        selector: { matchLabels: labels },
        template: { metadata: { labels }, spec },
      },
      status: { replicas },
    },
    labels,
  );
  const revision = { ...labels, 'controller-revision-hash': `${name}-${suffix(name, 9)}` };
  const each = Array.from({ length: replicas }, (_, i) =>
    pod(
      ns,
      `${name}-${i}`,
      { ...spec, hostname: `${name}-${i}`, subdomain: name },
      ownerOf(top),
      { ...running, labels: revision },
      i,
    ),
  );
  return [top, ...each];
}

/** CronJob with its latest Job and that Job's pod. */
export function cronJob(ns: string, name: string, spec: Raw, running: Running): Raw[] {
  const jobSpec = { ...spec, restartPolicy: 'OnFailure' };
  const template = { metadata: { labels: { app: name } }, spec: jobSpec };
  const top = namespaced('batch/v1', 'CronJob', ns, name, {
    spec: { schedule: '15 3 * * *', concurrencyPolicy: 'Forbid', jobTemplate: { spec: { template } } },
    status: {},
  });
  const labels = { app: name, 'batch.kubernetes.io/job-name': `${name}-29394555` };
  const job = object(
    'batch/v1',
    'Job',
    `${name}-29394555`,
    {
      spec: { parallelism: 1, completions: 1, template: { metadata: { labels }, spec: jobSpec } },
      status: { succeeded: 1 },
    },
    { namespace: ns, owner: ownerOf(top) },
  );
  return [top, job, ...pods(ns, `${name}-29394555`, 1, jobSpec, ownerOf(job), { ...running, labels })];
}

const pods = (ns: string, base: string, count: number, spec: Raw, owner: Owner, running: Running) =>
  Array.from({ length: count }, (_, i) => pod(ns, `${base}-${suffix(`${ns}/${base}/${i}`)}`, spec, owner, running, i));
