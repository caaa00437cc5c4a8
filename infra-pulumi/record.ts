// `npm run record`: what lasts is on record as it is made now; a later change that would replace it is refused.
import { writeFileSync } from 'node:fs';
import { graphOf } from './proof/captures.ts';
import { loadSpec } from './proof/cfn/spec.ts';
import { identitiesOf } from './proof/replacement/refuse.ts';

const identities = identitiesOf(await graphOf(), await loadSpec());
const file = new URL('proof/replacement/identities.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(identities, null, 2)}\n`);
