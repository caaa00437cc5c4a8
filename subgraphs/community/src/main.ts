import { runService } from '@hoi/kit/run-service.ts';
import { createCommunitySubgraph } from './subgraph.ts';

await runService('community', createCommunitySubgraph);
