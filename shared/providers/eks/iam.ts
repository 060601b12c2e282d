import type { AttachedPolicy, IAMClient, Role } from '@aws-sdk/client-iam';
import { once, oncePer } from '../../cloud/once.ts';
import { isDenied } from '../../errors.ts';
import type { IamPolicy, IrsaRole, PolicyDocument } from '../../model/iam.ts';
import { policyOf } from './policy.ts';
import { each, type Refused, type Service, unless } from './service.ts';

type Documents = ReturnType<typeof managedPolicies>;

/** Documents of AWS’s own policies, which are the same in every account. */
export function managedPolicies() {
  return oncePer<string, PolicyDocument | undefined>();
}

/** One account’s roles, each asked once however many clusters use it. */
export function identities(iam: Service<IAMClient>, account: string, ofAws: Documents) {
  const documents = oncePer<string, PolicyDocument | undefined>(isDenied);
  const trusts = oncePer<string, PolicyDocument | undefined>(isDenied);
  const policies = oncePer<string, IamPolicy[]>(isDenied);

  async function managed(arn: string): Promise<PolicyDocument | undefined> {
    const { GetPolicyCommand, GetPolicyVersionCommand } = await import('@aws-sdk/client-iam');
    const { Policy } = await iam.ask('iam:GetPolicy', arn, (client, abort) =>
      client.send(new GetPolicyCommand({ PolicyArn: arn }), abort),
    );
    if (!Policy?.DefaultVersionId) return undefined;
    const input = { PolicyArn: arn, VersionId: Policy.DefaultVersionId };
    const { PolicyVersion } = await iam.ask('iam:GetPolicyVersion', arn, (client, abort) =>
      client.send(new GetPolicyVersionCommand(input), abort),
    );
    return policyOf(PolicyVersion?.Document);
  }
  const documentOf = (arn: string) =>
    documents(arn, () => (arn.includes(':iam::aws:') ? ofAws(arn, () => managed(arn)) : managed(arn)));

  async function attached(RoleName: string): Promise<IamPolicy[]> {
    const { ListAttachedRolePoliciesCommand } = await import('@aws-sdk/client-iam');
    const list = await iam.list<AttachedPolicy>(
      'iam:ListAttachedRolePolicies',
      RoleName,
      async (client, Marker, abort) => {
        const page = await client.send(new ListAttachedRolePoliciesCommand({ RoleName, Marker }), abort);
        return { items: page.AttachedPolicies, nextToken: page.IsTruncated ? page.Marker : undefined };
      },
    );
    const known = list.flatMap(({ PolicyArn }) => PolicyArn ?? []);
    return Promise.all(
      known.map(async (arn) => ({ name: arn.split('/').at(-1) ?? arn, arn, document: await documentOf(arn) })),
    );
  }

  async function inline(RoleName: string): Promise<IamPolicy[]> {
    const { ListRolePoliciesCommand, GetRolePolicyCommand } = await import('@aws-sdk/client-iam');
    const names = await iam.list<string>('iam:ListRolePolicies', RoleName, async (client, Marker, abort) => {
      const page = await client.send(new ListRolePoliciesCommand({ RoleName, Marker }), abort);
      return { items: page.PolicyNames, nextToken: page.IsTruncated ? page.Marker : undefined };
    });
    return Promise.all(
      names.map(async (PolicyName) => {
        const answer = await iam.ask('iam:GetRolePolicy', `${RoleName}/${PolicyName}`, (client, abort) =>
          client.send(new GetRolePolicyCommand({ RoleName, PolicyName }), abort),
        );
        return { name: PolicyName, arn: undefined, document: policyOf(answer.PolicyDocument) };
      }),
    );
  }

  async function trust(RoleName: string): Promise<PolicyDocument | undefined> {
    const { GetRoleCommand } = await import('@aws-sdk/client-iam');
    const { Role } = await iam.ask('iam:GetRole', RoleName, (client, abort) =>
      client.send(new GetRoleCommand({ RoleName }), abort),
    );
    return policyOf(Role?.AssumeRolePolicyDocument);
  }

  const all = once(async (): Promise<Role[]> => {
    const { ListRolesCommand } = await import('@aws-sdk/client-iam');
    return iam.list<Role>('iam:ListRoles', '', async (client, Marker, abort) => {
      const page = await client.send(new ListRolesCommand({ MaxItems: 1_000, Marker }), abort);
      return { items: page.Roles, nextToken: page.IsTruncated ? page.Marker : undefined };
    });
  }, isDenied);

  return {
    /** Trust and policies of a role; of another account’s role nothing is to be had. */
    async role(arn: string, refused: Refused) {
      const name = nameOf(arn, account);
      if (!name) return { trust: undefined, policies: undefined };
      const [by, held] = await Promise.all([
        unless(refused, () => trusts(name, () => trust(name))),
        unless(refused, () => policies(name, async () => (await Promise.all([attached(name), inline(name)])).flat())),
      ]);
      return { trust: by, policies: held };
    },
    /** Every role whose trust policy names this OIDC issuer. */
    async trusting(issuer: string): Promise<IrsaRole[]> {
      const host = issuer.replace(/^https:\/\//, '');
      const named = (await all()).filter(({ AssumeRolePolicyDocument: text }) => mentions(text, host));
      return each(
        named,
        () => {},
        async ({ Arn = '', AssumeRolePolicyDocument }) => ({
          Arn,
          trust: policyOf(AssumeRolePolicyDocument),
        }),
      );
    },
  };
}

/** The name of this account’s own role; a path before it is no part of it. */
function nameOf(arn: string, account: string): string | undefined {
  const [, , service, , owner, resource = ''] = arn.split(':');
  return service === 'iam' && owner === account && resource.startsWith('role/')
    ? resource.split('/').at(-1)
    : undefined;
}

function mentions(text: string | undefined, host: string): boolean {
  if (!text) return false;
  try {
    return decodeURIComponent(text).includes(`oidc-provider/${host}`);
  } catch {
    return text.includes(host);
  }
}
