import type { Service } from './services.ts';
import type { Profile } from './settings.ts';

/** What one task of a service gets, and how many there may be. */
export interface TaskSize {
  /** 1024 are one vCPU. */
  readonly cpu: number;
  readonly memoryMib: number;
  readonly minimum: number;
  readonly maximum: number;
  /** How many of the minimum run on Spot capacity, which may be taken back with two minutes' notice. */
  readonly onSpot: number;
}

/** How large the parts of the platform are. */
export interface Sizes {
  readonly zones: number;
  readonly tasks: Readonly<Record<Service, TaskSize>>;
  /** `lean`: all containers in one task. */
  readonly shared: TaskSize;
  readonly database: {
    readonly instanceClass: string;
    readonly storageGib: number;
    readonly maxStorageGib: number;
    /** `DATABASE_POOL_SIZE`; with every task at its most, all connections stay below `maxConnections`. */
    readonly poolSize: number;
    readonly maxConnections: number;
  };
  readonly valkeyNode: string;
  /** Each metric of Container Insights is paid for; the free ones of ECS are there without. */
  readonly hasContainerInsights: boolean;
}

function tasks(usual: TaskSize, busy: TaskSize): Record<Service, TaskSize> {
  return {
    gateway: busy,
    user: usual,
    community: usual,
    event: busy,
    notification: usual,
    // A turn of the assistant waits for the model: no work is lost to a second task that goes.
    assistant: usual,
  };
}

const small: Sizes = {
  zones: 2,
  tasks: tasks(
    { cpu: 256, memoryMib: 512, minimum: 2, maximum: 4, onSpot: 1 },
    { cpu: 512, memoryMib: 1024, minimum: 2, maximum: 8, onSpot: 0 },
  ),
  shared: { cpu: 512, memoryMib: 2048, minimum: 2, maximum: 4, onSpot: 1 },
  database: {
    instanceClass: 'db.t4g.small',
    storageGib: 20,
    maxStorageGib: 200,
    poolSize: 4,
    maxConnections: 200,
  },
  valkeyNode: 'cache.t4g.micro',
  hasContainerInsights: false,
};

const large: Sizes = {
  zones: 3,
  tasks: tasks(
    { cpu: 1024, memoryMib: 2048, minimum: 3, maximum: 16, onSpot: 0 },
    { cpu: 2048, memoryMib: 4096, minimum: 4, maximum: 40, onSpot: 0 },
  ),
  shared: { cpu: 4096, memoryMib: 8192, minimum: 3, maximum: 12, onSpot: 0 },
  database: {
    instanceClass: 'db.r7g.4xlarge',
    storageGib: 1000,
    maxStorageGib: 8000,
    poolSize: 8,
    maxConnections: 2000,
  },
  valkeyNode: 'cache.m7g.large',
  hasContainerInsights: true,
};

/** The sizes for about 1 M (`small`) or 100 M (`large`) requests a day. */
export function sizesOf(profile: Profile, size: 'small' | 'large'): Sizes {
  const sizes = size === 'large' ? large : small;
  if (profile === 'standard') return sizes;
  return {
    ...sizes,
    database:
      size === 'large'
        ? sizes.database
        : {
            ...sizes.database,
            instanceClass: 'db.t4g.micro',
            // Without Valkey each service has three more; all of a task's services share the database.
            poolSize: 2,
            maxConnections: 120,
          },
  };
}
