/** What a change costs while it is made. */
export type Disruption = 'none' | 'node-roll' | 'new-cluster';

/** The change that mends a finding, with this subject's own names in it. Printed, never run by us. */
export interface Fix {
  /** One argv a command; values ride in `--option=value`, so that a hostile name is never an option. */
  readonly commands: readonly (readonly string[])[];
  /** The attribute in Terraform's words: HCL, strings escaped. */
  readonly terraform?: string;
  /** Where no flag exists: what to press, or what to write by hand. */
  readonly words?: string;
  readonly disruption: Disruption;
  /** https address of the provider's reference page for command or attribute. */
  readonly reference: string;
}
