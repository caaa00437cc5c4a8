// Long because it is one table: every question that the policies have to answer, side by side.
import { account, region } from '../imagined.ts';
import { isAllowed, mayAssume, type Policies, type Request } from './evaluate.ts';

/** Who asks: a service's program or container agent, the pipeline, or a service of AWS. */
type Who = string;
type Question = readonly [
  answer: 'yes' | 'no',
  who: Who,
  action: string,
  resource: string,
  context?: Request['context'],
];

const arn = (service: string, rest: string, place = region) =>
  `arn:aws:${service}:${place}:${account}:${rest}`;
const login = (role: string) => arn('rds-db', `dbuser:db-ABCDEFGHIJKL01234/${role}`);
const topic = (name: string) => arn('sns', `hoi-${name}.fifo`);
const queue = (name: string) => arn('sqs', `hoi-${name}.fifo`);
const secret = (name: string) => arn('secretsmanager', `secret:hoi/${name}-AbCdEf`);
const adminSecret = arn('secretsmanager', 'secret:rds!db-0000-AbCdEf');
const key = (use: string) => arn('kms', `key/hoi-${use}`);
const upload = `arn:aws:s3:::hoi-uploads-${account}/media/a.webp`;
const file = `arn:aws:s3:::hoi-client-${account}/assets/a.js`;
const repository = (image: string) => arn('ecr', `repository/hoi/${image}`);
const logs = (name: string) => arn('logs', `log-group:/hoi/${name}:log-stream:${name}/1`);
const model = `arn:aws:bedrock:${region}::foundation-model/anthropic.claude-haiku-4-5-20251001-v1:0`;
const identity = arn('ses', 'identity/hoi.example.org');
const role = (name: string) => arn('iam', `role/${name}`, '');
const boundary = arn('iam', 'policy/hoi-boundary', '');

const tls = { 'aws:SecureTransport': 'true' };
const plainHttp = { 'aws:SecureTransport': 'false' };
const ours = { 'ses:FromAddress': 'no-reply@hoi.example.org' };
const via = (service: string) => ({ 'kms:ViaService': `${service}.${region}.amazonaws.com` });
const here = { 'aws:SourceAccount': account, 'aws:ResourceAccount': account };
const elsewhere = { 'aws:SourceAccount': '999988887777', 'aws:ResourceAccount': '999988887777' };

