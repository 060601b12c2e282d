/** What the configuration says is meant to be. A rule that `expects` a list judges only where it is given. Globs with * and ?. */
export interface Expected {
  /** Who may administer a cluster: principal ARNs, e-mails, group and object ids. */
  readonly admins?: readonly string[] | undefined;
  /** Azure resource ids that trusted access may name. */
  readonly trustedAccess?: readonly string[] | undefined;
  /** Managed identities that AKS identity bindings may name, by resource id. */
  readonly identityBindings?: readonly string[] | undefined;
  /** Google projects that may be the host of a cluster's fleet. */
  readonly fleetProjects?: readonly string[] | undefined;
  /** Registries (and repositories) that images may come from: `ghcr.io/acme/*`. */
  readonly registries?: readonly string[] | undefined;
  /** Registries (and repositories) that images must not come from. */
  readonly deniedRegistries?: readonly string[] | undefined;
  /** Tags beside `latest` that are moved from image to image. */
  readonly floatingTags?: readonly string[] | undefined;
  /** Priority classes that workloads may name. */
  readonly priorityClasses?: readonly string[] | undefined;
  /** Labels, and annotations, that workloads carry. */
  readonly labels?: readonly string[] | undefined;
  readonly annotations?: readonly string[] | undefined;
  /** `memory.limit <= 2Gi`, `cpu.request >= 50m`: bounds of every container. */
  readonly resources?: readonly string[] | undefined;
  /** Namespaces that clusters may have. */
  readonly namespaces?: readonly string[] | undefined;
  /** Admission webhooks that clusters may have, by the name of the webhook. */
  readonly webhooks?: readonly string[] | undefined;
  /** Registry of yours → registry of the cloud that it mirrors: only so does an add-on from a mirror count as the cloud's. */
  readonly mirrors?: { readonly [prefix: string]: string } | undefined;
  /** CIDR blocks that may reach API servers. */
  readonly networks?: readonly string[] | undefined;
}

/** What a rule that expects a list would judge, told where no list is configured. */
export interface Inventory {
  readonly rule: string;
  /** At most 100 of them, masked. */
  readonly items: readonly string[];
  readonly total: number;
}
