import aws from '@pulumi/aws';
import pulumi from '@pulumi/pulumi';

interface MailArgs {
  readonly prefix: string;
  readonly domain: string;
  readonly region: string;
  readonly zoneId: pulumi.Input<string>;
  readonly eventsTopicArn: pulumi.Input<string>;
}

/** The right to send mail as the domain: DKIM, SPF by a bounce domain, DMARC, and news of bounces. */
export class Mail extends pulumi.ComponentResource {
  readonly identityArn: pulumi.Output<string>;
  readonly configurationSet: aws.sesv2.ConfigurationSet;

  constructor(name: string, args: MailArgs, opts?: pulumi.ComponentResourceOptions) {
    super('hoi:foundation:Mail', name, {}, opts);
    const { prefix, domain, zoneId } = args;
    const parent = { parent: this };
    this.configurationSet = new aws.sesv2.ConfigurationSet(
      prefix,
      {
        configurationSetName: prefix,
        deliveryOptions: { tlsPolicy: 'REQUIRE' },
        reputationOptions: { reputationMetricsEnabled: true },
        suppressionOptions: { suppressedReasons: ['BOUNCE', 'COMPLAINT'] },
      },
      parent,
    );
    const identity = new aws.sesv2.EmailIdentity(
      domain,
      {
        emailIdentity: domain,
        configurationSetName: this.configurationSet.configurationSetName,
        dkimSigningAttributes: { nextSigningKeyLength: 'RSA_2048_BIT' },
      },
      { ...parent, protect: true },
    );
    this.identityArn = identity.arn;
    const bounces = `bounce.${domain}`;
    new aws.sesv2.EmailIdentityMailFromAttributes(
      domain,
      {
        emailIdentity: identity.emailIdentity,
        mailFromDomain: bounces,
        behaviorOnMxFailure: 'REJECT_MESSAGE',
      },
      parent,
    );
    const record = (
      label: string,
      recordName: pulumi.Input<string>,
      type: string,
      value: pulumi.Input<string>,
    ) =>
      new aws.route53.Record(
        `${domain}-${label}`,
        { zoneId, name: recordName, type, ttl: 3600, records: [value] },
        parent,
      );
    for (const at of [0, 1, 2]) {
      const token = identity.dkimSigningAttributes.apply((signing) => `${signing.tokens?.[at]}`);
      record(
        `dkim-${at}`,
        pulumi.interpolate`${token}._domainkey.${domain}`,
        'CNAME',
        pulumi.interpolate`${token}.dkim.amazonses.com`,
      );
    }
    record('bounce-mx', bounces, 'MX', `10 feedback-smtp.${args.region}.amazonses.com`);
    record('bounce-spf', bounces, 'TXT', 'v=spf1 include:amazonses.com -all');
    record('dmarc', `_dmarc.${domain}`, 'TXT', 'v=DMARC1; p=quarantine; adkim=s; aspf=r');
    new aws.sesv2.ConfigurationSetEventDestination(
      prefix,
      {
        configurationSetName: this.configurationSet.configurationSetName,
        eventDestinationName: 'trouble',
        eventDestination: {
          enabled: true,
          matchingEventTypes: ['BOUNCE', 'COMPLAINT', 'REJECT'],
          snsDestination: { topicArn: args.eventsTopicArn },
        },
      },
      parent,
    );
    this.registerOutputs();
  }
}
