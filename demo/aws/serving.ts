import { type Answer, denied, failure, json, notFound, xml } from './answers.ts';
import type { AwsEstate } from './eks.ts';
import type { Principal } from './principals.ts';
import { parameters, protocolOf, type Raw, toJson, toXml } from './protocol.ts';

type Account = AwsEstate['accounts'][number];
export type Region = Account['regions'][number];

/** Where an operation is asked: the caller’s own account, in the region of its signature. */
export interface Held {
  readonly account: Account;
  readonly region: Region;
  readonly partition: string;
}

/** What an operation answers, by the SDK’s names; undefined = not served here. Throws Refusal. */
export type Serve = (operation: string, input: Raw, held: Held) => Raw | undefined;

/** A failure in the service’s own words. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

const clients: { readonly [service: string]: () => Promise<object> } = {
  ec2: () => import('@aws-sdk/client-ec2'),
  iam: () => import('@aws-sdk/client-iam'),
  autoscaling: () => import('@aws-sdk/client-auto-scaling'),
  elasticloadbalancing: () => import('@aws-sdk/client-elastic-load-balancing-v2'),
  kms: () => import('@aws-sdk/client-kms'),
  logs: () => import('@aws-sdk/client-cloudwatch-logs'),
  ssm: () => import('@aws-sdk/client-ssm'),
  ecr: () => import('@aws-sdk/client-ecr'),
  guardduty: () => import('@aws-sdk/client-guardduty'),
  inspector2: () => import('@aws-sdk/client-inspector2'),
};

/** An operation of a further service, answered in that service’s protocol by the names of its own model. */
export async function answerService(
  estate: AwsEstate,
  serve: Serve,
  asked: {
    readonly service: string;
    readonly operation: string;
    /** What a path holds, of a REST service. */
    readonly path: Raw;
    readonly body: string;
    readonly region: string;
    readonly principal: Principal;
  },
): Promise<Answer> {
  const { service, operation, principal, region: name } = asked;
  const account = estate.accounts.find(({ id }) => id === principal.account);
  const global = service === 'iam';
  const region = global ? account?.regions[0] : account?.regions.find((one) => one.name === name);
  if (!account || (!region && !global)) {
    return failure(
      service,
      403,
      'UnrecognizedClientException',
      'The security token included in the request is invalid.',
    );
  }
  const refused = global ? account.denied : [...(region?.denied ?? [])];
  if (region?.refuses && !global) {
    return denied(
      service,
      principal.arn,
      `${service}:${operation}`,
      '*',
      'with an explicit deny in a service control policy',
    );
  }
  if (refused.includes(`${service}:${operation}`))
    return denied(service, principal.arn, `${service}:${operation}`, '*');
  const protocol = protocolOf(service);
  const text = protocol === 'ec2' || protocol === 'query';
  const input = text ? parameters(asked.body) : { ...(JSON.parse(asked.body || '{}') as Raw), ...asked.path };
  try {
    const output = serve(operation, input, { account, region: region as Region, partition: estate.partition });
    if (!output) return notFound(service);
    const model = (await clients[service]?.()) as { readonly [name: string]: readonly unknown[] };
    const schema = model[`${operation}$`]?.[5] as Parameters<typeof toXml>[0];
    return text ? xml(service, operation, toXml(schema, output)) : json(toJson(schema, output));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return failure(service, error.status, error.code, error.message);
  }
}
