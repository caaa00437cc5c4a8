import { newId } from '@hoi/kit/ids.ts';
import type { World } from './harness.ts';

/** A person whom this service has heard of. */
export async function aKnownPerson({ sql }: World, displayName = 'Mai'): Promise<string> {
  const userId = newId('usr');
  await sql`insert into event.person ${sql({ user_id: userId, handle: userId, display_name: displayName, locale: 'vi' })}`;
  return userId;
}

/** A community this service has heard of, with its members' roles by id. */
export async function aCommunity(
  { sql }: World,
  roles: Readonly<Record<string, string>>,
  { name = 'Câu lạc bộ', visibility = 'PUBLIC', isArchived = false } = {},
): Promise<string> {
  const id = newId('com');
  await sql`insert into event.community ${sql({ id, slug: id, name, visibility, is_archived: isArchived })}`;
  for (const [userId, role] of Object.entries(roles)) {
    await sql`insert into event.membership ${sql({ community_id: id, user_id: userId, role })}`;
  }
  return id;
}
