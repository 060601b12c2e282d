import pLimit from 'p-limit';
import type { Google } from '../../cloud/google.ts';
import { read, readPages } from '../../cloud/google-rest.ts';
import { oncePer } from '../../cloud/once.ts';
import type { GkeAdmissionPolicy, GkeFirewall, GkeKey, GkeSubnet } from '../../model/gke.ts';
import * as shapes from './shapes.ts';

/** What a cluster's own answer only names, each asked once a process, however many clusters share it. */
export interface Further {
  /** `projects/P/regions/R/subnetworks/S`; of a shared VPC, P is the host project. */
  subnet(name: string): Promise<GkeSubnet>;
  /** Of `projects/P/global/networks/N`. */
  firewalls(network: string): Promise<readonly GkeFirewall[]>;
  /** `projects/P/locations/L/keyRings/R/cryptoKeys/K`. */
  key(name: string): Promise<GkeKey>;
  admissionPolicy(project: string): Promise<GkeAdmissionPolicy>;
}

/** At most so many of these calls at a time in a process. */
const atOnce = 8;

export function createFurther(google: Google): Further {
  const limit = pLimit(atOnce);
  const subnets = oncePer<string, GkeSubnet>();
  const networks = oncePer<string, readonly GkeFirewall[]>();
  const keys = oncePer<string, GkeKey>();
  const policies = oncePer<string, GkeAdmissionPolicy>();
  return {
    subnet: (name) =>
      subnets(name, () =>
        limit(() =>
          read(google, shapes.subnet, {
            operation: 'compute.subnetworks.get',
            subject: name,
            service: 'compute',
            path: `/compute/v1/${name}`,
          }),
        ),
      ),
    firewalls: (network) =>
      networks(network, () =>
        limit(async () => {
          const project = network.split('/', 2).join('/');
          const url = `https://www.googleapis.com/compute/v1/${network}`;
          const pages = await readPages(google, shapes.firewalls, {
            operation: 'compute.firewalls.list',
            subject: project,
            service: 'compute',
            path: `/compute/v1/${project}/global/firewalls`,
            query: { filter: `network = "${url}"`, maxResults: '500' },
          });
          return pages.flatMap(({ items }) => items);
        }),
      ),
    key: (name) =>
      keys(name, () =>
        limit(() =>
          read(google, shapes.cryptoKey, {
            operation: 'cloudkms.cryptoKeys.get',
            subject: name,
            service: 'cloudkms',
            path: `/v1/${name}`,
          }),
        ),
      ),
    admissionPolicy: (project) =>
      policies(project, () =>
        limit(() =>
          read(google, shapes.admissionPolicy, {
            operation: 'binaryauthorization.policy.get',
            subject: `projects/${project}`,
            service: 'binaryauthorization',
            path: `/v1/projects/${project}/policy`,
          }),
        ),
      ),
  };
}
