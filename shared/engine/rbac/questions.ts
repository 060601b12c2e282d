/**
 * What a person asks of a binding, each the id of a rule, the widest first: a binding is told once, under the first that
 * it fails, and the finding lists all that it gives.
 */
export const questions = [
  'binding-name-borrowed',
  'system-masters-bound',
  'anonymous-bound',
  'cluster-admin-bound',
  'admin-bound-cluster-wide',
  'reserved-name-grants',
  'everything-granted',
  'escalation-granted',
  'impersonation-granted',
  'node-proxy-granted',
  'webhook-changes-granted',
  'token-minting-granted',
  'certificate-approval-granted',
  'secret-reading-granted',
  'pod-creation-granted',
  'node-identity-bound',
  'config-map-changes-granted',
  'wildcard-granted',
  'pod-exec-granted',
  'secret-writing-granted',
  'admission-changes-granted',
  'agent-changes-granted',
  'namespace-changes-granted',
  'volume-creation-granted',
  'binding-changes-granted',
  'node-changes-granted',
  'all-service-accounts-bound',
  'default-service-account-bound',
  'dashboard-account-bound',
  'deletion-granted',
  'network-changes-granted',
  'port-forward-granted',
  'subject-hard-to-recognise',
  'binding-to-missing-account',
  'binding-to-missing-role',
  'api-server-paths-granted',
  'token-review-granted',
  'event-deletion-granted',
  'control-disruption-granted',
  'named-secret-reading-granted',
  'pod-security-policy-granted',
] as const;
export type Question = (typeof questions)[number];

/** What a failure of this one includes. */
export const weakerThan = (question: Question): readonly Question[] => questions.slice(questions.indexOf(question) + 1);
