/** The types that have no mapping, and why; a type that is in neither place fails a test. */
export const unmapped: Readonly<Record<string, string>> = {
  'pulumi:providers:aws': 'Pulumi alone has it',
  'aws:acm/certificateValidation:CertificateValidation': 'waits, makes nothing',
  'aws:ec2/defaultSecurityGroup:DefaultSecurityGroup': 'CloudFormation cannot change it',
  'aws:ecr/lifecyclePolicy:LifecyclePolicy': 'a property of the repository there',
  'aws:ecs/clusterCapacityProviders:ClusterCapacityProviders': 'a property of the cluster there',
  'aws:iam/rolePolicyAttachment:RolePolicyAttachment': 'a property of the role there',
  'aws:rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication':
    'a property of the database there',
  'aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration':
    'a property of the bucket there',
  'aws:s3/bucketLogging:BucketLogging': 'a property of the bucket there',
  'aws:s3/bucketObjectv2:BucketObjectv2': 'CloudFormation has no objects',
  'aws:s3/bucketOwnershipControls:BucketOwnershipControls': 'a property of the bucket there',
  'aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock': 'a property of the bucket there',
  'aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration':
    'a property of the bucket there',
  'aws:s3/bucketVersioning:BucketVersioning': 'a property of the bucket there',
  'aws:secretsmanager/secretVersion:SecretVersion': 'a property of the secret there',
  'aws:sesv2/configurationSetEventDestination:ConfigurationSetEventDestination':
    'its form differs throughout; TypeScript holds it',
  'aws:sesv2/emailIdentity:EmailIdentity': 'its form differs throughout; TypeScript holds it',
  'aws:sesv2/emailIdentityMailFromAttributes:EmailIdentityMailFromAttributes':
    'a property of the identity there',
  'aws:sqs/redriveAllowPolicy:RedriveAllowPolicy': 'a property of the queue there',
  'aws:wafv2/webAcl:WebAcl': 'its form differs throughout; TypeScript holds it',
  'aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration':
    'its form differs throughout; TypeScript holds it',
};
