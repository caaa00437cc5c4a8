/**
 * USD, on demand, in us-east-1. Written down from memory of AWS's public price list as of 2025, on
 * 2026-11-28, and not verified since: look at the list before you rely on a figure.
 */
export const prices = {
  writtenOn: '2026-11-28',
  region: 'us-east-1',
  hoursPerMonth: 730,
  fargateArm: { vcpuHour: 0.03238, gibHour: 0.00356 },
  /** Changes by the hour; about a third of the usual price. */
  fargateSpotArm: { vcpuHour: 0.0113, gibHour: 0.00125 },
  /** One instance; Multi-AZ pays for two. */
  databaseHour: {
    'db.t4g.micro': 0.016,
    'db.t4g.small': 0.032,
    'db.t4g.medium': 0.065,
    'db.r7g.4xlarge': 1.912,
  },
  databaseStorageGibMonth: 0.115,
  /** Snapshots in the second region. */
  databaseBackupGibMonth: 0.095,
  regionTransferGib: 0.02,
  zoneTransferGib: 0.02,
  cacheHour: { 'cache.t4g.micro': 0.0128, 'cache.m7g.large': 0.126 },
  loadBalancerHour: 0.0225,
  loadBalancerUnitHour: 0.008,
  natHour: 0.045,
  natGib: 0.045,
  publicAddressHour: 0.005,
  endpointHour: 0.01,
  cdn: {
    millionRequests: 1,
    freeMillionRequests: 10,
    freeGib: 1024,
    /** Up to so many GiB a month, each GiB costs so much. */
    gib: [
      { upTo: 10_240, each: 0.085 },
      { upTo: 51_200, each: 0.08 },
      { upTo: 153_600, each: 0.06 },
      { upTo: Number.POSITIVE_INFINITY, each: 0.04 },
    ],
  },
  firewall: { acl: 5, rule: 1, millionRequests: 0.6 },
  apiMillionRequests: 1,
  key: 1,
  secret: 0.4,
  zone: 0.5,
  alarm: 0.1,
  /** The first three are free. */
  dashboard: 3,
  logGib: 0.5,
  metric: 0.3,
  objectGibMonth: 0.023,
  imageGibMonth: 0.1,
  topicMillion: 0.3,
  queueMillion: 0.5,
  queueFreeMillion: 1,
  traceMillion: 5,
  traceFreeMillion: 0.1,
  mailThousand: 0.1,
} as const;
