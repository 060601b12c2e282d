/** What EKS and AWS say of a cluster: named fields copied, never a spread, in the SDKs' own words. undefined = not disclosed, not asked or refused. */
export interface EksNative {
  readonly platformVersion: string | undefined;
  /** undefined where the cluster says none and the service lists entries, or was not asked for them. */
  readonly authenticationMode: 'API' | 'API_AND_CONFIG_MAP' | 'CONFIG_MAP' | undefined;
  readonly deletionProtection: boolean;
  readonly certificateAuthority: string | undefined;
  readonly roleArn: string | undefined;
  readonly encryptionKeyArn: string | undefined;
  readonly healthIssues: readonly { readonly code: string; readonly message: string }[] | undefined;
  readonly vpcId: string | undefined;
  /** undefined when ListAddons was refused. */
  readonly addons:
    | readonly {
        readonly name: string;
        readonly version: string | undefined;
        readonly configurationValues: string | undefined;
        /** Its service account stands for an IAM role, by IRSA or Pod Identity. */
        readonly hasRole?: boolean;
      }[]
    | undefined;
  /** undefined when ListAccessEntries was refused or the cluster has none (CONFIG_MAP). */
  readonly accessEntries:
    | readonly {
        readonly principalArn: string;
        readonly groups: readonly string[];
        /** ARN of an access policy; `ARN in NAMESPACE,…` where it does not hold cluster-wide. */
        readonly policies: readonly string[];
      }[]
    | undefined;
}

/** What rules want to know of an AWS account, or of one region of it beyond its clusters. */
export interface EksAccount {
  readonly provider: 'eks';
}
