import { type Estate, type EstateInput, estateSchema } from '../estate.ts';
import { type Raw, uid } from '../kubernetes/lists.ts';
import { hostile, ordinary, wellKept } from '../kubernetes/workloads.ts';
import { awsEstate } from './aws.ts';
import { azureEstate } from './azure.ts';
import { googleEstate } from './google.ts';

/** The embedded estate: what `npm start` sweeps and tests use. */
export function embeddedEstate(): Estate {
  const estate: EstateInput = {
    aws: awsEstate(),
    google: googleEstate(),
    azure: azureEstate(),
    expected: {
      admins: ['*:role/platform-admin', '*@acme.example'],
      trustedAccess: ['*/Microsoft.MachineLearningServices/workspaces/ml'],
      identityBindings: ['*/userAssignedIdentities/shop-web'],
      fleetProjects: googleEstate().projects.map(({ number }) => number),
      networks: ['203.0.113.0/24'],
    },
    kubeconfig: {
      contexts: [
        { name: 'kind-dev', login: 'client-certificate', kubernetes: { objects: ordinary({ flavour: 'plain' }) } },
        { name: 'edge<script>alert(1)</script>', login: 'exec', kubernetes: { objects: hostile(), denied: ['*'] } },
        // The cluster that AWS calls shop-prod, met a second time.
        { name: 'shop-by-hand', login: 'token', kubernetes: { objects: ofCluster('shop-prod', wellKept()) } },
      ],
    },
  };
  const named = (cluster: unknown) => String((cluster as { name?: unknown }).name);
  for (const { regions } of estate.aws?.accounts ?? [])
    for (const { clusters = [] } of regions) for (const one of clusters) own(one.kubernetes, named(one.cluster));
  for (const { clusters = [] } of [...(estate.google?.projects ?? []), ...(estate.azure?.subscriptions ?? [])])
    for (const one of clusters) own(one.kubernetes, named(one.cluster));
  for (const { name, kubernetes } of estate.kubeconfig?.contexts ?? [])
    if (name !== 'shop-by-hand') own(kubernetes, name);
  return estateSchema.parse(estate);
}

function own(kubernetes: { objects?: Raw[] | undefined } | undefined, cluster: string): void {
  if (kubernetes?.objects) kubernetes.objects = ofCluster(cluster, kubernetes.objects);
}

/** The same objects with uids of this cluster's own, the same in every run. */
function ofCluster(name: string, objects: readonly Raw[]): Raw[] {
  const uuid = /"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"/g;
  return JSON.parse(JSON.stringify(objects).replace(uuid, (old) => JSON.stringify(uid(`${name}/${old}`))));
}
