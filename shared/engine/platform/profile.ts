import type { Container, PodSpec } from '../../model/workload.ts';

/** One container of an add-on as its cloud ships it. */
export interface AddonContainer {
  readonly name: string;
  /** Exact path in the cloud's own registries: `eks/kube-proxy`. */
  readonly repository: string;
  /** What command and args, joined by blanks, may be. Default: none, the image's own. */
  readonly runs?: RegExp;
  /** What its probes and hooks may run, each joined by blanks. */
  readonly hooks?: readonly string[];
  readonly securityContext?: NonNullable<Container['securityContext']>;
  readonly ports?: NonNullable<Container['ports']>;
  readonly mounts?: readonly { readonly name: string; readonly mountPath: string; readonly readOnly?: boolean }[];
}

/** An add-on that a cloud installs and upgrades: what it is expected to violate is what its own spec violates. */
export interface Addon {
  /** `kube-system/DaemonSet/aws-node`. */
  readonly workload: string;
  /** Public manifest that it was read from, and when. */
  readonly source: string;
  readonly date: string;
  readonly initContainers?: readonly AddonContainer[];
  readonly containers: readonly AddonContainer[];
  /** Fields of the pod beside its containers. */
  readonly pod: Pick<PodSpec, 'hostNetwork' | 'hostPID' | 'securityContext' | 'volumes'>;
}

/** The add-ons of one cloud, and the registries that nobody but it can push to. */
export interface Platform {
  /** From its start to the slash before the repository. */
  readonly registries: RegExp;
  readonly addons: readonly Addon[];
}

const value = '[^\\s;|&`<>]+';
const flag = `-{1,2}[A-Za-z0-9][A-Za-z0-9_.-]*(=${value}| (?!-)${value})?`;
/** Any flags behind a program, none with anything in it that a shell would read. */
export const flags = `( ${flag})*`;
/** Nothing but such flags for the program of the image. */
export const onlyFlags = new RegExp(`^${flag}${flags}$`);
/** A volume of the node's file system. */
export const host = (name: string, path: string) => ({ name, hostPath: { path } });
