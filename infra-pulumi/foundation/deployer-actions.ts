function actions(service: string, names: string): string[] {
  return names
    .trim()
    .split(/\s+/)
    .map((name) => `${service}:${name}`);
}

/** Everything that some service or its container agent does at run time. */
export const runtimeActions: readonly string[] = [
  ...actions(
    'ecr',
    'BatchCheckLayerAvailability BatchGetImage GetAuthorizationToken GetDownloadUrlForLayer',
  ),
  ...actions('kms', 'Decrypt GenerateDataKey'),
  ...actions('logs', 'CreateLogStream PutLogEvents'),
  ...actions('rds-db', 'connect'),
  ...actions('s3', 'DeleteObject GetObject ListBucket PutObject'),
  ...actions('secretsmanager', 'GetSecretValue'),
  ...actions('ses', 'SendEmail SendRawEmail'),
  ...actions('sns', 'Publish'),
  ...actions('sqs', 'ChangeMessageVisibility DeleteMessage ReceiveMessage'),
  ...actions('xray', 'PutTelemetryRecords PutTraceSegments'),
];

/** What making, reading, changing and removing the parts of the platform takes. */
export const platformActions: readonly string[] = [
  ...actions('apigateway', 'DELETE GET PATCH POST PUT'),
  ...actions(
    'application-autoscaling',
    `DeleteScalingPolicy DeregisterScalableTarget DescribeScalableTargets DescribeScalingPolicies
    ListTagsForResource PutScalingPolicy RegisterScalableTarget TagResource`,
  ),
  ...actions(
    'cloudfront',
    `CreateDistribution CreateInvalidation CreateOriginAccessControl CreateVpcOrigin
    DeleteOriginAccessControl DeleteVpcOrigin GetDistribution GetOriginAccessControl GetVpcOrigin
    ListTagsForResource TagResource UpdateDistribution UpdateOriginAccessControl UpdateVpcOrigin`,
  ),
  ...actions(
    'cloudwatch',
    `DeleteAlarms DeleteDashboards DescribeAlarms GetDashboard ListTagsForResource PutDashboard
    PutMetricAlarm TagResource`,
  ),
  ...actions(
    'ec2',
    `AuthorizeSecurityGroupEgress AuthorizeSecurityGroupIngress CreateSecurityGroup CreateTags
    DeleteSecurityGroup DescribeManagedPrefixLists DescribeNetworkInterfaces
    DescribeSecurityGroupRules DescribeSecurityGroups DescribeSubnets DescribeVpcs
    GetManagedPrefixListEntries ModifySecurityGroupRules RevokeSecurityGroupEgress
    RevokeSecurityGroupIngress`,
  ),
  ...actions(
    'ecs',
    `CreateCluster CreateService DeleteService DeregisterTaskDefinition DescribeClusters
    DescribeServices DescribeTaskDefinition DescribeTasks ListTasks ListTagsForResource
    PutClusterCapacityProviders RegisterTaskDefinition TagResource UpdateCluster
    UpdateClusterSettings UpdateService`,
  ),
  ...actions(
    'elasticache',
    `AddTagsToResource CreateCacheSubnetGroup CreateReplicationGroup CreateUser CreateUserGroup
    DescribeCacheClusters DescribeCacheSubnetGroups DescribeReplicationGroups DescribeUserGroups
    DescribeUsers ListTagsForResource ModifyReplicationGroup ModifyUser ModifyUserGroup`,
  ),
  ...actions(
    'elasticloadbalancing',
    `AddTags CreateListener CreateLoadBalancer CreateTargetGroup DeleteListener DeleteTargetGroup
    DescribeListeners DescribeListenerAttributes DescribeLoadBalancerAttributes
    DescribeLoadBalancers DescribeTags DescribeTargetGroupAttributes DescribeTargetGroups
    DescribeTargetHealth ModifyListener ModifyListenerAttributes ModifyLoadBalancerAttributes
    ModifyTargetGroup ModifyTargetGroupAttributes SetSecurityGroups SetSubnets`,
  ),
  ...actions('kms', 'CreateGrant Decrypt DescribeKey Encrypt GenerateDataKey'),
  ...actions(
    'logs',
    `AssociateKmsKey CreateLogDelivery CreateLogGroup DeleteLogGroup DescribeLogGroups
    DescribeResourcePolicies GetLogDelivery ListLogDeliveries ListTagsForResource
    PutResourcePolicy PutRetentionPolicy TagResource UpdateLogDelivery`,
  ),
  ...actions('route53', 'ChangeResourceRecordSets GetChange GetHostedZone ListResourceRecordSets'),
  ...actions(
    'secretsmanager',
    'CreateSecret DescribeSecret GetResourcePolicy PutSecretValue TagResource',
  ),
  ...actions(
    'servicediscovery',
    `CreateHttpNamespace DeleteNamespace GetNamespace GetOperation ListTagsForResource TagResource`,
  ),
  ...actions(
    'sns',
    `CreateTopic GetSubscriptionAttributes GetTopicAttributes ListTagsForResource
    SetSubscriptionAttributes SetTopicAttributes Subscribe TagResource Unsubscribe`,
  ),
  ...actions(
    'sqs',
    'CreateQueue GetQueueAttributes GetQueueUrl ListQueueTags SetQueueAttributes TagQueue',
  ),
  ...actions('sts', 'GetCallerIdentity'),
  ...actions(
    'wafv2',
    `AssociateWebACL CreateWebACL DeleteLoggingConfiguration DisassociateWebACL
    GetLoggingConfiguration GetWebACL ListTagsForResource PutLoggingConfiguration TagResource
    UpdateWebACL`,
  ),
];
