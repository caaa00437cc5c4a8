import type { Violation } from './guard.ts';

/** A rule that is not followed for some resources, on purpose. */
export interface Waiver {
  readonly rule: string;
  readonly resources: RegExp;
  readonly because: string;
}

/** What is not followed, and why. One that no resource needs any more fails the proofs. */
export const waivers: readonly Waiver[] = [
  {
    rule: 'CT.APIGATEWAY.PR.5',
    resources: /^ApiGatewayV2Route/,
    because:
      'the gateway knows who calls: tokens, API keys, and people without either; much of the graph is public',
  },
  {
    rule: 'CT.CLOUDFRONT.PR.1',
    resources: /^CloudFrontDistribution/,
    because: 'the gateway renders "/" itself, with title and preview card',
  },
  {
    rule: 'CT.CLOUDFRONT.PR.4',
    resources: /^CloudFrontDistribution/,
    because:
      'failover between origins takes no POST; the maintenance page comes from the bucket by error pages',
  },
  {
    rule: 'CT.CLOUDFRONT.PR.5',
    resources: /^CloudFrontDistribution/,
    because:
      'the load balancer logs every request that reaches us; files of the client are not worth addresses on record',
  },
  {
    rule: 'CT.CLOUDWATCH.PR.2',
    resources: /^LogsLogGroup/,
    because:
      'a month is enough to find a fault; what may concern people is kept no longer than needed',
  },
  {
    rule: 'CT.CLOUDWATCH.PR.3',
    resources: /^LogsLogGroupAwsWafLogs/,
    because:
      'lies in the region of CloudFront, where we have no key; holds blocked requests without credentials',
  },
  {
    rule: 'CT.ECS.PR.2',
    resources: /^ECSCluster/,
    because: 'at a small size its metrics cost more than they tell; `large` has them',
  },
  {
    rule: 'CT.ECS.PR.9',
    resources: /^ECSServiceHoiPlatform/,
    because:
      '`lean` has no NAT: a task gets out by an address of its own, and its group lets nobody in',
  },
  {
    rule: 'CT.RDS.PR.20',
    resources: /^RDSDBInstance/,
    because:
      'who may connect is said by security group, service by service; another port would hide nothing',
  },
  {
    rule: 'CT.S3.PR.10',
    resources: /^S3BucketHoi(Client|Logs)/,
    because:
      "the client's files are public, and the load balancer writes logs under S3's own key alone",
  },
  {
    rule: 'CT.S3.PR.2',
    resources: /^S3BucketHoiLogs/,
    because: 'the bucket of the logs would log itself',
  },
  {
    rule: 'CT.S3.PR.4',
    resources: /^S3Bucket/,
    because: 'nobody listens: uploads pass through the event service',
  },
  {
    rule: 'CT.S3.PR.9',
    resources: /^S3Bucket/,
    because: 'people may have what they uploaded erased, also from versions',
  },
  { rule: 'CT.SQS.PR.1', resources: /Dead/, because: 'is itself where failed messages go' },
];

/** The violations that nobody waived. */
export function unwaived(violations: readonly Violation[]): readonly Violation[] {
  return violations.filter((each) => !waivers.some((waiver) => covers(waiver, each)));
}

/** The waivers that no violation needs. */
export function stale(
  violations: readonly Violation[],
  all: readonly Waiver[] = waivers,
): readonly Waiver[] {
  return all.filter((waiver) => !violations.some((each) => covers(waiver, each)));
}

const covers = ({ rule, resources }: Waiver, violation: Violation) =>
  rule === violation.rule && resources.test(violation.resource);
