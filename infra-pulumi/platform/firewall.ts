import aws from '@pulumi/aws';
import pulumi from '@pulumi/pulumi';
import type { PlatformContext } from './context.ts';

interface FirewallArgs extends PlatformContext {
  readonly edgeProvider: aws.Provider;
}

type Rule = aws.types.input.wafv2.WebAclRule;

/** Turns away at the edge what needs no thought: known attacks, and floods from one address. */
export class Firewall extends pulumi.ComponentResource {
  readonly arn: pulumi.Output<string>;

  constructor(
    name: string,
    { settings, edgeProvider }: FirewallArgs,
    opts?: pulumi.ComponentResourceOptions,
  ) {
    super('hoi:platform:Firewall', name, {}, opts);
    const { prefix } = settings;
    const edge = { parent: this, provider: edgeProvider };
    const acl = new aws.wafv2.WebAcl(
      prefix,
      {
        name: prefix,
        scope: 'CLOUDFRONT',
        defaultAction: { allow: {} },
        rules: [
          managed('known-bad-inputs', 0, 'AWSManagedRulesKnownBadInputsRuleSet'),
          // A GraphQL body is larger than this set's 8 kB; the gateway limits bodies itself.
          managed('common', 1, 'AWSManagedRulesCommonRuleSet', [
            'SizeRestrictions_BODY',
            'CrossSiteScripting_BODY',
          ]),
          flood(2),
        ],
        visibilityConfig: visible(prefix),
      },
      edge,
    );
    this.arn = acl.arn;
    const group = new aws.cloudwatch.LogGroup(
      `aws-waf-logs-${prefix}`,
      { name: `aws-waf-logs-${prefix}`, retentionInDays: 30 },
      edge,
    );
    new aws.wafv2.WebAclLoggingConfiguration(
      prefix,
      {
        resourceArn: acl.arn,
        logDestinationConfigs: [group.arn],
        redactedFields: [
          { singleHeader: { name: 'authorization' } },
          { singleHeader: { name: 'cookie' } },
        ],
        loggingFilter: {
          defaultBehavior: 'DROP',
          filters: [
            {
              behavior: 'KEEP',
              requirement: 'MEETS_ANY',
              conditions: [{ actionCondition: { action: 'BLOCK' } }],
            },
          ],
        },
      },
      edge,
    );
    this.registerOutputs();
  }
}

function visible(metricName: string) {
  return { metricName, cloudwatchMetricsEnabled: true, sampledRequestsEnabled: true };
}

function managed(
  name: string,
  priority: number,
  set: string,
  counted: readonly string[] = [],
): Rule {
  return {
    name,
    priority,
    overrideAction: { none: {} },
    statement: {
      managedRuleGroupStatement: {
        vendorName: 'AWS',
        name: set,
        ruleActionOverrides: counted.map((each) => ({ name: each, actionToUse: { count: {} } })),
      },
    },
    visibilityConfig: visible(name),
  };
}

/** More than 6,000 requests in five minutes from one address; a venue's shared one stays below. */
function flood(priority: number): Rule {
  return {
    name: 'flood',
    priority,
    action: { block: {} },
    statement: {
      rateBasedStatement: { limit: 6000, aggregateKeyType: 'IP', evaluationWindowSec: 300 },
    },
    visibilityConfig: visible('flood'),
  };
}
