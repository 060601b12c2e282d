/** Secrets that the hostile estate holds in every place where people leave them; none may leave the snapshot's builder. */
export const canaries = {
  env: 'CANARY-env-7Qm2xVb9',
  templateEnv: 'CANARY-template-env-4Tz8',
  argument: 'CANARY-argument-Lp93wq',
  separateArgument: 'CANARY-separate-argument-Zk1',
  shell: 'CANARY-shell-export-5Rr',
  probeHeader: 'CANARY-probe-header-Bx77',
  lifecycleHeader: 'CANARY-lifecycle-header-Ty2',
  probeCommand: 'CANARY-probe-command-Wq4',
  url: 'CANARY-url-password-Mn6',
  annotationUrl: 'CANARY-annotation-url-Hj8',
  lastApplied: 'CANARY-last-applied-Vc3',
  otherApplied: 'CANARY-other-applied-Df5',
  annotationToken: 'CANARY-annotation-token-Gh1',
  privateKey: 'CANARY-private-key-Xs9',
  caBundle: 'CANARY-ca-bundle-Ol0',
  webhookUrl: 'CANARY-webhook-url-Pk2',
  volumeAttribute: 'CANARY-volume-attribute-Uy7',
  flexOption: 'CANARY-flex-option-Re4',
  storageParameter: 'CANARY-storage-parameter-Ik8',
  configMap: 'CANARY-config-map-Nb6',
  secret: 'CANARY-secret-data-Qa3',
} as const;

/** Every canary string, to look for in whatever leaves. */
export const canaryStrings: readonly string[] = Object.values(canaries);