/** The table: what each may do, and above all what it may not. */
export const questions: readonly Question[] = [
  // The database: each service as itself.
  ['yes', 'user', 'rds-db:connect', login('hoi_user')],
  ['yes', 'community', 'rds-db:connect', login('hoi_community')],
  ['yes', 'event', 'rds-db:connect', login('hoi_event')],
  ['yes', 'notification', 'rds-db:connect', login('hoi_notification')],
  ['yes', 'assistant', 'rds-db:connect', login('hoi_assistant')],
  ['no', 'event', 'rds-db:connect', login('hoi_user')],
  ['no', 'assistant', 'rds-db:connect', login('hoi_event')],
  ['no', 'notification', 'rds-db:connect', login('hoi_community')],
  ['no', 'gateway', 'rds-db:connect', login('hoi_user')],
  ['no', 'event', 'rds-db:connect', login('hoi_admin')],
  ['no', 'event', 'rds:DeleteDBInstance', arn('rds', 'db:hoi')],
  // The model: the assistant alone.
  ['yes', 'assistant', 'bedrock:InvokeModel', model],
  ['yes', 'assistant', 'bedrock:InvokeModelWithResponseStream', model],
  ['no', 'assistant', 'bedrock:InvokeModel', `arn:aws:bedrock:${region}::foundation-model/another`],
  ['no', 'event', 'bedrock:InvokeModel', model],
  ['no', 'gateway', 'bedrock:InvokeModel', model],
  ['no', 'notification', 'bedrock:InvokeModelWithResponseStream', model],
  // Mail: codes and news, as us.
  ['yes', 'notification', 'ses:SendEmail', identity, ours],
  ['yes', 'user', 'ses:SendEmail', identity, ours],
  ['no', 'notification', 'ses:SendEmail', identity, { 'ses:FromAddress': 'ceo@hoi.example.org' }],
  ['no', 'event', 'ses:SendEmail', identity, ours],
  ['no', 'community', 'ses:SendEmail', identity, ours],
  ['no', 'assistant', 'ses:SendEmail', identity, ours],
  ['no', 'gateway', 'ses:SendRawEmail', identity, ours],
  // Domain events: announced by their owner, heard by their consumer.
  ['yes', 'event', 'sns:Publish', topic('event')],
  ['yes', 'user', 'sns:Publish', topic('user')],
  ['no', 'event', 'sns:Publish', topic('user')],
  ['no', 'notification', 'sns:Publish', topic('event')],
  ['no', 'assistant', 'sns:Publish', topic('event')],
  ['no', 'event', 'sns:Publish', arn('sns', 'hoi-alerts')],
  ['yes', 'notification', 'sqs:ReceiveMessage', queue('notification')],
  ['yes', 'notification', 'sqs:DeleteMessage', queue('notification')],
  ['yes', 'event', 'sqs:ReceiveMessage', queue('event')],
  ['no', 'event', 'sqs:ReceiveMessage', queue('notification')],
  ['no', 'user', 'sqs:ReceiveMessage', queue('event')],
  ['no', 'notification', 'sqs:SendMessage', queue('notification')],
  ['no', 'notification', 'sqs:GetQueueAttributes', queue('event')],
  ['no', 'notification', 'sqs:PurgeQueue', queue('notification')],
  [
    'yes',
    'sns.amazonaws.com',
    'sqs:SendMessage',
    queue('event'),
    { 'aws:SourceArn': topic('user') },
  ],
  [
    'no',
    'sns.amazonaws.com',
    'sqs:SendMessage',
    queue('event'),
    { 'aws:SourceArn': topic('event') },
  ],
  [
    'no',
    'sns.amazonaws.com',
    'sqs:SendMessage',
    queue('event'),
    { 'aws:SourceArn': 'arn:aws:sns:us-east-1:999988887777:evil.fifo' },
  ],
  // Uploads: the event service, over TLS.
  ['yes', 'event', 's3:PutObject', upload, tls],
  ['yes', 'event', 's3:GetObject', upload, tls],
  ['yes', 'event', 's3:ListBucket', `arn:aws:s3:::hoi-uploads-${account}`, tls],
  ['no', 'user', 's3:ListBucket', `arn:aws:s3:::hoi-uploads-${account}`, tls],
  ['no', 'event', 's3:GetObject', upload, plainHttp],
  ['no', 'user', 's3:GetObject', upload, tls],
  ['no', 'gateway', 's3:PutObject', upload, tls],
  ['no', 'event', 's3:PutObject', file, tls],
  ['no', 'event', 's3:DeleteBucket', `arn:aws:s3:::hoi-uploads-${account}`, tls],
  ['no', 'event', 's3:PutBucketPolicy', `arn:aws:s3:::hoi-uploads-${account}`, tls],
  // The client's files: the distribution alone.
  [
    'yes',
    'cloudfront.amazonaws.com',
    's3:GetObject',
    file,
    { ...tls, 'aws:SourceArn': arn('cloudfront', 'distribution/EHOI', '') },
  ],
  [
    'no',
    'cloudfront.amazonaws.com',
    's3:GetObject',
    file,
    { ...tls, 'aws:SourceArn': 'arn:aws:cloudfront::999988887777:distribution/EVIL' },
  ],
  [
    'no',
    'cloudfront.amazonaws.com',
    's3:PutObject',
    file,
    { ...tls, 'aws:SourceArn': arn('cloudfront', 'distribution/EHOI', '') },
  ],
  // Secrets: read by the container agent of whoever needs them.
  ['yes', 'event:execution', 'secretsmanager:GetSecretValue', secret('event/secret-key')],
  ['yes', 'event:execution', 'secretsmanager:GetSecretValue', secret('event/gateway-key')],
  ['yes', 'gateway:execution', 'secretsmanager:GetSecretValue', secret('event/gateway-key')],
  ['no', 'gateway:execution', 'secretsmanager:GetSecretValue', secret('event/secret-key')],
  ['no', 'user:execution', 'secretsmanager:GetSecretValue', secret('event/secret-key')],
  ['no', 'event', 'secretsmanager:GetSecretValue', secret('event/secret-key')],
  ['yes', 'migrate:execution', 'secretsmanager:GetSecretValue', adminSecret],
  ['no', 'event:execution', 'secretsmanager:GetSecretValue', adminSecret],
  ['no', 'migrate', 'secretsmanager:GetSecretValue', adminSecret],
  // Keys: through the service that uses them.
  ['yes', 'event', 'kms:GenerateDataKey', key('messages'), via('sns')],
  ['yes', 'event', 'kms:Decrypt', key('data'), via('s3')],
  ['no', 'event', 'kms:Decrypt', key('data'), via('rds')],
  ['no', 'event', 'kms:Decrypt', key('data')],
  ['no', 'gateway', 'kms:Decrypt', key('messages'), via('sqs')],
  ['no', 'event', 'kms:ScheduleKeyDeletion', key('data')],
  ['yes', 'cloudwatch.amazonaws.com', 'kms:GenerateDataKey', key('messages'), here],
  ['no', 'cloudwatch.amazonaws.com', 'kms:GenerateDataKey', key('messages'), elsewhere],
  [
    'yes',
    `logs.${region}.amazonaws.com`,
    'kms:Encrypt',
    key('logs'),
    { 'kms:EncryptionContext:aws:logs:arn': arn('logs', 'log-group:/hoi/event') },
  ],
  [
    'no',
    `logs.${region}.amazonaws.com`,
    'kms:Encrypt',
    key('logs'),
    { 'kms:EncryptionContext:aws:logs:arn': 'arn:aws:logs:us-east-1:999988887777:log-group:x' },
  ],
  ['no', `logs.${region}.amazonaws.com`, 'kms:Decrypt', key('data')],
  // Images and logs: each its own.
  ['yes', 'event:execution', 'ecr:BatchGetImage', repository('event')],
  ['no', 'event:execution', 'ecr:BatchGetImage', repository('gateway')],
  ['no', 'event:execution', 'ecr:PutImage', repository('event')],
  ['yes', 'event:execution', 'logs:PutLogEvents', logs('event')],
  ['no', 'event:execution', 'logs:PutLogEvents', logs('user')],
  ['yes', 'cloudwatch.amazonaws.com', 'sns:Publish', arn('sns', 'hoi-alerts'), here],
  ['no', 'cloudwatch.amazonaws.com', 'sns:Publish', arn('sns', 'hoi-alerts'), elsewhere],
  // The pipeline: the platform, and nothing that lasts.
  ['yes', 'deployer', 'ecr:PutImage', repository('event')],
  ['no', 'deployer', 'ecr:DeleteRepository', repository('event')],
  ['yes', 'deployer', 'ecs:UpdateService', arn('ecs', 'service/hoi/hoi-event'), here],
  [
    'no',
    'deployer',
    'ecs:UpdateService',
    'arn:aws:ecs:us-east-1:999988887777:service/x/y',
    elsewhere,
  ],
  ['yes', 'deployer', 'ecs:RunTask', arn('ecs', 'task-definition/hoi-migrate:7')],
  ['no', 'deployer', 'ecs:RunTask', arn('ecs', 'task-definition/hoi-event:7')],
  [
    'yes',
    'deployer',
    'iam:PassRole',
    role('hoi-event-task'),
    { 'iam:PassedToService': 'ecs-tasks.amazonaws.com' },
  ],
  [
    'no',
    'deployer',
    'iam:PassRole',
    role('hoi-event-task'),
    { 'iam:PassedToService': 'lambda.amazonaws.com' },
  ],
  [
    'no',
    'deployer',
    'iam:PassRole',
    role('admin'),
    { 'iam:PassedToService': 'ecs-tasks.amazonaws.com' },
  ],
  [
    'yes',
    'deployer',
    'iam:CreateRole',
    role('hoi-new-task'),
    { 'iam:PermissionsBoundary': boundary },
  ],
  ['no', 'deployer', 'iam:CreateRole', role('hoi-new-task')],
  [
    'no',
    'deployer',
    'iam:PutRolePolicy',
    role('hoi-event-task'),
    { 'iam:PermissionsBoundary': arn('iam', 'policy/loose', '') },
  ],
  ['no', 'deployer', 'iam:DeleteRolePermissionsBoundary', role('hoi-event-task')],
  ['no', 'deployer', 'iam:UpdateAssumeRolePolicy', role('hoi-deployer')],
  ['no', 'deployer', 'rds:ModifyDBInstance', arn('rds', 'db:hoi'), here],
  ['no', 'deployer', 'rds:DeleteDBInstance', arn('rds', 'db:hoi'), here],
  ['no', 'deployer', 's3:GetObject', upload, tls],
  ['no', 'deployer', 's3:DeleteBucket', `arn:aws:s3:::hoi-client-${account}`, tls],
  ['yes', 'deployer', 's3:PutObject', file, tls],
  [
    'yes',
    'deployer',
    's3:PutObject',
    'arn:aws:s3:::hoi-pulumi-state/.pulumi/stacks/hoi/platform.json',
    tls,
  ],
  [
    'no',
    'event',
    's3:GetObject',
    'arn:aws:s3:::hoi-pulumi-state/.pulumi/stacks/hoi/platform.json',
    tls,
  ],
  ['no', 'deployer', 'kms:ScheduleKeyDeletion', key('data'), here],
  ['no', 'deployer', 'secretsmanager:GetSecretValue', secret('user/secret-key'), here],
  ['yes', 'deployer', 'ssm:PutParameter', arn('ssm', 'parameter/hoi/last-good-release')],
  ['no', 'deployer', 'ssm:PutParameter', arn('ssm', 'parameter/other')],
];

