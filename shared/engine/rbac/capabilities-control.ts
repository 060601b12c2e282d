import type { PolicyRule } from './match.ts';
import { type Capability, line, need, shaped, wideNeed } from './need.ts';

const rbac = 'rbac.authorization.k8s.io';
const write = 'create update patch';
const star = (list: readonly string[] | undefined) => !!list?.includes('*');
const core = (rule: PolicyRule) => star(rule.apiGroups) || !!rule.apiGroups?.includes('');
const everyVerb = ['get', 'list', 'watch', 'create', 'update', 'patch', 'delete'];
const acts = ({ verbs }: PolicyRule) => star(verbs) || everyVerb.every((verb) => verbs.includes(verb));
const names = (rule: PolicyRule) => !!rule.resourceNames?.length;

const everything = line('everything-granted');
const wildcard = line('wildcard-granted');
const escalation = line('escalation-granted');
const bindings = line('binding-changes-granted');
const paths = line('api-server-paths-granted');

/** Kinds of which no verb is harmless, later ones included. */
const sensitive = new Set(
  `secrets pods deployments daemonsets statefulsets replicationcontrollers replicasets cronjobs jobs roles clusterroles
  rolebindings clusterrolebindings users groups serviceaccounts nodes`.split(/\s+/),
);
const ours = new Set(['', '*', 'apps', 'batch', 'extensions', rbac]);
const onAll = (rule: PolicyRule, ...verbs: readonly string[]) =>
  star(rule.resources) &&
  core(rule) &&
  !names(rule) &&
  verbs.some((verb) => rule.verbs.includes(verb) || star(rule.verbs));

/** Roles of which everybody knows that they lead to all: a `bind` of that name alone is as good as any. */
const powerful = (name: string) => /^(cluster-admin|admin|edit|system:masters)$/.test(name);

/** Sections A and B of the facts: total control, and changing RBAC itself. */
export const controlCapabilities: readonly Capability[] = [
  everything(
    'R01 R03',
    'critical critical high',
    'do everything',
    shaped((rule) => acts(rule) && star(rule.resources) && star(rule.apiGroups) && !names(rule)),
  ),
  wildcard(
    'R02',
    'critical critical high',
    'do everything with pods, secrets, nodes and the rest of the core group',
    shaped((rule) => acts(rule) && star(rule.resources) && core(rule) && !names(rule)),
  ),
  wildcard(
    'R07',
    'critical critical high',
    'use every verb on a kind that leads further',
    shaped(
      (rule) =>
        star(rule.verbs) &&
        !names(rule) &&
        !!rule.apiGroups?.some((group) => ours.has(group)) &&
        !!rule.resources?.some((one) => sensitive.has(one)),
    ),
  ),
  wildcard(
    'R08',
    'critical critical high',
    'change every kind',
    shaped((rule) => onAll(rule, 'create', 'update', 'patch', 'impersonate')),
  ),
  wildcard(
    'R08',
    'high high medium',
    'delete objects of every kind',
    shaped((rule) => onAll(rule, 'delete', 'deletecollection')),
  ),
  wildcard(
    'R08',
    'medium medium medium',
    'read every kind',
    shaped((rule) => onAll(rule, 'get', 'list', 'watch')),
  ),
  wildcard(
    'R09',
    'low low low',
    'reach kinds of that name in every API group',
    shaped((rule) => star(rule.apiGroups) && !star(rule.resources)),
  ),
  wildcard(
    '',
    'low low low',
    'use verbs or kinds that nobody named',
    shaped((rule) => star(rule.verbs) || !!rule.resources?.some((one) => one.includes('*'))),
  ),
  escalation(
    'R12',
    'critical - -',
    'write any permission into a cluster role',
    wideNeed('escalate', rbac, 'clusterroles', () => true),
    wideNeed(write, rbac, 'clusterroles', () => true),
  ),
  escalation(
    'R13',
    'critical critical high',
    'write any permission into a role',
    need('escalate', rbac, 'roles', () => true),
    need(write, rbac, 'roles', () => true),
  ),
  escalation(
    'R14',
    'medium medium medium',
    'escalate roles as soon as it may write them',
    need('escalate', rbac, 'roles clusterroles', () => true),
  ),
  escalation(
    'R15',
    'critical - -',
    'bind itself to any cluster role, everywhere',
    need('bind', rbac, 'clusterroles', powerful),
    wideNeed(write, rbac, 'clusterrolebindings', () => true),
  ),
  escalation(
    'R16',
    'critical critical high',
    'bind itself to any role of a namespace',
    need('bind', rbac, 'roles clusterroles', powerful),
    need(write, rbac, 'rolebindings', () => true),
  ),
  escalation(
    'R14',
    'medium medium medium',
    'bind roles as soon as it may write bindings',
    need('bind', rbac, 'roles clusterroles', powerful),
  ),
  escalation(
    'R07',
    'high high medium',
    'use every verb on bindings, later ones too',
    shaped(
      (rule) =>
        star(rule.verbs) &&
        !!rule.apiGroups?.some((one) => one === rbac || one === '*') &&
        !!rule.resources?.some((one) => /^(cluster)?rolebindings$/.test(one)),
    ),
  ),
  bindings('R17', 'high - -', 'hand its rights to others everywhere', wideNeed(write, rbac, 'clusterrolebindings')),
  bindings('R17', 'high high medium', 'hand its rights to others', need(write, rbac, 'rolebindings')),
  bindings('R18', 'low low low', 'write roles with the rights that it has', need(write, rbac, 'roles clusterroles')),
  paths(
    'R10',
    'low - -',
    'read profiles, logs or any other path of the API server',
    shaped((rule) => rule.nonResourceURLs?.some((url) => /^\/?\*$|^\/(debug|logs)\b/.test(url)) ?? false, true),
  ),
];
