import type { ObjectMeta, SecretSign } from './workload.ts';

/** `check` only: one object of any kind as a file holds it, reduced to what rules ask of files. Never a value of a Secret. */
export interface Document {
  readonly apiVersion: string;
  readonly kind: string;
  /** Of a Secret: what kind of secret. */
  readonly type?: string;
  readonly metadata?: ObjectMeta;
  /** Keys of a ConfigMap's or Secret's data. */
  readonly keys?: readonly string[];
  /** Of a ConfigMap: the switches that rules read, by key. */
  readonly settings?: { readonly [key: string]: string };
  readonly secretSigns?: readonly SecretSign[];
  /** Paths of values that look like personal data. */
  readonly personal?: readonly SecretSign[];
  /** Why it does not fit its schema. */
  readonly malformed?: string;
  /** Path of the first key that stands before one that sorts lower. */
  readonly unsorted?: readonly (string | number)[];
  /** Kinds of other APIs that rules judge (Gatekeeper's allow list): the spec, scrubbed. */
  readonly spec?: unknown;
}
