import type { RuleReport } from '../../shared/model/report.ts';
import type { Severity } from '../../shared/model/rule.ts';

const rule = (severity: Severity, id: string, title: string, remediation: string, risk: string): RuleReport => ({
  ...{ id, title, severity, risk, remediation, controls: ['cis:5.2.2', 'nsa:pods'] },
  ...{ pass: 800 + id.length, fail: 0, unknown: id.length % 3, clusters: 0, notApplicable: id.length % 2 },
});

/** A dozen and more rules, gravest first, as `summary` orders them. */
export const rules: readonly RuleReport[] = [
  rule(
    'critical',
    'privileged-container',
    'Container runs privileged',
    'Set securityContext.privileged to false; grant the single capability or device that the container needs.',
    'A privileged container holds every capability and every host device: whoever breaks into it owns the node.',
  ),
  rule(
    'critical',
    'api-endpoint-open',
    'API server is open to the whole internet',
    'Limit the public endpoint to the ranges of your offices and runners, or make it private.',
    'Every leaked token and every flaw of the API server can be tried from anywhere.',
  ),
  rule(
    'critical',
    'cluster-admin-to-everyone',
    'Cluster administrator is bound to every user',
    'Remove the binding; bind a narrow role to the group that needs it.',
    'Anyone who can reach the API server holds the cluster, its secrets and the cloud identities in it.',
  ),
  rule(
    'high',
    'host-path-volume',
    'Workload mounts a path of its node',
    'Replace the hostPath volume by an emptyDir, a ConfigMap or a persistent volume.',
    'A writable path of the node leads from the container to the kubelet and to every pod beside it.',
  ),
  rule(
    'high',
    'secrets-not-encrypted',
    'Secrets are not encrypted with a key of yours',
    'Turn on envelope encryption of secrets with a customer-managed key.',
    'A backup or a snapshot of etcd reveals every secret of the cluster.',
  ),
  rule(
    'high',
    'wildcard-verbs',
    'Role grants every verb on every resource',
    'Name the verbs and resources that the subject uses; the audit log shows which.',
    'A stolen token of one workload reaches everything in its namespace, and often beyond it.',
  ),
  rule(
    'high',
    'node-pool-public-ips',
    'Nodes have public addresses',
    'Recreate the node pool in private subnets and let traffic in through a load balancer.',
    'The kubelet, SSH and every host port can be reached from the internet.',
  ),
  rule(
    'medium',
    'run-as-root',
    'Container may run as root',
    'Set securityContext.runAsNonRoot to true and give the image a user of its own.',
    'Root in the container is root on the node as soon as one boundary fails.',
  ),
  rule(
    'medium',
    'image-tag-latest',
    'Image has no fixed tag',
    'Pin the image by digest, or at least by an immutable version tag.',
    'What runs tomorrow is not what was tested today, and nobody can say what runs now.',
  ),
  rule(
    'medium',
    'no-network-policy',
    'Namespace has no network policy',
    'Add a default-deny policy to the namespace, then allow the traffic that it needs.',
    'One broken pod can talk to every other pod and to the metadata endpoint.',
  ),
  rule(
    'low',
    'no-cpu-limit',
    'Container has no memory limit',
    'Set resources.limits.memory to what the container needs at its peak.',
    'One leak takes the node down with everything on it.',
  ),
  rule(
    'info',
    'default-service-account',
    'Workload uses the default service account',
    'Give the workload a service account of its own.',
    'What is granted to one workload is granted to all that share the account.',
  ),
];
