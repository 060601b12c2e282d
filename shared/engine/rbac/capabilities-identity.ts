import type { PolicyRule } from './match.ts';
import { type Capability, line, need, shaped, wideNeed } from './need.ts';

const certificates = 'certificates.k8s.io';
const authentication = 'authentication.k8s.io';
const impersonation = line('impersonation-granted');
const tokens = line('token-minting-granted');
const approval = line('certificate-approval-granted');
const reading = line('secret-reading-granted');
const naming = line('named-secret-reading-granted');
const writing = line('secret-writing-granted');
const reviews = line('token-review-granted');

const of = (rule: PolicyRule, group: string) => !!rule.apiGroups?.some((one) => one === group || one === '*');
const approves = (rule: PolicyRule, names: readonly string[]) =>
  of(rule, certificates) &&
  !!rule.resources?.some((one) => one === 'signers' || one === '*') &&
  rule.verbs.some((verb) => verb === 'approve' || verb === '*') &&
  (!rule.resourceNames?.length ||
    rule.resourceNames.some((name) => names.includes(name) || name === 'kubernetes.io/*'));
const begins = (verb: string) => verb.startsWith('impersonate:') || verb.startsWith('impersonate-on:');

/** Section C of the facts: borrowing identities. */
export const identityCapabilities: readonly Capability[] = [
  impersonation(
    'R26',
    'critical - -',
    'act as any user or group',
    wideNeed('impersonate', 'core', 'users groups', (name) => name.startsWith('system:')),
  ),
  impersonation(
    'R26',
    'medium - -',
    'act as the users or groups that are named',
    shaped(
      (rule) =>
        rule.verbs.includes('impersonate') &&
        !!rule.resourceNames?.length &&
        !!rule.resources?.some((one) => one === 'users' || one === 'groups'),
      true,
    ),
  ),
  impersonation(
    'R27',
    'critical critical medium',
    'act as any service account',
    need('impersonate', 'core', 'serviceaccounts'),
  ),
  impersonation(
    'R28',
    'high - -',
    'forge uid or extra fields of a login',
    shaped(
      (rule) =>
        of(rule, authentication) &&
        rule.verbs.some((verb) => verb === 'impersonate' || verb === '*') &&
        !!rule.resources?.some((one) => one === 'uids' || one === '*' || one.startsWith('userextras')),
      true,
    ),
  ),
  impersonation(
    'R29',
    'critical - -',
    'act as any node',
    shaped((rule) => of(rule, authentication) && rule.verbs.includes('impersonate:arbitrary-node'), true),
  ),
  impersonation(
    'R29',
    'high high medium',
    'act as others within the limits that the verb names',
    shaped((rule) => rule.verbs.some((verb) => begins(verb) && verb !== 'impersonate:arbitrary-node')),
  ),
  tokens(
    'R30',
    'critical critical medium',
    'mint tokens of any service account',
    need('create', 'core', 'serviceaccounts/token'),
  ),
  tokens(
    'R31',
    'critical critical medium',
    'make a token secret of any service account and read it',
    need('create', 'core', 'secrets'),
    need('get list watch', 'core', 'secrets'),
  ),
  tokens(
    'R31',
    'critical critical medium',
    'make a token secret of any service account and mount it',
    need('create', 'core', 'secrets'),
    need('create', 'core', 'pods'),
  ),
  approval(
    'R36',
    'critical - -',
    'issue itself a client certificate in any name',
    wideNeed('update patch', certificates, 'certificatesigningrequests/approval'),
    shaped((rule) => approves(rule, ['kubernetes.io/kube-apiserver-client']), true),
  ),
  approval(
    'R37',
    'high - -',
    'issue certificates of nodes',
    wideNeed('update patch', certificates, 'certificatesigningrequests/approval'),
    shaped(
      (rule) => approves(rule, ['kubernetes.io/kubelet-serving', 'kubernetes.io/kube-apiserver-client-kubelet']),
      true,
    ),
  ),
  approval(
    'R36',
    'medium - -',
    'approve certificate requests as soon as it may use a signer',
    wideNeed('update patch', certificates, 'certificatesigningrequests/approval'),
  ),
  approval(
    'R38',
    'medium - -',
    'sign certificates of its own making',
    wideNeed('sign', certificates, 'signers', () => true),
    wideNeed('update patch', certificates, 'certificatesigningrequests/status'),
  ),
  reading('R33', 'critical critical high', 'read every secret', need('list watch', 'core', 'secrets')),
  reading('R34', 'high high medium', 'read any secret of which it knows the name', need('get', 'core', 'secrets')),
  naming(
    'R35',
    'info info info',
    'read secrets that are named',
    shaped(
      (rule) =>
        !!rule.resourceNames?.some(Boolean) &&
        of(rule, '') &&
        !!rule.resources?.includes('secrets') &&
        rule.verbs.some((verb) => ['get', 'list', 'watch', '*'].includes(verb)),
    ),
  ),
  writing('R32', 'high high medium', 'overwrite any secret', need('update patch', 'core', 'secrets')),
  writing('R39', 'high high -', 'plant a token by which nodes join', need('create', 'core', 'secrets')),
  reviews('R40', 'low - -', 'try out tokens that it found', wideNeed('create', authentication, 'tokenreviews')),
  line('pod-security-policy-granted')(
    'R96',
    'info - -',
    'use a PodSecurityPolicy, which 1.25 took away',
    wideNeed('use', 'policy extensions', 'podsecuritypolicies', () => true),
  ),
];
