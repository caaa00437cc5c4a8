import pulumi from '@pulumi/pulumi';
import { consumerNames, mailers, producers, type Service, subgraphs } from '../services.ts';
import type { Statement } from '../statements.ts';
import type { Bus } from './bus.ts';
import type { PlatformContext } from './context.ts';
import type { Valkey } from './valkey.ts';

/** What the grants are made of. */
export interface GrantsContext extends PlatformContext {
  /** `lean` keeps its messages in the database. */
  readonly bus: Bus | null;
  readonly valkey: Valkey | null;
}

/** What the program of a service may do in AWS; nothing that it does not do. */
export function grantsOf(service: Service, context: GrantsContext): Statement[] {
  return [
    ...subgraphs.filter((each) => each === service).map((each) => signInAs(`hoi_${each}`, context)),
    ...(context.bus ? busGrants(service, context.bus, context) : []),
    ...(service === 'event' ? keepUploads(context) : []),
    ...(mailers.includes(service) ? [sendMail(context)] : []),
    ...(service === 'assistant' ? [askModel(context)] : []),
  ];
}

function busGrants(service: Service, bus: Bus, context: GrantsContext): Statement[] {
  const grants = [
    ...producers.filter((each) => each === service).map((each) => announce(each, bus)),
    ...consumerNames.filter((each) => each === service).map((each) => hear(each, bus)),
  ];
  return grants.length > 0 ? [...grants, sealMessages(context)] : [];
}

function signInAs(role: string, { settings, foundation }: PlatformContext): Statement {
  return {
    Sid: 'Database',
    Effect: 'Allow',
    Action: ['rds-db:connect'],
    Resource: pulumi.interpolate`arn:aws:rds-db:${settings.region}:${foundation.accountId}:dbuser:${foundation.databaseResourceId}/${role}`,
  };
}

function announce(producer: (typeof producers)[number], bus: Bus): Statement {
  return {
    Sid: 'Announce',
    Effect: 'Allow',
    Action: ['sns:Publish'],
    Resource: bus.topics[producer].arn,
  };
}

function hear(consumer: (typeof consumerNames)[number], bus: Bus): Statement {
  return {
    Sid: 'Hear',
    Effect: 'Allow',
    Action: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:ChangeMessageVisibility'],
    Resource: bus.queues[consumer].arn,
  };
}

function sealMessages({ settings, foundation }: GrantsContext): Statement {
  const via = ['sns', 'sqs'].map((each) => `${each}.${settings.region}.amazonaws.com`);
  return {
    Sid: 'SealMessages',
    Effect: 'Allow',
    Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
    Resource: foundation.messagesKeyArn,
    Condition: { StringEquals: { 'kms:ViaService': via } },
  };
}

function keepUploads({ settings, foundation }: GrantsContext): Statement[] {
  return [
    {
      Sid: 'Uploads',
      Effect: 'Allow',
      Action: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'],
      Resource: pulumi.interpolate`arn:aws:s3:::${foundation.uploadsBucket}/*`,
    },
    // Without it S3 answers for a picture that is not there as for one that may not be seen.
    {
      Sid: 'UploadsThere',
      Effect: 'Allow',
      Action: ['s3:ListBucket'],
      Resource: pulumi.interpolate`arn:aws:s3:::${foundation.uploadsBucket}`,
    },
    {
      Sid: 'SealUploads',
      Effect: 'Allow',
      Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
      Resource: foundation.dataKeyArn,
      Condition: { StringEquals: { 'kms:ViaService': `s3.${settings.region}.amazonaws.com` } },
    },
  ];
}

function sendMail({ settings, foundation }: GrantsContext): Statement {
  return {
    Sid: 'Mail',
    Effect: 'Allow',
    Action: ['ses:SendEmail', 'ses:SendRawEmail'],
    Resource: [
      foundation.mailIdentityArn,
      pulumi.interpolate`arn:aws:ses:${settings.region}:${foundation.accountId}:configuration-set/${foundation.mailConfigurationSet}`,
    ],
    Condition: { StringEquals: { 'ses:FromAddress': `no-reply@${settings.domain}` } },
  };
}

/** The model's own resource; a model id that names no region is invoked in this one. */
function askModel({ settings, foundation }: GrantsContext): Statement {
  const { assistantModel: model, region } = settings;
  const base = model.replace(/^(us|eu|apac|global)\./, '');
  return {
    Sid: 'Model',
    Effect: 'Allow',
    Action: ['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'],
    Resource: [
      `arn:aws:bedrock:*::foundation-model/${base}`,
      pulumi.interpolate`arn:aws:bedrock:${region}:${foundation.accountId}:inference-profile/${model}`,
    ],
  };
}
