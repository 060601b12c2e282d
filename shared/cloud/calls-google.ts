import { defineCalls } from './calls.ts';

/** Every call that the GKE provider makes; operations are the permissions that they need, where they need one. */
export const googleCalls = defineCalls([
  {
    provider: 'gke',
    operation: 'google.login',
    permissions: [],
    scope: 'caller',
    serves: 'accounts',
    why: 'Trades the credential for an access token of an hour; needs no grant in any project.',
  },
  {
    provider: 'gke',
    operation: 'resourcemanager.projects.get',
    permissions: ['resourcemanager.projects.get'],
    scope: 'account',
    serves: 'accounts',
    why:
      'Names the project of a federated credential where neither configuration nor GOOGLE_CLOUD_PROJECT does, and ' +
      'tells whether a disabled API means this project or the one that the credential belongs to.',
  },
  {
    provider: 'gke',
    operation: 'cloudasset.assets.searchAllResources',
    permissions: ['cloudasset.assets.searchAllResources'],
    scope: 'caller',
    serves: 'accounts',
    why: 'Finds the projects that hold a cluster, only where the configuration names an organisation; granted on it.',
  },
  {
    provider: 'gke',
    operation: 'container.clusters.list',
    permissions: ['container.clusters.list'],
    scope: 'account',
    serves: 'discover',
    why: 'Finds the clusters of a project in all its locations.',
  },
  {
    provider: 'gke',
    operation: 'container.clusters.get',
    permissions: ['container.clusters.get'],
    scope: 'account',
    serves: 'cluster',
    why: 'Reads the control plane and its node pools, and the addresses to connect to.',
  },
  {
    provider: 'gke',
    operation: 'container.projects.locations.getServerConfig',
    permissions: ['container.clusters.list'],
    scope: 'account',
    serves: 'versions',
    why: 'Says which Kubernetes versions are supported today, so that no table of ours can rot.',
  },
  {
    provider: 'gke',
    operation: 'container.clusters.connect',
    permissions: ['container.clusters.connect'],
    scope: 'account',
    serves: 'connect',
    why: 'Passes the DNS endpoint of a cluster; what may be read behind it is a matter of its own grants.',
  },
]);

export type GoogleOperation = (typeof googleCalls)[number]['operation'];
