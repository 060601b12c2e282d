import type { PodSpec } from '../model/workload.ts';

/** The service account that a pod runs as; the older field counts where the newer is absent. */
export const accountOf = ({ serviceAccountName, serviceAccount }: PodSpec) =>
  serviceAccountName || serviceAccount || 'default';
