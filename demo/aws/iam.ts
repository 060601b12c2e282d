import { page } from './answers.ts';
import { managedPolicies } from './managed-policies.ts';
import { Refusal, type Serve } from './serving.ts';

/** IAM’s reading calls; policy documents are percent-encoded as IAM does. */
export const serveIam: Serve = (operation, input, { account, partition }) => {
  const none = (what: string) => new Refusal(404, 'NoSuchEntity', `The ${what} cannot be found.`);
  const named = () => {
    const found = account.roles.find(({ role }) => role.RoleName === input.RoleName);
    if (!found) throw none(`role with name ${input.RoleName}`);
    return found;
  };
  const document = () => {
    const arn = String(input.PolicyArn);
    const own = account.policies[arn] ?? managedPolicies(partition).get(arn);
    if (!own) throw none(`policy ${arn}`);
    return own;
  };
  const marked = <T>(key: string, all: readonly T[]) => {
    const { items, nextToken } = page(all, input.Marker);
    return { [key]: items, IsTruncated: nextToken !== undefined, Marker: nextToken };
  };
  switch (operation) {
    case 'ListRoles':
      return marked(
        'Roles',
        account.roles.map(({ role }) => written(role)),
      );
    case 'GetRole':
      return { Role: written(named().role) };
    case 'ListAttachedRolePolicies':
      return marked(
        'AttachedPolicies',
        named().attached.map((PolicyArn) => ({ PolicyArn, PolicyName: PolicyArn.split('/').at(-1) })),
      );
    case 'ListRolePolicies':
      return marked('PolicyNames', Object.keys(named().inline));
    case 'GetRolePolicy': {
      const { RoleName, PolicyName } = input;
      const policy = named().inline[String(PolicyName)];
      if (policy === undefined) throw none(`role policy with name ${PolicyName}`);
      return { RoleName, PolicyName, PolicyDocument: encoded(policy) };
    }
    case 'GetPolicy':
      document();
      return {
        Policy: { Arn: input.PolicyArn, PolicyName: String(input.PolicyArn).split('/').at(-1), DefaultVersionId: 'v1' },
      };
    case 'GetPolicyVersion':
      return { PolicyVersion: { Document: encoded(document()), VersionId: 'v1', IsDefaultVersion: true } };
    default:
      return undefined;
  }
};

const written = (role: { readonly [key: string]: unknown }) => ({
  ...role,
  AssumeRolePolicyDocument: encoded(role.AssumeRolePolicyDocument),
});

const encoded = (document: unknown) =>
  document === undefined
    ? undefined
    : encodeURIComponent(typeof document === 'string' ? document : JSON.stringify(document));
