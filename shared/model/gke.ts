/** What GKE and Google Cloud say of a cluster: named fields copied, never a spread, in the SDKs' own words. undefined = not disclosed, not asked or refused. */
export interface GkeNative {
  readonly legacyAbac: boolean | undefined;
  readonly issueClientCertificate: boolean | undefined;
  readonly basicAuth: boolean | undefined;
  readonly releaseChannel: string | undefined;
  readonly workloadPool: string | undefined;
  readonly binaryAuthorization: string | number | undefined;
  readonly databaseEncryption: string | number | undefined;
  readonly shieldedNodes: boolean | undefined;
  readonly clusterCa: string | undefined;
  /** Host of the DNS endpoint and whether traffic from outside Google reaches it. */
  readonly dnsEndpoint: { readonly host: string; readonly external: boolean } | undefined;
  readonly ipEndpoint: string | undefined;
  readonly loggingComponents: readonly (string | number)[] | undefined;
}

/** What rules want to know of a Google project beyond its clusters. */
export interface GkeAccount {
  readonly provider: 'gke';
}
