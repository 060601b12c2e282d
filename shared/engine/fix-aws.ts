import type { Cluster, NodePool } from '../model/cluster.ts';
import type { Disruption, Fix } from '../model/fix.ts';
import { type Hcl, resource } from './hcl.ts';

type Value = string | number | boolean | readonly unknown[] | { readonly [key: string]: unknown };
/** Option without its dashes → value: true and false are flags, lists and objects ride as JSON. */
export type Options = { readonly [option: string]: Value };

/** What AWS itself lets stand in an option that carries a name from outside; every other option holds words of ours. */
const patterns: ReadonlyMap<string, RegExp> = new Map([
  ['region', /^[a-z]{2,4}(-[a-z]{2,12}){1,4}-\d{1,2}$/],
  ['name', /^[0-9A-Za-z][\w-]{0,99}$/],
  ['cluster-name', /^[0-9A-Za-z][\w-]{0,99}$/],
  ['nodegroup-name', /^[0-9A-Za-z][\w-]{0,62}$/],
  ['addon-name', /^[0-9a-z][\w-]{0,62}$/],
  ['addon-version', /^v?[0-9][\w.-]{0,99}$/],
  ['kubernetes-version', /^1\.\d{1,3}$/],
  ['capability-name', /^[0-9A-Za-z][\w-]{0,99}$/],
  ['association-id', /^a-[0-9a-z]{1,64}$/],
  ['identity-provider-config', /^type=oidc,name=[\w.-]{1,100}$/],
  ['principal-arn', /^arn:aws[a-z-]*:(iam|sts)::\d{12}:[\w+=,.@/-]{1,512}$/],
  ['policy-arn', /^arn:aws[a-z-]*:(iam|eks)::(\d{12}|aws):[\w+=,.@/-]{1,512}$/],
  ['resource-arn', /^arn:aws[a-z-]*:eks:[a-z0-9-]+:\d{12}:[\w/-]{1,256}$/],
  ['node-role', /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]{1,512}$/],
  ['subnets', /^\["subnet-[0-9a-f]{8,17}"(,"subnet-[0-9a-f]{8,17}")*\]$/],
  ['role-name', /^[\w+=,.@-]{1,64}$/],
  ['policy-name', /^[\w+=,.@-]{1,128}$/],
  ['key-id', /^arn:aws[a-z-]*:kms:[a-z0-9-]+:\d{12}:(key|alias)\/[\w/-]{1,256}$/],
  ['group-id', /^sg-[0-9a-f]{8,17}$/],
  ['instance-id', /^i-[0-9a-f]{8,17}$/],
  ['subnet-id', /^subnet-[0-9a-f]{8,17}$/],
  ['resource-ids', /^vpc-[0-9a-f]{8,17}$/],
  ['launch-template-id', /^lt-[0-9a-f]{8,17}$/],
  ['log-group-name', /^[\w/.#-]{1,512}$/],
  ['detector-id', /^[0-9a-f]{32}$/],
  ['repository-name', /^[a-z0-9]+([._/-]+[a-z0-9]+)*$/],
  ['account-ids', /^\d{12}$/],
]);

/** `aws SERVICE OPERATION --option=value …`; undefined where a name is outside AWS's own pattern for it. */
export function aws(service: string, operation: string, options: Options): readonly string[] | undefined {
  const argv = ['aws', service, operation];
  for (const [option, value] of Object.entries(options)) {
    const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
    if (patterns.get(option)?.test(text) === false || /[^\x20-\x7e]/.test(text)) return undefined;
    argv.push(typeof value === 'boolean' ? `--${value ? '' : 'no-'}${option}` : `--${option}=${text}`);
  }
  return argv;
}

/** How an AWS finding is mended. */
export interface AwsChange {
  /** All or none are told: half a change is no fix. */
  readonly commands?: readonly (readonly string[] | undefined)[];
  /** Resource type of Terraform's AWS provider, and the body that sets it right. */
  readonly terraform?: readonly [string, { readonly [name: string]: Hcl }];
  readonly words?: string;
  readonly disruption?: Disruption;
  /** Default: Terraform's page of the resource, else the page of the first command. */
  readonly reference?: string;
}

export function awsFix({ commands = [], terraform, words, disruption = 'none', reference }: AwsChange): Fix {
  const whole = commands.filter((command) => command !== undefined);
  return {
    commands: whole.length === commands.length ? whole : [],
    ...(terraform ? { terraform: resource(...terraform) } : {}),
    ...(words ? { words } : {}),
    disruption,
    reference: reference ?? (terraform ? terraformPage(terraform[0]) : commandPage(whole[0])),
  };
}

const terraformPage = (type: string) =>
  `https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/${type.replace(/^aws_/, '')}`;
const commandPage = ([, service, operation]: readonly string[] = []) =>
  `https://docs.aws.amazon.com/cli/latest/reference/${service ? `${service}/${operation}.html` : 'eks/'}`;

type Rest = Omit<AwsChange, 'commands' | 'terraform'>;
/** What stands in a resource of Terraform. */
export type Body = { readonly [name: string]: Hcl };

/** `aws eks update-cluster-config` and the body of `aws_eks_cluster`. */
export function clusterFix({ ref: { region, name } }: Cluster, options: Options, body: Body, rest: Rest = {}): Fix {
  const commands = [aws('eks', 'update-cluster-config', { region, name, ...options })];
  return awsFix({ commands, terraform: ['aws_eks_cluster', { name, ...body }], ...rest });
}

/** `aws eks OPERATION` on a cluster's own part, and the body of the resource in Terraform. */
export function partFix(
  { ref: { region, name } }: Cluster,
  operation: string,
  options: Options,
  [type, body]: readonly [string, Body],
  rest: Rest = {},
): Fix {
  const commands = [aws('eks', operation, { region, 'cluster-name': name, ...options })];
  return awsFix({ commands, terraform: [type, { cluster_name: name, ...body }], ...rest });
}

/** `aws eks update-nodegroup-version`, which makes the nodes of one group again. */
export function nodesFix(cluster: Cluster, pool: NodePool, options: Options, body: Body): Fix {
  const group = { 'nodegroup-name': pool.name, ...options };
  const terraform = ['aws_eks_node_group', { node_group_name: pool.name, ...body }] as const;
  return partFix(cluster, 'update-nodegroup-version', group, terraform, { disruption: 'node-roll' });
}
