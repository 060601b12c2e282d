import type { Snapshot } from '../model/snapshot.ts';
import type { PodSpec, Workload } from '../model/workload.ts';
import { all } from './known.ts';
import { perSnapshot } from './memo.ts';

/** The service account that a pod runs as; the older field counts where the newer is absent. */
export const accountOf = ({ serviceAccountName, serviceAccount }: PodSpec) =>
  serviceAccountName || serviceAccount || 'default';

const automounts = perSnapshot(
  ({ objects }) =>
    new Map(
      all(objects.serviceaccounts, 'serviceaccounts').map(
        ({ metadata, automountServiceAccountToken: value }) =>
          [`${metadata?.namespace}/${metadata?.name}`, value] as const,
      ),
    ),
);

/** The pod finds a token of its account: what it says itself, else what its account says, else yes. */
export const mountsToken = ({ podSpec, namespace }: Workload, snapshot: Snapshot): boolean =>
  podSpec.automountServiceAccountToken ?? automounts(snapshot).get(`${namespace}/${accountOf(podSpec)}`) ?? true;