const github = {
  'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
  'token.actions.githubusercontent.com:sub': 'repo:hoi-platform/hoi:environment:production',
};
const provider = arn('iam', 'oidc-provider/token.actions.githubusercontent.com', '');
const web = 'sts:AssumeRoleWithWebIdentity';
const sub = (text: string) => ({ ...github, 'token.actions.githubusercontent.com:sub': text });

/** Who may take on which role. */
export const trusts: readonly Question[] = [
  ['yes', provider, web, 'hoi-deployer', github],
  ['no', provider, web, 'hoi-deployer', sub('repo:hoi-platform/hoi:pull_request')],
  ['no', provider, web, 'hoi-deployer', sub('repo:hoi-platform/hoi:ref:refs/heads/main')],
  ['no', provider, web, 'hoi-deployer', sub('repo:somebody/hoi:environment:production')],
  [
    'no',
    provider,
    web,
    'hoi-deployer',
    { ...github, 'token.actions.githubusercontent.com:aud': 'other' },
  ],
  ['no', provider, web, 'hoi-event-task', github],
  ['yes', 'ecs-tasks.amazonaws.com', 'sts:AssumeRole', 'hoi-event-task', here],
  ['no', 'ecs-tasks.amazonaws.com', 'sts:AssumeRole', 'hoi-event-task', elsewhere],
  ['no', 'lambda.amazonaws.com', 'sts:AssumeRole', 'hoi-event-task', here],
  ['no', 'ecs-tasks.amazonaws.com', 'sts:AssumeRole', 'hoi-deployer', here],
];

