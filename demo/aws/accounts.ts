import { type Answer, denied, element, failure, json, notFound, page, xml } from './answers.ts';
import type { AwsEstate } from './eks.ts';
import type { Principal, Principals } from './principals.ts';

interface Question {
  readonly body: string;
  readonly principal: Principal;
}

/** STS by the query protocol: who am I, and may I be somebody else? */
export function answerSts(estate: AwsEstate, action: string, { body, principal }: Question, keys: Principals): Answer {
  if (action === 'GetCallerIdentity') {
    const { account, arn, key } = principal;
    return xml('sts', action, element('Arn', arn) + element('UserId', key.accessKeyId) + element('Account', account));
  }
  if (action !== 'AssumeRole') return notFound('sts');
  const asked = new URLSearchParams(body);
  const arn = asked.get('RoleArn') ?? '';
  const session = asked.get('RoleSessionName') ?? '';
  const [, partition, service, , id, resource] = arn.split(':');
  const account = estate.accounts.find((one) => one.id === id);
  const trusted = partition === estate.partition && service === 'iam' && resource === `role/${estate.role}`;
  if (!account || account.refuses || !trusted || principal.account !== estate.caller) {
    return denied('sts', principal.arn, 'sts:AssumeRole', arn);
  }
  const user = `arn:${partition}:sts::${id}:assumed-role/${estate.role}/${session}`;
  const { key, expires = 0 } = keys.issue(account.id, user, Number(asked.get('DurationSeconds') ?? 3_600));
  const credentials = [
    element('AccessKeyId', key.accessKeyId),
    element('SecretAccessKey', key.secretAccessKey),
    element('SessionToken', key.sessionToken ?? ''),
    element('Expiration', new Date(expires).toISOString()),
  ];
  const role = element('AssumedRoleId', `AROAEXAMPLE:${session}`) + element('Arn', user);
  return xml(
    'sts',
    action,
    `<Credentials>${credentials.join('')}</Credentials><AssumedRoleUser>${role}</AssumedRoleUser>`,
  );
}

/** Organizations by JSON 1.1; only the management account is heard. */
export function answerOrganizations(estate: AwsEstate, operation: string, { body, principal }: Question): Answer {
  if (operation !== 'ListAccounts') return notFound('organizations');
  if (principal.account !== estate.caller) {
    const message = "You don't have permissions to access this resource.";
    return failure('organizations', 400, 'AccessDeniedException', message);
  }
  const { NextToken } = JSON.parse(body || '{}') as { NextToken?: string };
  const { items, nextToken } = page(estate.accounts, NextToken);
  const Accounts = items.map(({ id, name, status }) => ({
    Id: id,
    Arn: `arn:${estate.partition}:organizations::${estate.caller}:account/o-exampleorgid/${id}`,
    Email: `${name}@example.com`,
    Name: name,
    Status: status,
    State: status,
    JoinedMethod: 'CREATED',
    JoinedTimestamp: 1_577_836_800,
  }));
  return json({ Accounts, ...(nextToken ? { NextToken: nextToken } : {}) });
}

/** Regions that no account of the estate has turned on. */
const disabled = ['af-south-1', 'me-central-1'];

/** Account management: every region of the caller's own account. */
export function answerAccount(estate: AwsEstate, operation: string, { body, principal }: Question): Answer {
  if (operation !== 'ListRegions') return notFound('account');
  const { NextToken, RegionOptStatusContains: wanted } = JSON.parse(body || '{}') as {
    NextToken?: string;
    RegionOptStatusContains?: string[];
  };
  const own = estate.accounts.find(({ id }) => id === principal.account)?.regions ?? [];
  const all = [
    ...own.map(({ name }) => ({ RegionName: name, RegionOptStatus: 'ENABLED_BY_DEFAULT' })),
    ...disabled.map((name) => ({ RegionName: name, RegionOptStatus: 'DISABLED' })),
  ].filter(({ RegionOptStatus }) => !wanted || wanted.includes(RegionOptStatus));
  const { items, nextToken } = page(all, NextToken);
  return json({ Regions: items, ...(nextToken ? { NextToken: nextToken } : {}) });
}
