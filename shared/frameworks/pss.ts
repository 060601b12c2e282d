/** Pod Security Standards, current version. */
export const pss = {
  'pss:baseline/privileged': 'No privileged containers',
} as const;
