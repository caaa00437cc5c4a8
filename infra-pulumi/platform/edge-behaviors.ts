// CloudFront's own policies, by the ids that AWS publishes.
const managed = {
  cachingOptimized: '658327ea-f89d-4fab-a63d-7e88639e58f6',
  cachingDisabled: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
  originDecides: '83da9c7e-98b4-4e11-a168-04f0df8e2c65',
  allViewer: '216adef6-5c7f-47e4-b989-5492eafa07d3',
  securityHeaders: '67f7725c-6f97-4210-82d7-5512b31e9d03',
};

/** The names of the two origins. */
export const originIds = { client: 'client', api: 'api' };

const reading = ['GET', 'HEAD', 'OPTIONS'];
const anything = ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'POST', 'DELETE'];

const toApi = {
  targetOriginId: originIds.api,
  viewerProtocolPolicy: 'redirect-to-https',
  allowedMethods: anything,
  cachedMethods: ['GET', 'HEAD'],
  compress: true,
  originRequestPolicyId: managed.allViewer,
};
const toClient = {
  targetOriginId: originIds.client,
  viewerProtocolPolicy: 'redirect-to-https',
  allowedMethods: reading,
  cachedMethods: ['GET', 'HEAD'],
  compress: true,
  cachePolicyId: managed.cachingOptimized,
  responseHeadersPolicyId: managed.securityHeaders,
};

/** Which path goes where. What the gateway answers is kept only where it says so. */
export const behaviors = {
  defaultCacheBehavior: { ...toApi, cachePolicyId: managed.cachingDisabled },
  orderedCacheBehaviors: [
    { ...toClient, pathPattern: '/assets/*' },
    { ...toClient, pathPattern: '/maintenance/*' },
    // Pictures never change under their name, and the gateway says so.
    {
      ...toApi,
      pathPattern: '/media/*',
      allowedMethods: reading,
      cachePolicyId: managed.originDecides,
    },
  ],
};

/** What people see when nobody answers; a program sees the status. */
export const errorPages = [502, 503, 504].map((errorCode) => ({
  errorCode,
  responseCode: 503,
  responsePagePath: '/maintenance/index.html',
  errorCachingMinTtl: 5,
}));