/** What holds in `lean` too, where one role does the work of all. */
export const leanQuestions: readonly Question[] = [
  ['yes', 'platform', 'rds-db:connect', login('hoi_event')],
  ['yes', 'platform', 'rds-db:connect', login('hoi_assistant')],
  ['no', 'platform', 'rds-db:connect', login('hoi_admin')],
  ['yes', 'platform', 'bedrock:InvokeModel', model],
  ['no', 'platform', 'bedrock:InvokeModel', `arn:aws:bedrock:${region}::foundation-model/another`],
  ['yes', 'platform', 'ses:SendEmail', identity, ours],
  ['no', 'platform', 'ses:SendEmail', identity, { 'ses:FromAddress': 'ceo@hoi.example.org' }],
  ['yes', 'platform', 's3:PutObject', upload, tls],
  ['no', 'platform', 's3:PutObject', upload, plainHttp],
  ['no', 'platform', 's3:PutObject', file, tls],
  ['no', 'platform', 's3:DeleteBucket', `arn:aws:s3:::hoi-uploads-${account}`, tls],
  ['yes', 'platform:execution', 'secretsmanager:GetSecretValue', secret('event/secret-key')],
  ['no', 'platform:execution', 'secretsmanager:GetSecretValue', adminSecret],
  ['no', 'platform', 'secretsmanager:GetSecretValue', secret('event/secret-key')],
  ['yes', 'migrate:execution', 'secretsmanager:GetSecretValue', adminSecret],
  ['yes', 'platform', 'kms:Decrypt', key('data'), via('s3')],
  ['no', 'platform', 'kms:Decrypt', key('data')],
  [
    'no',
    'platform',
    'iam:PassRole',
    role('hoi-platform-task'),
    { 'iam:PassedToService': 'ecs-tasks.amazonaws.com' },
  ],
  ['no', 'platform', 'sns:Publish', arn('sns', 'hoi-alerts')],
  ...questions.filter(([, who]) => who === 'deployer'),
];

/** The questions that are answered otherwise than the tables say. */
export function wrongAnswers(
  policies: Policies,
  table: readonly Question[] = questions,
  trusting: readonly Question[] = trusts,
): readonly string[] {
  const sentence = ([answer, who, action, resource, context]: Question) =>
    `${who} ${action} on ${resource} ${context ? JSON.stringify(context) : ''}: should be ${answer}`;
  const asked = table.filter(([answer, who, action, resource, context = {}]) => {
    const request = { principal: principalOf(who), action, resource, context };
    return isAllowed(request, policies) !== (answer === 'yes');
  });
  const trusted = trusting.filter(([answer, principal, action, name, context = {}]) => {
    const found = policies.roles.find((each) => each.name === name);
    if (!found) return true;
    return mayAssume(found, { principal, action, context }) !== (answer === 'yes');
  });
  return [...asked, ...trusted].map(sentence);
}

function principalOf(who: string): string {
  if (who.includes('.')) return who;
  if (who === 'deployer') return role('hoi-deployer');
  const [service = '', use = 'task'] = who.split(':');
  return role(`hoi-${service}-${use}`);
}
