// Long because it is one table: a row for each kind of resource that the stack has.
import type { Captured, Inputs } from '../captured.ts';
import type { Graph } from '../graph.ts';
import { bucketOf } from './buckets.ts';
import { distributionOf } from './distributions.ts';
import { attributes, tagList } from './shapes.ts';

/** How a resource of Pulumi is said in CloudFormation. */
export interface Mapping {
  readonly type: string;
  /** Pulumi's name of a field → CloudFormation's, where they differ in more than case. */
  readonly rename?: Readonly<Record<string, string>>;
  /** The same for fields within fields. */
  readonly inside?: Readonly<Record<string, string>>;
  /** What CloudFormation has no word for, or says elsewhere. */
  readonly drop?: readonly string[];
  /** Where the form differs in more than names. */
  readonly reshape?: (resource: Captured, graph: Graph) => Inputs;
}

const port = { fromPort: 'FromPort', toPort: 'ToPort' };
const scheme = ({ internal }: Inputs) => (internal ? 'internal' : 'internet-facing');

/** Every type that CloudFormation has too. */
export const mappings: Readonly<Record<string, Mapping>> = {
  'aws:acm/certificate:Certificate': {
    type: 'AWS::CertificateManager::Certificate',
    reshape: ({ inputs: { options, ...rest } }) => ({
      ...rest,
      CertificateTransparencyLoggingPreference: options.certificateTransparencyLoggingPreference,
    }),
  },
  'aws:apigatewayv2/api:Api': { type: 'AWS::ApiGatewayV2::Api' },
  'aws:apigatewayv2/apiMapping:ApiMapping': { type: 'AWS::ApiGatewayV2::ApiMapping' },
  'aws:apigatewayv2/domainName:DomainName': {
    type: 'AWS::ApiGatewayV2::DomainName',
    rename: { domainNameConfiguration: 'DomainNameConfigurations' },
  },
  'aws:apigatewayv2/integration:Integration': {
    type: 'AWS::ApiGatewayV2::Integration',
    rename: { timeoutMilliseconds: 'TimeoutInMillis' },
  },
  'aws:apigatewayv2/route:Route': { type: 'AWS::ApiGatewayV2::Route' },
  'aws:apigatewayv2/stage:Stage': {
    type: 'AWS::ApiGatewayV2::Stage',
    rename: { name: 'StageName' },
  },
  'aws:apigatewayv2/vpcLink:VpcLink': { type: 'AWS::ApiGatewayV2::VpcLink' },
  'aws:appautoscaling/policy:Policy': {
    type: 'AWS::ApplicationAutoScaling::ScalingPolicy',
    reshape: ({ name, inputs }) => ({ policyName: name, ...inputs }),
  },
  'aws:appautoscaling/target:Target': { type: 'AWS::ApplicationAutoScaling::ScalableTarget' },
  'aws:cloudfront/distribution:Distribution': {
    type: 'AWS::CloudFront::Distribution',
    reshape: ({ inputs }) => distributionOf(inputs),
  },
  'aws:cloudfront/originAccessControl:OriginAccessControl': {
    type: 'AWS::CloudFront::OriginAccessControl',
    reshape: ({ inputs }) => ({ originAccessControlConfig: inputs }),
    rename: { originAccessControlOriginType: 'OriginAccessControlOriginType' },
  },
  'aws:cloudfront/vpcOrigin:VpcOrigin': {
    type: 'AWS::CloudFront::VpcOrigin',
    reshape: ({ inputs: { vpcOriginEndpointConfig: config } }) => ({
      vpcOriginEndpointConfig: { ...config, originSslProtocols: config.originSslProtocols.items },
    }),
  },
  'aws:cloudwatch/dashboard:Dashboard': { type: 'AWS::CloudWatch::Dashboard' },
  'aws:cloudwatch/logGroup:LogGroup': {
    type: 'AWS::Logs::LogGroup',
    rename: { name: 'LogGroupName' },
  },
  'aws:cloudwatch/metricAlarm:MetricAlarm': {
    type: 'AWS::CloudWatch::Alarm',
    rename: { name: 'AlarmName' },
    reshape: ({ inputs: { dimensions, ...rest } }) => ({
      ...rest,
      dimensions: Object.entries(dimensions).map(([name, value]) => ({ name, value })),
    }),
  },
  'aws:ec2/eip:Eip': { type: 'AWS::EC2::EIP' },
  'aws:ec2/internetGateway:InternetGateway': { type: 'AWS::EC2::InternetGateway', drop: ['vpcId'] },
  'aws:ec2/natGateway:NatGateway': { type: 'AWS::EC2::NatGateway' },
  'aws:ec2/route:Route': { type: 'AWS::EC2::Route' },
  'aws:ec2/routeTable:RouteTable': { type: 'AWS::EC2::RouteTable', reshape: tagList },
  'aws:ec2/routeTableAssociation:RouteTableAssociation': {
    type: 'AWS::EC2::SubnetRouteTableAssociation',
  },
  'aws:ec2/securityGroup:SecurityGroup': {
    type: 'AWS::EC2::SecurityGroup',
    rename: { description: 'GroupDescription' },
    reshape: tagList,
  },
  'aws:ec2/subnet:Subnet': { type: 'AWS::EC2::Subnet', reshape: tagList },
  'aws:ec2/vpc:Vpc': { type: 'AWS::EC2::VPC', reshape: tagList },
  'aws:ec2/vpcEndpoint:VpcEndpoint': { type: 'AWS::EC2::VPCEndpoint' },
  'aws:ecr/repository:Repository': {
    type: 'AWS::ECR::Repository',
    rename: { name: 'RepositoryName', encryptionConfigurations: 'EncryptionConfiguration' },
    reshape: ({ inputs }, graph) => {
      const lifecycle = graph
        .ofType('aws:ecr/lifecyclePolicy:LifecyclePolicy')
        .find((each) => each.inputs.repository === inputs.name);
      return {
        ...inputs,
        lifecyclePolicy: lifecycle && { lifecyclePolicyText: lifecycle.inputs.policy },
      };
    },
  },
  'aws:ecs/cluster:Cluster': {
    type: 'AWS::ECS::Cluster',
    rename: { name: 'ClusterName', settings: 'ClusterSettings' },
  },
  'aws:ecs/service:Service': {
    type: 'AWS::ECS::Service',
    rename: { name: 'ServiceName', capacityProviderStrategies: 'CapacityProviderStrategy' },
    inside: { clientAlias: 'ClientAliases' },
    drop: ['waitForSteadyState'],
    reshape: ({ inputs }) => serviceOf(inputs),
  },
  'aws:ecs/taskDefinition:TaskDefinition': {
    type: 'AWS::ECS::TaskDefinition',
    drop: ['skipDestroy'],
    reshape: ({ inputs }) => ({
      ...inputs,
      containerDefinitions: JSON.parse(inputs.containerDefinitions),
    }),
  },
  'aws:elasticache/replicationGroup:ReplicationGroup': {
    type: 'AWS::ElastiCache::ReplicationGroup',
    rename: {
      description: 'ReplicationGroupDescription',
      nodeType: 'CacheNodeType',
      subnetGroupName: 'CacheSubnetGroupName',
    },
  },
  'aws:elasticache/subnetGroup:SubnetGroup': {
    type: 'AWS::ElastiCache::SubnetGroup',
    rename: { name: 'CacheSubnetGroupName' },
  },
  'aws:elasticache/user:User': { type: 'AWS::ElastiCache::User' },
  'aws:elasticache/userGroup:UserGroup': { type: 'AWS::ElastiCache::UserGroup' },
  'aws:iam/openIdConnectProvider:OpenIdConnectProvider': {
    type: 'AWS::IAM::OIDCProvider',
    rename: { clientIdLists: 'ClientIdList' },
  },
  'aws:iam/policy:Policy': {
    type: 'AWS::IAM::ManagedPolicy',
    rename: { name: 'ManagedPolicyName', policy: 'PolicyDocument' },
  },
  'aws:iam/role:Role': {
    type: 'AWS::IAM::Role',
    rename: { name: 'RoleName', assumeRolePolicy: 'AssumeRolePolicyDocument' },
  },
  'aws:iam/rolePolicy:RolePolicy': {
    type: 'AWS::IAM::RolePolicy',
    rename: { name: 'PolicyName', policy: 'PolicyDocument', role: 'RoleName' },
  },
  'aws:kms/alias:Alias': { type: 'AWS::KMS::Alias', rename: { name: 'AliasName' } },
  'aws:kms/key:Key': {
    type: 'AWS::KMS::Key',
    rename: { policy: 'KeyPolicy', deletionWindowInDays: 'PendingWindowInDays' },
  },
  'aws:lb/listener:Listener': {
    type: 'AWS::ElasticLoadBalancingV2::Listener',
    reshape: ({ inputs: { certificateArn, ...rest } }) => ({
      ...rest,
      certificates: [{ certificateArn }],
    }),
  },
  'aws:lb/loadBalancer:LoadBalancer': {
    type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
    reshape: ({ inputs }) => ({
      name: inputs.name,
      type: inputs.loadBalancerType,
      scheme: scheme(inputs),
      subnets: inputs.subnets,
      securityGroups: inputs.securityGroups,
      loadBalancerAttributes: attributes({
        'idle_timeout.timeout_seconds': inputs.idleTimeout,
        'deletion_protection.enabled': inputs.enableDeletionProtection,
        'routing.http.drop_invalid_header_fields.enabled': inputs.dropInvalidHeaderFields,
        'routing.http.desync_mitigation_mode': inputs.desyncMitigationMode,
        'access_logs.s3.enabled': inputs.accessLogs?.enabled,
        'access_logs.s3.bucket': inputs.accessLogs?.bucket,
      }),
    }),
  },
  'aws:lb/targetGroup:TargetGroup': {
    type: 'AWS::ElasticLoadBalancingV2::TargetGroup',
    reshape: ({
      inputs: { healthCheck, deregistrationDelay, loadBalancingAlgorithmType, ...rest },
    }) => ({
      ...rest,
      healthCheckPath: healthCheck.path,
      healthCheckIntervalSeconds: healthCheck.interval,
      healthCheckTimeoutSeconds: healthCheck.timeout,
      healthyThresholdCount: healthCheck.healthyThreshold,
      unhealthyThresholdCount: healthCheck.unhealthyThreshold,
      matcher: { httpCode: healthCheck.matcher },
      targetGroupAttributes: attributes({
        'deregistration_delay.timeout_seconds': deregistrationDelay,
        'load_balancing.algorithm.type': loadBalancingAlgorithmType,
      }),
    }),
  },
  'aws:rds/instance:Instance': {
    type: 'AWS::RDS::DBInstance',
    rename: {
      identifier: 'DBInstanceIdentifier',
      instanceClass: 'DBInstanceClass',
      username: 'MasterUsername',
      iamDatabaseAuthenticationEnabled: 'EnableIAMDatabaseAuthentication',
      caCertIdentifier: 'CACertificateIdentifier',
      backupWindow: 'PreferredBackupWindow',
      maintenanceWindow: 'PreferredMaintenanceWindow',
      performanceInsightsEnabled: 'EnablePerformanceInsights',
      enabledCloudwatchLogsExports: 'EnableCloudwatchLogsExports',
      vpcSecurityGroupIds: 'VPCSecurityGroups',
      parameterGroupName: 'DBParameterGroupName',
    },
    // The first two are CloudFormation's DeletionPolicy.
    drop: ['skipFinalSnapshot', 'finalSnapshotIdentifier', 'masterUserSecretKmsKeyId'],
    reshape: ({ inputs }) => ({ ...inputs, allocatedStorage: `${inputs.allocatedStorage}` }),
  },
  'aws:rds/parameterGroup:ParameterGroup': {
    type: 'AWS::RDS::DBParameterGroup',
    reshape: ({ inputs }) => ({
      description: inputs.description,
      family: inputs.family,
      parameters: Object.fromEntries(
        inputs.parameters.map((each: Inputs) => [each.name, each.value]),
      ),
    }),
  },
  'aws:rds/subnetGroup:SubnetGroup': {
    type: 'AWS::RDS::DBSubnetGroup',
    rename: { description: 'DBSubnetGroupDescription' },
  },
  'aws:route53/record:Record': {
    type: 'AWS::Route53::RecordSet',
    rename: { zoneId: 'HostedZoneId', records: 'ResourceRecords' },
    drop: ['allowOverwrite'],
    reshape: ({ inputs: { aliases, ttl, ...rest } }) => ({
      ...rest,
      ttl: ttl === undefined ? undefined : `${ttl}`,
      aliasTarget: aliases && {
        dnsName: aliases[0].name,
        hostedZoneId: aliases[0].zoneId,
        evaluateTargetHealth: aliases[0].evaluateTargetHealth,
      },
    }),
  },
  'aws:route53/zone:Zone': {
    type: 'AWS::Route53::HostedZone',
    reshape: ({ inputs }) => ({ name: inputs.name, hostedZoneConfig: { comment: inputs.comment } }),
  },
  'aws:s3/bucket:Bucket': { type: 'AWS::S3::Bucket', reshape: bucketOf },
  'aws:s3/bucketPolicy:BucketPolicy': {
    type: 'AWS::S3::BucketPolicy',
    rename: { policy: 'PolicyDocument' },
  },
  'aws:secretsmanager/secret:Secret': {
    type: 'AWS::SecretsManager::Secret',
    drop: ['recoveryWindowInDays', 'forceOverwriteReplicaSecret'],
  },
  'aws:servicediscovery/httpNamespace:HttpNamespace': {
    type: 'AWS::ServiceDiscovery::HttpNamespace',
  },
  'aws:sesv2/configurationSet:ConfigurationSet': {
    type: 'AWS::SES::ConfigurationSet',
    rename: { configurationSetName: 'Name' },
  },
  'aws:sns/topic:Topic': { type: 'AWS::SNS::Topic', rename: { name: 'TopicName' } },
  'aws:sns/topicPolicy:TopicPolicy': {
    type: 'AWS::SNS::TopicPolicy',
    rename: { policy: 'PolicyDocument', arn: 'Topics' },
  },
  'aws:sns/topicSubscription:TopicSubscription': {
    type: 'AWS::SNS::Subscription',
    rename: { topic: 'TopicArn' },
    drop: ['confirmationTimeoutInMinutes', 'endpointAutoConfirms'],
  },
  'aws:sqs/queue:Queue': {
    type: 'AWS::SQS::Queue',
    rename: {
      name: 'QueueName',
      visibilityTimeoutSeconds: 'VisibilityTimeout',
      messageRetentionSeconds: 'MessageRetentionPeriod',
      receiveWaitTimeSeconds: 'ReceiveMessageWaitTimeSeconds',
    },
  },
  'aws:sqs/queuePolicy:QueuePolicy': {
    type: 'AWS::SQS::QueuePolicy',
    rename: { policy: 'PolicyDocument', queueUrl: 'Queues' },
  },
  'aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule': {
    type: 'AWS::EC2::SecurityGroupEgress',
    rename: {
      ...port,
      securityGroupId: 'GroupId',
      cidrIpv4: 'CidrIp',
      referencedSecurityGroupId: 'DestinationSecurityGroupId',
    },
  },
  'aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule': {
    type: 'AWS::EC2::SecurityGroupIngress',
    rename: {
      ...port,
      securityGroupId: 'GroupId',
      cidrIpv4: 'CidrIp',
      referencedSecurityGroupId: 'SourceSecurityGroupId',
      prefixListId: 'SourcePrefixListId',
    },
  },
};

function serviceOf({
  deploymentCircuitBreaker,
  alarms,
  deploymentMaximumPercent,
  deploymentMinimumHealthyPercent,
  networkConfiguration,
  ...rest
}: Inputs): Inputs {
  const { assignPublicIp, ...awsvpc } = networkConfiguration;
  return {
    ...rest,
    networkConfiguration: {
      awsvpcConfiguration: { ...awsvpc, assignPublicIp: assignPublicIp ? 'ENABLED' : 'DISABLED' },
    },
    deploymentConfiguration: {
      deploymentCircuitBreaker,
      alarms,
      maximumPercent: deploymentMaximumPercent,
      minimumHealthyPercent: deploymentMinimumHealthyPercent,
    },
  };
}
