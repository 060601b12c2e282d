/** One statement of an IAM policy: single values made lists, maps keyed by outside names made lists of pairs. */
export interface PolicyStatement {
  readonly Effect: 'Allow' | 'Deny';
  readonly Action: readonly string[];
  readonly NotAction: readonly string[];
  readonly Resource: readonly string[];
  readonly NotResource: readonly string[];
  /** `*` stands as { type: 'AWS', id: '*' }. */
  readonly Principal: readonly PolicyPrincipal[];
  readonly NotPrincipal: readonly PolicyPrincipal[];
  readonly Condition: readonly PolicyCondition[];
}
export interface PolicyPrincipal {
  /** `AWS`, `Federated`, `Service`, `CanonicalUser`. */
  readonly type: string;
  readonly id: string;
}
/** `StringLike` on `oidc.eks…:sub`; operator and key as written. */
export interface PolicyCondition {
  readonly operator: string;
  readonly key: string;
  readonly values: readonly string[];
}

/** undefined = written in a way that nobody here understands. */
export type PolicyDocument = readonly PolicyStatement[];

/** A role that nodes, pods, add-ons or capabilities of a cluster act by. Parts that were refused are undefined. */
export interface IamRole {
  readonly Arn: string;
  readonly uses: readonly RoleUse[];
  /** The trust policy. */
  readonly trust: PolicyDocument | undefined;
  /** Every policy of the role, attached and inline. */
  readonly policies: readonly IamPolicy[] | undefined;
}
export type RoleUse = 'cluster' | 'node' | 'auto-node' | 'fargate' | 'pod-identity' | 'addon' | 'capability';
export interface IamPolicy {
  readonly name: string;
  /** undefined = inline. */
  readonly arn: string | undefined;
  readonly document: PolicyDocument | undefined;
}

/** A role that service accounts of the cluster take on by IRSA: its trust policy names the cluster’s OIDC issuer. */
export interface IrsaRole {
  readonly Arn: string;
  readonly trust: PolicyDocument | undefined;
}
