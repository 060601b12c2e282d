import type { EksNative } from '../model/eks.ts';
import type { IamPolicy, IamRole, PolicyDocument, PolicyStatement } from '../model/iam.ts';
import { matches } from './except.ts';
import { all, known } from './known.ts';

/** The role of an ARN, Unknown where nobody showed it. */
export function roleOf({ roles }: EksNative, arn: string | undefined): IamRole {
  return known(
    all(roles, 'roles').find((role) => role.Arn === arn),
    `role ${arn}`,
  );
}

/** IAM matches actions in any case. */
const names = (patterns: readonly string[], action: string): boolean =>
  patterns.some((pattern) => matches(pattern.toLowerCase(), action.toLowerCase()));
const about = ({ Action, NotAction }: PolicyStatement, action: string): boolean =>
  Action.length ? names(Action, action) : NotAction.length > 0 && !names(NotAction, action);
/** A denial that no condition and no resource narrows. */
const denied = (documents: readonly PolicyDocument[], action: string): boolean =>
  documents.some((statements) =>
    statements.some(
      (one) => one.Effect === 'Deny' && about(one, action) && one.Resource.includes('*') && !one.Condition.length,
    ),
  );

/** The first of the actions that a role's policies allow on any resource, and by which policy; every document must be known. */
export function grants(
  { Arn, policies }: IamRole,
  actions: readonly string[],
): { readonly action: string; readonly policy: string } | undefined {
  const held = all(policies, `policies of ${Arn}`);
  const documents = held.map((policy) => known(policy.document, `policy ${policy.name}`));
  for (const [index, statements] of documents.entries())
    for (const action of actions)
      if (statements.some((one) => one.Effect === 'Allow' && about(one, action)) && !denied(documents, action))
        return { action, policy: (held[index] as IamPolicy).name };
  return undefined;
}
