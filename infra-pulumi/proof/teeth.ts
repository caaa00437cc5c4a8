// Long because it is one table: every deliberate breakage, with the rule that has to notice it.
import type { Inputs } from './captured.ts';
import type { Graph } from './graph.ts';

/** A deliberate breakage, and the rule that must notice it. */
export interface Tooth {
  readonly breaks: string;
  readonly rule: string;
  readonly bite: (graph: Graph) => Graph;
}

const ingress = 'aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule';
const database = 'aws:rds/instance:Instance';
const service = 'aws:ecs/service:Service';
const definition = 'aws:ecs/taskDefinition:TaskDefinition';
const bucket = 'aws:s3/bucket:Bucket';
const key = 'aws:kms/key:Key';
const rolePolicy = 'aws:iam/rolePolicy:RolePolicy';
const role = 'aws:iam/role:Role';

const port = (number: number) => ({ ipProtocol: 'tcp', fromPort: number, toPort: number });
const admit = (graph: Graph, into: string, from: Inputs, number: number) =>
  graph.plus(ingress, 'planted', { securityGroupId: into, ...from, ...port(number) });

function statement(change: (statements: Inputs[]) => Inputs[]) {
  return (inputs: Inputs, field = 'policy') => {
    const { Statement, ...rest } = JSON.parse(inputs[field]);
    return { ...inputs, [field]: JSON.stringify({ ...rest, Statement: change(Statement) }) };
  };
}
const more = (added: Inputs) => statement((all) => [...all, added]);
const allow = (Action: string | string[], Resource: string | string[]) => ({
  Sid: 'Planted',
  Effect: 'Allow',
  Action,
  Resource,
});

function container(change: (container: Inputs) => Inputs) {
  return (inputs: Inputs) => ({
    ...inputs,
    containerDefinitions: JSON.stringify(JSON.parse(inputs.containerDefinitions).map(change)),
  });
}
const withoutProtection = (type: string, name: string) => (graph: Graph) =>
  graph.replaced(graph.one(type, name), { isProtected: false });

