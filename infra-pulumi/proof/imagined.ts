import type { Inputs } from './captured.ts';

/** The account of the proofs. */
export const account = '111122223333';
/** The region of the proofs. */
export const region = 'us-east-1';

type Imagine = (name: string, inputs: Inputs) => Inputs & { readonly id: string };

const named = (inputs: Inputs, name: string): string => `${inputs.name ?? name}`;
const arn = (service: string, rest: string, place = region) =>
  `arn:aws:${service}:${place}:${account}:${rest}`;
const simple =
  (prefix: string, service = 'ec2', kind = prefix): Imagine =>
  (name) => ({ id: `${prefix}-${name}`, arn: arn(service, `${kind}/${prefix}-${name}`) });

/** What AWS would answer: ids and ARNs in the form that AWS gives them, so that policies can be evaluated. */
const imagine: Readonly<Record<string, Imagine>> = {
  'aws:ec2/vpc:Vpc': simple('vpc'),
  'aws:ec2/subnet:Subnet': simple('subnet'),
  'aws:ec2/securityGroup:SecurityGroup': simple('sg', 'ec2', 'security-group'),
  'aws:kms/key:Key': (name) => ({
    id: `key-${name}`,
    keyId: `key-${name}`,
    arn: arn('kms', `key/${name}`),
  }),
  'aws:s3/bucket:Bucket': (_name, { bucket }) => ({
    id: bucket,
    arn: `arn:aws:s3:::${bucket}`,
    bucketRegionalDomainName: `${bucket}.s3.${region}.amazonaws.com`,
  }),
  'aws:iam/role:Role': (name, inputs) => ({
    id: named(inputs, name),
    arn: arn('iam', `role/${named(inputs, name)}`, ''),
  }),
  'aws:iam/policy:Policy': (name, inputs) => {
    const policyArn = arn('iam', `policy/${named(inputs, name)}`, '');
    return { id: policyArn, arn: policyArn };
  },
  'aws:iam/openIdConnectProvider:OpenIdConnectProvider': (_name, { url }) => {
    const own = arn('iam', `oidc-provider/${`${url}`.replace('https://', '')}`, '');
    return { id: own, arn: own };
  },
  'aws:sns/topic:Topic': (name, inputs) => ({
    id: arn('sns', named(inputs, name)),
    arn: arn('sns', named(inputs, name)),
  }),
  'aws:sqs/queue:Queue': (name, inputs) => {
    const url = `https://sqs.${region}.amazonaws.com/${account}/${named(inputs, name)}`;
    return { id: url, url, arn: arn('sqs', named(inputs, name)) };
  },
  'aws:secretsmanager/secret:Secret': (name, inputs) => {
    const own = arn('secretsmanager', `secret:${named(inputs, name)}-AbCdEf`);
    return { id: own, arn: own };
  },
  'aws:cloudwatch/logGroup:LogGroup': (name, inputs) => ({
    id: named(inputs, name),
    arn: arn('logs', `log-group:${named(inputs, name)}`),
  }),
  'aws:ecr/repository:Repository': (name, inputs) => ({
    id: named(inputs, name),
    arn: arn('ecr', `repository/${named(inputs, name)}`),
    repositoryUrl: `${account}.dkr.ecr.${region}.amazonaws.com/${named(inputs, name)}`,
  }),
  'aws:rds/instance:Instance': (_name, { identifier }) => ({
    id: `db-${identifier}`,
    resourceId: 'db-ABCDEFGHIJKL01234',
    arn: arn('rds', `db:${identifier}`),
    address: `${identifier}.abcdefghijkl.${region}.rds.amazonaws.com`,
    masterUserSecrets: [{ secretArn: arn('secretsmanager', 'secret:rds!db-0000-AbCdEf') }],
  }),
  'aws:acm/certificate:Certificate': (name, { domainName, subjectAlternativeNames = [] }) => ({
    id: arn('acm', `certificate/${name}`),
    arn: arn('acm', `certificate/${name}`),
    domainValidationOptions: [domainName, ...subjectAlternativeNames].map((domain) => ({
      domainName: domain,
      resourceRecordName: `_proof.${domain}.`,
      resourceRecordType: 'CNAME',
      resourceRecordValue: '_proof.acm-validations.aws.',
    })),
  }),
  'aws:sesv2/emailIdentity:EmailIdentity': (_name, { emailIdentity }) => ({
    id: emailIdentity,
    arn: arn('ses', `identity/${emailIdentity}`),
    dkimSigningAttributes: { tokens: ['dkim0', 'dkim1', 'dkim2'] },
  }),
  'aws:ecs/cluster:Cluster': (name) => ({
    id: arn('ecs', `cluster/${name}`),
    arn: arn('ecs', `cluster/${name}`),
  }),
  'aws:ecs/taskDefinition:TaskDefinition': (_name, { family }) => ({
    id: family,
    arn: arn('ecs', `task-definition/${family}:1`),
  }),
  'aws:lb/loadBalancer:LoadBalancer': (name) => ({
    id: arn('elasticloadbalancing', `loadbalancer/app/${name}/50dc6c495c0c9188`),
    arn: arn('elasticloadbalancing', `loadbalancer/app/${name}/50dc6c495c0c9188`),
    arnSuffix: `app/${name}/50dc6c495c0c9188`,
    dnsName: `internal-${name}.${region}.elb.amazonaws.com`,
  }),
  'aws:lb/targetGroup:TargetGroup': (name) => ({
    id: arn('elasticloadbalancing', `targetgroup/${name}/73e2d6bc24d8a067`),
    arn: arn('elasticloadbalancing', `targetgroup/${name}/73e2d6bc24d8a067`),
    arnSuffix: `targetgroup/${name}/73e2d6bc24d8a067`,
  }),
  'aws:cloudfront/distribution:Distribution': (name) => ({
    id: `E${name.toUpperCase()}`,
    arn: arn('cloudfront', `distribution/E${name.toUpperCase()}`, ''),
    domainName: `${name}.cloudfront.net`,
    hostedZoneId: 'Z2FDTNDATAQYW2',
  }),
  'aws:apigatewayv2/domainName:DomainName': (_name, { domainName, domainNameConfiguration }) => ({
    id: domainName,
    domainNameConfiguration: {
      ...domainNameConfiguration,
      targetDomainName: `d-abc.execute-api.${region}.amazonaws.com`,
      hostedZoneId: 'Z1UJRXOUMOOFQ8',
    },
  }),
  'aws:route53/record:Record': (name, inputs) => ({ id: name, fqdn: `${inputs.name}` }),
  'aws:route53/zone:Zone': (_name, inputs) => ({
    id: 'Z0HOI',
    zoneId: 'Z0HOI',
    name: inputs.name,
    nameServers: ['ns-1.awsdns-01.org'],
  }),
  'aws:elasticache/replicationGroup:ReplicationGroup': (name) => ({
    id: name,
    arn: arn('elasticache', `replicationgroup:${name}`),
    primaryEndpointAddress: `master.${name}.cache.amazonaws.com`,
  }),
};

