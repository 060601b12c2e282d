import type { Breakage } from './breakages-table.ts';

type Edit = readonly [name: string, from: string | RegExp, to: string];
const inFile = (file: string, test: string, ...edits: readonly Edit[]): Breakage[] =>
  edits.map(([name, from, to]) => ({ name, file: `shared/${file}`, from, to, tests: [`test/${test}.test.ts`] }));

/** Promises about workloads, networks and what belongs to the platform. */
export const workloadBreakages: readonly Breakage[] = [
  ...inFile(
    'engine/owners.ts',
    'engine/workloads',
    ['believe any owner by its uid', 'claim.kind === entry.kind && claim.name === owner?.name &&', ''],
    ['owners of other namespaces', '&& metadata?.namespace === owner?.namespace', ''],
    ['owners whatever they select', '&& isSelected(child, entry, metadata?.labels) ?', '?'],
    ['owners that never make such objects', '|| !makers[child]?.includes(entry.key)', ''],
  ),
  ...inFile(
    'engine/workloads.ts',
    'engine/workloads',
    ['believe the mirror annotation', 'nodes.get(claim.uid) === claim.name', 'true'],
    ['a pod is what its template says', 'owner && !differs(pod, owner)', 'owner'],
  ),
  ...inFile(
    'engine/deviation.ts',
    'engine/workloads',
    ['overlook hostPID of a replica', "'hostPID', ", ''],
    [
      'overlook user namespaces of a replica',
      'if ((pod.hostUsers ?? true) !== (template.hostUsers ?? true)) return true;',
      '',
    ],
    ['any secret may be called a token', '!secret && ', ''],
  ),
  ...inFile('engine/told.ts', 'engine/workloads', [
    'tell the template’s faults on its pods again',
    'same.severity === violation.severity) return undefined;',
    'same.severity === violation.severity) return violation;',
  ]),
  ...inFile(
    'engine/platform.ts',
    'engine/platform',
    ['exempt by name alone', '!known || repository !== known.repository ||', '!known ||'],
    ['exempt whatever is run', "if (known.runs ? !known.runs.test(runs) : runs !== '') return false;", ''],
    [
      'exempt whatever is mounted',
      'return equal(bare(source(volumes)), bare(source(addon.pod.volumes)));',
      'return true;',
    ],
    ['exempt any value', 'expected.some((other) => equal(one, other))', 'expected !== undefined'],
  ),
  ...inFile(
    'engine/network.ts',
    'rules/network/workload-without-network-policy',
    ['policies bind pods of the node’s network', /if \(workload\.podSpec\.hostNetwork\) return .*/, ''],
    ['policies protect without an engine', /throw new Unknown\('no engine that enforces.*/, 'return undefined;'],
    ['overlook policies that are not evaluated', /if \(all\(objects\[kind\], kind\)\.length\) throw .*/, ''],
  ),
  ...inFile('engine/selector.ts', 'rules/network/dangling-network-policy', [
    'forget expressions of selectors',
    'return matchExpressions.every(',
    'return true || matchExpressions.every(',
  ]),
  ...inFile('engine/exposure.ts', 'rules/network/load-balancer-open-to-world', [
    'believe the spec before the status',
    'const given = byAddresses(status?.loadBalancer?.ingress);',
    'const given = undefined;',
  ]),
  ...inFile('kube/collect.ts', 'kube/custom', [
    'read a missing version as emptiness',
    'if (!missing || !installed) throw missing;',
    'throw missing;',
  ]),
];
