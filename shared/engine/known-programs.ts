import type { Workload } from '../model/workload.ts';
import { parseImage } from './image.ts';
import { containersOf } from './workloads.ts';

const runs = (workload: Workload, image: RegExp) =>
  containersOf(workload).some(({ container }) => image.test(parseImage(container.image ?? '').repository));

/** Helm 2's server, by its image, its name or the labels that its installer sets. */
export function isTiller(workload: Workload): boolean {
  const { name, podMeta } = workload;
  if (/^tiller(-deploy)?$/.test(name) || /^tiller(-deploy)?$/.test(podMeta.name ?? '')) return true;
  if (podMeta.labels?.app === 'helm' || podMeta.labels?.name === 'tiller') return true;
  return runs(workload, /(^|\/)tiller$/);
}

/** The dashboard of the Kubernetes project, by its image or the labels that its manifests set. */
export function isDashboard(workload: Workload): boolean {
  const { labels = {} } = workload.podMeta;
  if (labels.app === 'kubernetes-dashboard' || labels['k8s-app'] === 'kubernetes-dashboard') return true;
  return runs(workload, /(^|\/)(kubernetesui\/dashboard|kubernetes-dashboard)(-[a-z0-9]+)?$/);
}