/** The id of a new resource, and what else AWS would say of it. */
export function outputsOf(
  type: string,
  name: string,
  inputs: Inputs,
): Inputs & { readonly id: string } {
  const [, service = 'hoi'] = /^aws:(\w+)\//.exec(type) ?? [];
  const usual = {
    id: `${name}-id`,
    arn: arn(service, `${type.split(':').at(-1)}/${name}`),
    name: named(inputs, name),
  };
  return { ...usual, ...imagine[type]?.(name, inputs) };
}

/** What AWS would answer to a question of the program. */
export function answerInvoke(token: string, args: Inputs): Inputs {
  switch (token) {
    case 'aws:index/getCallerIdentity:getCallerIdentity':
      return { accountId: account, arn: arn('iam', 'user/operator', ''), userId: 'AIDA' };
    case 'aws:index/getAvailabilityZones:getAvailabilityZones':
      return { names: ['a', 'b', 'c'].map((letter) => `${region}${letter}`) };
    case 'aws:ec2/getManagedPrefixList:getManagedPrefixList':
      return { id: 'pl-cloudfront', name: args.name };
    case 'aws:s3/getBucket:getBucket':
      return { bucketRegionalDomainName: `${args.bucket}.s3.${region}.amazonaws.com` };
    default:
      throw new Error(`the stand-in engine cannot answer ${token}`);
  }
}
