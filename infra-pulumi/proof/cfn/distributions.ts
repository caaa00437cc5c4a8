import type { Inputs } from '../captured.ts';

/** A distribution under CloudFormation's one property. */
export function distributionOf(given: Inputs): Inputs {
  const {
    isIpv6Enabled,
    orderedCacheBehaviors,
    viewerCertificate,
    restrictions,
    waitForDeployment: _,
    retainOnDelete: __,
    ...rest
  } = given;
  return {
    distributionConfig: {
      ...rest,
      iPV6Enabled: isIpv6Enabled,
      cacheBehaviors: orderedCacheBehaviors,
      viewerCertificate,
      restrictions,
      origins: rest.origins.map(({ originId, vpcOriginConfig, ...origin }: Inputs) => ({
        ...origin,
        id: originId,
        ...(vpcOriginConfig ? { vpcOriginConfig } : { s3OriginConfig: {} }),
      })),
      customErrorResponses: rest.customErrorResponses?.map(
        ({ errorCachingMinTtl, ...each }: Inputs) => ({
          ...each,
          errorCachingMinTTL: errorCachingMinTtl,
        }),
      ),
    },
  };
}
