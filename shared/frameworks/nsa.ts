/** Chapters of the NSA and CISA Kubernetes hardening guide, version 1.2. */
export const nsa = {
  'nsa:pod-security': 'Pods run with as few privileges as they need',
  'nsa:network-separation': 'Networks are separated and traffic is encrypted',
  'nsa:authentication': 'Every caller is known and may do only what it must',
  'nsa:secrets': 'Secrets are encrypted and kept from those who do not need them',
  'nsa:logging': 'Logs tell who did what',
  'nsa:upgrading': 'Versions are supported and patched',
  'nsa:resource-policies': 'Resources are limited, so that one cannot starve another',
} as const;
