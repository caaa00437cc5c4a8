import type { Captured } from '../captured.ts';
import { called, type Graph, type Rule } from '../graph.ts';

type Check = (resource: Captured, graph: Graph) => boolean;

const isKey = (value: unknown) => typeof value === 'string' && value.startsWith('arn:aws:kms:');

/** At rest and on the way: what each type must say. */
const checks: Readonly<Record<string, Check>> = {
  'aws:rds/instance:Instance': ({ inputs }, graph) =>
    inputs.storageEncrypted === true &&
    isKey(inputs.kmsKeyId) &&
    forcesTls(inputs.parameterGroupName, graph),
  'aws:s3/bucket:Bucket': (bucket, graph) =>
    isSealed(bucket, graph) && isPrivate(bucket, graph) && isTlsOnly(bucket, graph),
  'aws:sns/topic:Topic': ({ inputs }) => isKey(inputs.kmsMasterKeyId),
  'aws:sqs/queue:Queue': ({ inputs }) => isKey(inputs.kmsMasterKeyId),
  'aws:secretsmanager/secret:Secret': ({ inputs }) => isKey(inputs.kmsKeyId),
  'aws:kms/key:Key': ({ inputs }) => inputs.enableKeyRotation === true,
  'aws:ecr/repository:Repository': ({ inputs }) =>
    isKey(inputs.encryptionConfigurations?.[0]?.kmsKey) &&
    inputs.imageTagMutability === 'IMMUTABLE',
  // The firewall's group lies in CloudFront's region, and keeps blocked requests only.
  'aws:cloudwatch/logGroup:LogGroup': ({ name, inputs }) =>
    isKey(inputs.kmsKeyId) || name.startsWith('aws-waf-logs-'),
  'aws:elasticache/replicationGroup:ReplicationGroup': ({ inputs }) =>
    inputs.atRestEncryptionEnabled === true &&
    inputs.transitEncryptionEnabled === true &&
    isKey(inputs.kmsKeyId),
  'aws:lb/listener:Listener': ({ inputs }) =>
    inputs.protocol === 'HTTPS' && /TLS13/.test(inputs.sslPolicy),
  'aws:cloudfront/distribution:Distribution': ({ inputs }) =>
    inputs.viewerCertificate?.minimumProtocolVersion === 'TLSv1.2_2021' &&
    [inputs.defaultCacheBehavior, ...inputs.orderedCacheBehaviors].every(
      (behavior) => behavior.viewerProtocolPolicy !== 'allow-all',
    ),
  'aws:cloudfront/vpcOrigin:VpcOrigin': ({ inputs }) =>
    inputs.vpcOriginEndpointConfig.originProtocolPolicy === 'https-only',
  'aws:apigatewayv2/domainName:DomainName': ({ inputs }) =>
    inputs.domainNameConfiguration.securityPolicy === 'TLS_1_2',
  'aws:apigatewayv2/integration:Integration': ({ inputs }) =>
    Boolean(inputs.tlsConfig?.serverNameToVerify),
  'aws:sesv2/configurationSet:ConfigurationSet': ({ inputs }) =>
    inputs.deliveryOptions?.tlsPolicy === 'REQUIRE',
};

/** Everything is encrypted where it lies and where it travels outside the network. */
export const encryption: Rule = {
  name: 'encryption',
  says: 'Data is encrypted at rest with a key of ours, and on the way.',
  check: (graph) =>
    graph.resources
      .filter((each) => checks[each.type]?.(each, graph) === false)
      .map((each) => `${called(each)} is not encrypted as it must be`),
};

function forcesTls(group: string, graph: Graph): boolean {
  const found = graph
    .ofType('aws:rds/parameterGroup:ParameterGroup')
    .find(({ outputs }) => outputs.name === group);
  const parameters: readonly { readonly name: string; readonly value: string }[] =
    found?.inputs.parameters ?? [];
  return parameters.some(({ name, value }) => name === 'rds.force_ssl' && value === '1');
}

const of = (bucket: Captured, type: string, graph: Graph) =>
  graph.resources.find(
    (each) => each.type.endsWith(`:${type}`) && each.inputs.bucket === bucket.id,
  );

function isSealed(bucket: Captured, graph: Graph): boolean {
  const rule = of(bucket, 'BucketServerSideEncryptionConfiguration', graph)?.inputs.rules?.[0];
  const { sseAlgorithm, kmsMasterKeyId } = rule?.applyServerSideEncryptionByDefault ?? {};
  // What people upload lies under a key of ours; public files and access logs under S3's.
  return bucket.name.endsWith('-uploads')
    ? sseAlgorithm === 'aws:kms' && isKey(kmsMasterKeyId)
    : Boolean(sseAlgorithm);
}

function isPrivate(bucket: Captured, graph: Graph): boolean {
  const block = of(bucket, 'BucketPublicAccessBlock', graph)?.inputs ?? {};
  return [
    'blockPublicAcls',
    'blockPublicPolicy',
    'ignorePublicAcls',
    'restrictPublicBuckets',
  ].every((each) => block[each] === true);
}

function isTlsOnly(bucket: Captured, graph: Graph): boolean {
  // The platform writes the policy of the client's files, and may not be in sight.
  const isElsewhere = graph.ofType('aws:cloudfront/distribution:Distribution').length === 0;
  if (bucket.name.endsWith('-client') && isElsewhere) return true;
  const text = of(bucket, 'BucketPolicy', graph)?.inputs.policy ?? '{"Statement":[]}';
  const statements: readonly Captured['inputs'][] = JSON.parse(text).Statement;
  return statements.some(
    ({ Effect, Principal, Condition }) =>
      Effect === 'Deny' &&
      Principal === '*' &&
      Condition?.Bool?.['aws:SecureTransport'] === 'false',
  );
}
