/** What AKS and Azure say of a cluster: named fields copied, never a spread, in the SDKs' own words. undefined = not disclosed, not asked or refused. */
export interface AksNative {
  readonly localAccountsDisabled: boolean;
  readonly entraManaged: boolean;
  readonly azureRbac: boolean;
  readonly rbac: boolean | undefined;
  readonly tenantId: string | undefined;
  readonly runCommandDisabled: boolean;
  readonly fqdn: string | undefined;
  readonly privateFqdn: string | undefined;
  readonly privateCluster: boolean;
  readonly upgradeChannel: string | undefined;
  readonly nodeOsUpgradeChannel: string | undefined;
  readonly defender: boolean;
  readonly oidcIssuer: boolean;
  readonly imageCleaner: boolean | undefined;
  readonly addons: { readonly [lowerCaseName: string]: boolean };
  readonly resourceGroup: string;
}

/** What rules want to know of an Azure subscription beyond its clusters. */
export interface AksAccount {
  readonly provider: 'aks';
}
