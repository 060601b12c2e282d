import type { RoleSubject } from '../../model/rule.ts';
import { bits, capabilities, maskOf } from './capabilities.ts';
import { has, type PolicyRule } from './match.ts';
import type { Question } from './questions.ts';

const set = (text: string) => new Set(text.split(/\s+/));
/** Groups of Kubernetes in which no kind of the core group has a namesake. */
const own = set(`apps batch autoscaling policy rbac.authorization.k8s.io networking.k8s.io storage.k8s.io
  admissionregistration.k8s.io apiextensions.k8s.io authentication.k8s.io authorization.k8s.io certificates.k8s.io`);
/** Kinds of Kubernetes for which these verbs, asked about for others alone, mean nothing. */
const plain =
  set(`pods secrets services configmaps endpoints ingresses networkpolicies deployments daemonsets statefulsets
  rolebindings clusterrolebindings mutatingwebhookconfigurations validatingwebhookconfigurations`);
const special = ['impersonate', 'bind', 'escalate', 'approve', 'sign'];
const writes = ['create', 'update', 'patch', 'delete', 'deletecollection'];

/** What people ask of roles that they read: a rule that only looks as if it gave this is worth a word. */
const asked: ReadonlySet<Question> = new Set<Question>([
  'escalation-granted',
  'impersonation-granted',
  'node-proxy-granted',
  'webhook-changes-granted',
  'certificate-approval-granted',
  'network-changes-granted',
  'volume-creation-granted',
]);

/** The rule as its reader takes it: a star in names as a pattern, a kind of the core group as one of that group. */
const meant = ({ resourceNames = [], apiGroups = [], ...rule }: PolicyRule): PolicyRule => ({
  ...rule,
  ...(resourceNames.length && !resourceNames.includes('*') ? { resourceNames } : {}),
  apiGroups: apiGroups.length && apiGroups.every((group) => own.has(group)) ? [...apiGroups, ''] : apiGroups,
});

/** Why the role, or part of it, grants nothing though it looks as if it did. */
export function emptyWords({
  kind,
  namespace,
  object,
}: RoleSubject): { readonly index: number; readonly why: string } | undefined {
  const rules = object.rules ?? [];
  const gives = maskOf(rules, kind === 'Role');
  const seems = maskOf(rules.map(meant), false);
  const looks = capabilities.find(({ question, rows }, at) => {
    const { all = 0n } = bits[at] ?? {};
    return asked.has(question) && rows !== 'R14' && (seems & all) === all && (gives & all) !== all;
  });
  if (looks)
    return {
      index: 0,
      why: `it looks as if it let one ${looks.does}, but kind, group or name are not those that count`,
    };
  for (const [index, { verbs, resources = [], resourceNames = [] }] of rules.entries()) {
    const map =
      kind === 'Role' &&
      namespace !== 'kube-system' &&
      resources.includes('configmaps') &&
      resourceNames.includes('aws-auth');
    if (map && writes.some((verb) => has(verbs, verb)))
      return { index, why: `the aws-auth that counts lies in kube-system, not in ${namespace}` };
    const verb = special.find((one) => verbs.includes(one));
    const odd = verb && resources.find((one) => plain.has(one));
    if (odd) return { index, why: `${verb} means nothing for ${odd}` };
  }
  return undefined;
}
