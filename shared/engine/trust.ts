import type { PolicyDocument, PolicyStatement } from '../model/iam.ts';

const exactly = /^(ForAllValues:|ForAnyValue:)?StringEquals(IgnoreCase)?(IfExists)?$/;
const alike = /^(ForAllValues:|ForAnyValue:)?StringLike(IfExists)?$/;
const subject = /^system:serviceaccount:[^*?:]+:[^*?:]+$/;

/** A statement that lets somebody take the role on; who may only tag or name a session takes on nothing. */
const assumes = ({ Effect, Action, NotAction }: PolicyStatement): boolean =>
  Effect === 'Allow' && (NotAction.length > 0 || Action.some((one) => /^(\*|sts:\*|sts:Assume)/i.test(one)));

/** Why more than one service account may take the role on by IRSA; undefined = exact ones alone. */
export function looseSubject(trust: PolicyDocument, issuer: string): string | undefined {
  const host = issuer.replace(/^https:\/\//, '');
  for (const statement of trust.filter(assumes)) {
    if (!statement.Principal.some(({ type, id }) => type === 'Federated' && (id === '*' || id.endsWith(`/${host}`))))
      continue;
    const subs = statement.Condition.filter(({ key }) => key.toLowerCase() === `${host}:sub`.toLowerCase());
    const fixed = subs.filter(({ operator }) => exactly.test(operator) || alike.test(operator));
    if (!fixed.length) return 'no condition names a service account';
    if (fixed.some(({ values }) => values.length > 0 && values.every((value) => subject.test(value)))) continue;
    return `its subject is ${fixed[0]?.values[0]}`;
  }
  return undefined;
}

/** Why any cluster of the account, or anybody at all, may have the role for its pods; undefined = a condition narrows it. */
export function loosePods(trust: PolicyDocument): string | undefined {
  for (const { Principal, Condition } of trust.filter(assumes)) {
    if (Condition.length === 0 && Principal.some(({ type, id }) => type === 'AWS' && id === '*')) return 'everybody';
    if (!Principal.some(({ type, id }) => type === 'Service' && id === 'pods.eks.amazonaws.com')) continue;
    const narrow = Condition.filter(({ key }) => /^aws:(SourceArn|RequestTag\/(kubernetes-|eks-cluster))/i.test(key));
    if (!narrow.length) return 'every cluster of the account';
    if (narrow.every(({ values }) => values.some((value) => value === '*')))
      return 'every cluster that a wildcard fits';
  }
  return undefined;
}
