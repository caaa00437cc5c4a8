import { z } from 'zod';

/** What the stack says about itself: where its services run, and how the migration task is started. */
export const stackSchema = z.object({
  /** The address that people use. */
  url: z.url(),
  cluster: z.string().min(1),
  /** The names of the ECS services; one (`lean`) or one for each of ours (`standard`). */
  services: z.array(z.string().min(1)).min(1).max(10),
  migration: z.object({
    /** Family, or family and revision, of the one-off task. */
    taskDefinition: z.string().min(1),
    subnets: z.array(z.string()).min(1),
    securityGroups: z.array(z.string()).min(1),
    assignPublicIp: z.enum(['ENABLED', 'DISABLED']),
  }),
  /** Where the CDN reads the client's files. */
  clientBucket: z.string().min(1),
  /** The SSM parameter that holds the last release that was found good. */
  lastGoodParameter: z.string().startsWith('/'),
});

/** What the stack says about itself. */
export type Stack = z.infer<typeof stackSchema>;
