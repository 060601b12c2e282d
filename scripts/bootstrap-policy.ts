import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/**
 * Writes shared/engine/rbac/bootstrap-policy.ts from the bootstrap policies of Kubernetes, one folder a version
 * (`v1.36.3/cluster-roles.yaml` …): the files that the server's own tests compare its code with, under
 * plugin/pkg/auth/authorizer/rbac/bootstrappolicy/testdata of the Go module k8s.io/kubernetes.
 *
 *   node scripts/bootstrap-policy.ts FOLDER
 */
interface Item {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
  readonly rules?: readonly { readonly [field: string]: readonly string[] }[];
  readonly aggregationRule?: object;
  readonly roleRef?: { readonly kind: string; readonly name: string };
  readonly subjects?: readonly { readonly kind: string; readonly name: string; readonly namespace?: string }[];
}

const [folder = ''] = process.argv.slice(2);
const minors = new Map(readdirSync(folder).map((version) => [Number(version.split('.')[1]), version] as const));
const files = ['cluster-roles', 'cluster-roles-featuregates', 'controller-roles', 'namespace-roles'];
const bindingFiles = ['cluster-role-bindings', 'controller-role-bindings', 'namespace-role-bindings'];

/** Line without its minors → the minors that have it. */
const roles = new Map<string, number[]>();
const bindings = new Map<string, number[]>();
for (const minor of [...minors.keys()].sort()) {
  const add = (lines: Map<string, number[]>, line: string) =>
    lines.set(line, [...new Set([...(lines.get(line) ?? []), minor])]);
  // A feature that is off by default makes a role larger where somebody switches it on: the widest is the shipped one.
  const widest = new Map(files.flatMap((file) => read(minor, file)).map((item) => [keyOf(item), item]));
  for (const item of widest.values()) add(roles, `${keyOf(item)} ${(item.rules ?? []).map(ruleText).join(' ')}`.trim());
  for (const item of bindingFiles.flatMap((file) => read(minor, file))) add(bindings, bindingText(item));
}

function read(minor: number, file: string): Item[] {
  const path = join(folder, minors.get(minor) ?? '', `${file}.yaml`);
  try {
    return parse(readFileSync(path, 'utf8')).items;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
function keyOf({ kind, metadata: { namespace = '', name } }: Item): string {
  return `${kind.replace('Binding', '')}/${namespace}/${name}`;
}
function ruleText(rule: { readonly [field: string]: readonly string[] }): string {
  const list = (field: string) => (rule[field] ?? []).join(',');
  if (rule.nonResourceURLs) return `${list('verbs')}@${list('nonResourceURLs')}`;
  const names = rule.resourceNames ? `@${list('resourceNames')}` : '';
  return `${list('verbs')}@${list('apiGroups')}@${list('resources')}${names}`;
}
function bindingText(item: Item): string {
  const subjects = (item.subjects ?? []).map(
    ({ kind, namespace, name }) => `${kind}:${kind === 'ServiceAccount' ? `${namespace}/` : ''}${name}`,
  );
  return [keyOf(item), item.roleRef?.name, ...subjects].join(' ');
}

const text = (lines: Map<string, number[]>) =>
  [...lines]
    .map(([line, of]) => `${Math.min(...of)}-${Math.max(...of)} ${line}`)
    .sort((a, b) => (a.slice(6) < b.slice(6) ? -1 : 1))
    .join('\n');
writeFileSync(
  join(import.meta.dirname, '../shared/engine/rbac/bootstrap-policy.ts'),
  `// Written by scripts/bootstrap-policy.ts from Kubernetes ${[...minors.values()].sort().join(', ')}; do not edit.

/** Minors of Kubernetes 1 that stand here. */
export const minors = [${Math.min(...minors.keys())}, ${Math.max(...minors.keys())}] as const;

/** FROM-TO KIND/NAMESPACE/NAME, then its rules: VERBS@GROUPS@RESOURCES[@NAMES] or VERBS@PATHS. */
export const roleLines = \`
${text(roles)}
\`;

/** FROM-TO KIND/NAMESPACE/NAME of the binding (KIND is that of its role), the role, then its subjects. */
export const bindingLines = \`
${text(bindings)}
\`;
`,
);
