/** DescribeClusterVersions as on the wire: what the embedded region calls supported. */
export const clusterVersions = [
  version('1.36', 'STANDARD_SUPPORT', '2026-05-20', '2027-07-27', '2028-07-27'),
  version('1.35', 'STANDARD_SUPPORT', '2026-01-27', '2027-03-27', '2028-03-27', true),
  version('1.34', 'STANDARD_SUPPORT', '2025-10-02', '2026-12-02', '2027-12-02'),
  version('1.33', 'EXTENDED_SUPPORT', '2025-05-29', '2026-07-29', '2027-07-29'),
  version('1.32', 'EXTENDED_SUPPORT', '2025-01-23', '2026-03-23', '2027-03-23'),
  version('1.31', 'EXTENDED_SUPPORT', '2024-09-26', '2025-11-26', '2026-11-26'),
  version('1.30', 'UNSUPPORTED', '2024-05-23', '2025-07-23', '2026-07-23'),
  version('1.29', 'UNSUPPORTED', '2024-01-23', '2025-03-23', '2026-03-23'),
  version('1.28', 'UNSUPPORTED', '2023-09-26', '2024-11-26', '2025-11-26'),
  version('1.27', 'UNSUPPORTED', '2023-05-24', '2024-07-24', '2025-07-24'),
];

function version(
  clusterVersion: string,
  versionStatus: string,
  release: string,
  standard: string,
  extended: string,
  defaultVersion = false,
) {
  const at = (day: string) => Date.parse(day) / 1_000;
  return {
    clusterVersion,
    clusterType: 'eks',
    defaultPlatformVersion: 'eks.5',
    defaultVersion,
    releaseDate: at(release),
    endOfStandardSupportDate: at(standard),
    endOfExtendedSupportDate: at(extended),
    status: versionStatus.toLowerCase().replaceAll('_', '-'),
    versionStatus,
    kubernetesPatchVersion: `${clusterVersion}.4`,
  };
}