/** The ways to break `standard` that were thought of. */
export const teeth: readonly Tooth[] = [
  {
    breaks: 'the load balancer faces the internet',
    rule: 'reachability',
    bite: (graph) => {
      const open = admit(graph, 'sg-hoi-load-balancer', { cidrIpv4: '0.0.0.0/0' }, 443);
      return open.with('aws:lb/loadBalancer:LoadBalancer', 'hoi', (inputs) => ({
        ...inputs,
        internal: false,
      }));
    },
  },
  {
    breaks: 'the database has a public address and an open port',
    rule: 'reachability',
    bite: (graph) =>
      admit(graph, 'sg-hoi-database', { cidrIpv4: '0.0.0.0/0' }, 5432).with(
        database,
        'hoi-database',
        (inputs) => ({
          ...inputs,
          publiclyAccessible: true,
        }),
      ),
  },
  {
    breaks: 'a task has a public address and an open port, by IPv6',
    rule: 'reachability',
    bite: (graph) =>
      admit(graph, 'sg-hoi-event', { cidrIpv6: '::/0' }, 4001).with(
        service,
        'hoi-event',
        (inputs) => ({
          ...inputs,
          networkConfiguration: { ...inputs.networkConfiguration, assignPublicIp: true },
        }),
      ),
  },
  {
    breaks: 'the load balancer leads to a subgraph',
    rule: 'reachability',
    bite: (graph) =>
      admit(graph, 'sg-hoi-event', { referencedSecurityGroupId: 'sg-hoi-load-balancer' }, 4001),
  },
  {
    breaks: 'the API gateway speaks to a subgraph',
    rule: 'reachability',
    bite: (graph) =>
      admit(graph, 'sg-hoi-user', { referencedSecurityGroupId: 'sg-hoi-api-door' }, 4001),
  },
  {
    breaks: 'a data subnet gets a way out',
    rule: 'reachability',
    bite: (graph) => {
      const table = graph
        .ofType('aws:ec2/routeTable:RouteTable')
        .find(({ name }) => name === 'hoi-data-0');
      const inputs = {
        routeTableId: table?.id,
        destinationCidrBlock: '0.0.0.0/0',
        gatewayId: 'igw',
      };
      return graph.plus('aws:ec2/route:Route', 'planted', inputs);
    },
  },
  {
    breaks: 'the gateway may speak to the database',
    rule: 'security groups',
    bite: (graph) =>
      admit(graph, 'sg-hoi-database', { referencedSecurityGroupId: 'sg-hoi-gateway' }, 5432),
  },
  {
    breaks: 'one subgraph may speak to another',
    rule: 'security groups',
    bite: (graph) =>
      admit(graph, 'sg-hoi-user', { referencedSecurityGroupId: 'sg-hoi-event' }, 4001),
  },
  {
    breaks: 'the whole network may speak to the database, written in the group itself',
    rule: 'security groups',
    bite: (graph) =>
      graph.with('aws:ec2/securityGroup:SecurityGroup', 'hoi-database', (inputs) => ({
        ...inputs,
        ingress: [{ protocol: 'tcp', fromPort: 5432, toPort: 5432, cidrBlocks: ['10.20.0.0/16'] }],
      })),
  },
  {
    breaks: 'the migration task is kept out of the database',
    rule: 'security groups',
    bite: (graph) => graph.minus(ingress, 'database-migrate'),
  },
  {
    breaks: 'the database is not protected by Pulumi',
    rule: 'protection',
    bite: withoutProtection(database, 'hoi-database'),
  },
  {
    breaks: 'the key of the data is not protected by Pulumi',
    rule: 'protection',
    bite: withoutProtection(key, 'hoi-data'),
  },
  {
    breaks: 'the uploads are not protected by Pulumi',
    rule: 'protection',
    bite: withoutProtection(bucket, 'hoi-uploads'),
  },
  {
    breaks: 'the database may be deleted in AWS',
    rule: 'protection',
    bite: (graph) =>
      graph.with(database, 'hoi-database', (inputs) => ({ ...inputs, deletionProtection: false })),
  },
  {
    breaks: 'the database goes without a last snapshot',
    rule: 'protection',
    bite: (graph) =>
      graph.with(database, 'hoi-database', (inputs) => ({ ...inputs, skipFinalSnapshot: true })),
  },
  {
    breaks: 'backups are kept for a week',
    rule: 'protection',
    bite: (graph) =>
      graph.with(database, 'hoi-database', (inputs) => ({ ...inputs, backupRetentionPeriod: 7 })),
  },
  {
    breaks: 'backups stay in one region',
    rule: 'protection',
    bite: (graph) =>
      graph.minus(
        'aws:rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication',
        'hoi',
      ),
  },
  {
    breaks: 'a bucket with files in it may be destroyed',
    rule: 'protection',
    bite: (graph) =>
      graph.with(bucket, 'hoi-uploads', (inputs) => ({ ...inputs, forceDestroy: true })),
  },
  {
    breaks: 'a later run makes the secrets anew',
    rule: 'protection',
    bite: (graph) =>
      graph.replaced(
        graph.one('aws:secretsmanager/secretVersion:SecretVersion', 'hoi/user/secret-key'),
        { ignoreChanges: [] },
      ),
  },
  {
    breaks: 'the database is not encrypted',
    rule: 'encryption',
    bite: (graph) =>
      graph.with(database, 'hoi-database', (inputs) => ({ ...inputs, storageEncrypted: false })),
  },
  {
    breaks: 'the database takes connections without TLS',
    rule: 'encryption',
    bite: (graph) =>
      graph.with('aws:rds/parameterGroup:ParameterGroup', 'hoi', (inputs) => ({
        ...inputs,
        parameters: [],
      })),
  },
  {
    breaks: 'a queue is not encrypted',
    rule: 'encryption',
    bite: (graph) =>
      graph.with('aws:sqs/queue:Queue', 'hoi-event', ({ kmsMasterKeyId: _, ...inputs }) => inputs),
  },
  {
    breaks: 'a bucket may be made public',
    rule: 'encryption',
    bite: (graph) =>
      graph.minus('aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock', 'hoi-uploads'),
  },
  {
    breaks: 'the uploads are given out without TLS',
    rule: 'encryption',
    bite: (graph) => graph.minus('aws:s3/bucketPolicy:BucketPolicy', 'hoi-uploads'),
  },
  {
    breaks: 'the load balancer speaks plain HTTP',
    rule: 'encryption',
    bite: (graph) =>
      graph.with('aws:lb/listener:Listener', 'hoi', (inputs) => ({
        ...inputs,
        protocol: 'HTTP',
        sslPolicy: '',
      })),
  },
  {
    breaks: 'the logs are not encrypted',
    rule: 'encryption',
    bite: (graph) =>
      graph.with(
        'aws:cloudwatch/logGroup:LogGroup',
        '/hoi/user',
        ({ kmsKeyId: _, ...inputs }) => inputs,
      ),
  },
  {
    breaks: 'an image is named by its tag',
    rule: 'containers',
    bite: (graph) =>
      graph.with(
        definition,
        'hoi-event',
        container((each) => ({ ...each, image: 'hoi/event:latest' })),
      ),
  },
  {
    breaks: 'a container runs as root',
    rule: 'containers',
    bite: (graph) =>
      graph.with(
        definition,
        'hoi-event',
        container(({ user: _, ...each }) => each),
      ),
  },
  {
    breaks: 'a container can write to its root',
    rule: 'containers',
    bite: (graph) =>
      graph.with(
        definition,
        'hoi-user',
        container((each) => ({ ...each, readonlyRootFilesystem: false })),
      ),
  },
  {
    breaks: 'a container is asked by a shell that is not there',
    rule: 'containers',
    bite: (graph) =>
      graph.with(
        definition,
        'hoi-gateway',
        container(({ healthCheck, ...each }) => ({
          ...each,
          healthCheck: { ...healthCheck, command: ['CMD-SHELL', 'node docker/health.cjs'] },
        })),
      ),
  },
  {
    breaks: 'the containers of a task may use more memory than it has',
    rule: 'containers',
    bite: (graph) =>
      graph.with(
        definition,
        'hoi-event',
        container((each) => ({ ...each, memory: 1025 })),
      ),
  },
  {
    breaks: 'a secret stands in the environment',
    rule: 'containers',
    bite: (graph) =>
      graph.with(
        definition,
        'hoi-user',
        container((each) => ({
          ...each,
          environment: [...each.environment, { name: 'SECRET_KEY', value: 'x' }],
        })),
      ),
  },
  {
    breaks: 'a password stands in an address',
    rule: 'containers',
    bite: (graph) =>
      graph.with(
        definition,
        'hoi-user',
        container((each) => ({
          ...each,
          environment: [{ name: 'DATABASE_URL', value: 'postgres://a:b@db/hoi' }],
        })),
      ),
  },
  {
    breaks: 'a bad roll-out is kept',
    rule: 'operation',
    bite: (graph) =>
      graph.with(service, 'hoi-event', (inputs) => ({
        ...inputs,
        deploymentCircuitBreaker: { enable: true, rollback: false },
      })),
  },
  {
    breaks: 'a service does not scale by memory',
    rule: 'operation',
    bite: (graph) => graph.minus('aws:appautoscaling/policy:Policy', 'hoi-event-memory'),
  },
  {
    breaks: 'a service may run as one task',
    rule: 'operation',
    bite: (graph) =>
      graph.with('aws:appautoscaling/target:Target', 'hoi-user', (inputs) => ({
        ...inputs,
        minCapacity: 1,
      })),
  },
  {
    breaks: 'the load balancer cuts streams between two pings',
    rule: 'operation',
    bite: (graph) =>
      graph.with('aws:lb/loadBalancer:LoadBalancer', 'hoi', (inputs) => ({
        ...inputs,
        idleTimeout: 10,
      })),
  },
  {
    breaks: 'Service Connect cuts streams',
    rule: 'operation',
    bite: (graph) =>
      graph.with(service, 'hoi-event', (inputs) => ({
        ...inputs,
        serviceConnectConfiguration: {
          ...inputs.serviceConnectConfiguration,
          services: [
            {
              ...inputs.serviceConnectConfiguration.services[0],
              timeout: { idleTimeoutSeconds: 15 },
            },
          ],
        },
      })),
  },
  {
    breaks: 'a policy allows by wildcard',
    rule: 'wildcards',
    bite: (graph) =>
      graph.with(
        rolePolicy,
        'hoi-event-task',
        more(allow('s3:*', `arn:aws:s3:::hoi-uploads-111122223333/*`)),
      ),
  },
  {
    breaks: 'a policy allows all but a few',
    rule: 'wildcards',
    bite: (graph) =>
      graph.with(
        rolePolicy,
        'hoi-event-task',
        more({ Sid: 'P', Effect: 'Allow', NotAction: 'iam:*', Resource: 'x' }),
      ),
  },
  {
    breaks: 'a service may send to every queue',
    rule: 'wildcards',
    bite: (graph) => graph.with(rolePolicy, 'hoi-user-task', more(allow('sqs:SendMessage', '*'))),
  },
  {
    breaks: 'two services share a role',
    rule: 'roles',
    bite: (graph) => {
      const { outputs } = graph.one(role, 'hoi-event-task');
      return graph.with(definition, 'hoi-user', (inputs) => ({
        ...inputs,
        taskRoleArn: outputs.arn,
      }));
    },
  },
  {
    breaks: 'a policy is longer than IAM takes',
    rule: 'roles',
    bite: (graph) =>
      graph.with(
        'aws:iam/policy:Policy',
        'hoi-deployer-platform',
        more(allow('ecs:RunTask', 'x'.repeat(2000))),
      ),
  },
  {
    breaks: 'a role is not bounded',
    rule: 'roles',
    bite: (graph) =>
      graph.with(role, 'hoi-event-task', ({ permissionsBoundary: _, ...inputs }) => inputs),
  },
  {
    breaks: 'the event service may ask the model',
    rule: 'questions',
    bite: (graph) =>
      graph.with(
        rolePolicy,
        'hoi-event-task',
        more(
          allow(
            ['sqs:ReceiveMessage', 'bedrock:InvokeModel'],
            ['arn:aws:bedrock:us-east-1::foundation-model/*'],
          ),
        ),
      ),
  },
  {
    breaks: 'a service may sign in as another',
    rule: 'questions',
    bite: (graph) =>
      graph.with(
        rolePolicy,
        'hoi-event-task',
        more(allow('rds-db:connect', 'arn:aws:rds-db:us-east-1:111122223333:dbuser:*/hoi_*')),
      ),
  },
  {
    breaks: 'any branch of the repository may deploy',
    rule: 'questions',
    bite: (graph) =>
      graph.with(role, 'hoi-deployer', (inputs) => {
        const loosen = statement((all) =>
          all.map((each) => ({
            ...each,
            Condition: {
              StringLike: { 'token.actions.githubusercontent.com:sub': 'repo:hoi-platform/hoi:*' },
            },
          })),
        );
        return loosen(inputs, 'assumeRolePolicy');
      }),
  },
  {
    breaks: 'the logs may not use their key',
    rule: 'questions',
    bite: (graph) =>
      graph.with(
        key,
        'hoi-logs',
        statement((all) => all.filter(({ Sid }) => Sid !== 'Logs')),
      ),
  },
  {
    breaks: 'the pipeline may make a role without a bound',
    rule: 'questions',
    bite: (graph) =>
      graph.with(
        'aws:iam/policy:Policy',
        'hoi-deployer-roles',
        statement((all) => all.map(({ Condition: _, ...each }) => each)),
      ),
  },
  {
    breaks: 'a queue takes messages from any topic',
    rule: 'questions',
    bite: (graph) =>
      graph.with(
        'aws:sqs/queuePolicy:QueuePolicy',
        'hoi-event',
        statement((all) => all.map(({ Condition: _, ...each }) => each)),
      ),
  },
];
