import type { Viewer } from '@hoi/kit/viewer.ts';
import type { MembershipRow } from '../membership/membership.store.ts';
import type { PostRow } from '../post/post.store.ts';
import type { CommunityRow } from './community.store.ts';

/** What a member is to a community, from most to least. */
export const roles = ['OWNER', 'ADMIN', 'ORGANIZER', 'MODERATOR', 'MEMBER'] as const;
/** One of `roles`. */
export type Role = (typeof roles)[number];

/** Roles of those who run a community; everybody who sees it may know them. */
export const teamRoles: readonly Role[] = ['OWNER', 'ADMIN', 'ORGANIZER', 'MODERATOR'];
/** Roles that may hold events in a community's name. */
export const organizerRoles: readonly Role[] = ['OWNER', 'ADMIN', 'ORGANIZER'];

/** What somebody may do in a community. */
export type Permission =
  | 'EDIT_COMMUNITY'
  | 'MANAGE_MEMBERS'
  | 'MANAGE_ROLES'
  | 'POST'
  | 'SEND_ANNOUNCEMENT'
  | 'MODERATE'
  | 'CREATE_EVENT'
  | 'ARCHIVE'
  | 'VIEW_MEMBERS';

/** A viewer before a community: all that a decision on rights depends on. */
export interface Standing {
  readonly viewer: Viewer;
  readonly community: Pick<CommunityRow, 'visibility' | 'archivedAt'>;
  /** The viewer's own membership, whatever its status. */
  readonly membership: Pick<MembershipRow, 'role' | 'status'> | null;
}

// The least role that may, for a community that lives.
const leastRole: Readonly<Record<Permission, Role>> = {
  ARCHIVE: 'OWNER',
  EDIT_COMMUNITY: 'ADMIN',
  MANAGE_ROLES: 'ADMIN',
  MANAGE_MEMBERS: 'ORGANIZER',
  CREATE_EVENT: 'ORGANIZER',
  SEND_ANNOUNCEMENT: 'ORGANIZER',
  MODERATE: 'MODERATOR',
  POST: 'MEMBER',
  VIEW_MEMBERS: 'MEMBER',
};
const permissions = Object.keys(leastRole) as readonly Permission[];

/** Whether a role is the other or above it. */
export function isAtLeast(role: Role, other: Role): boolean {
  return roles.indexOf(role) <= roles.indexOf(other);
}

/** The viewer's role; null for those who are not members now. */
export function roleOf({ membership }: Pick<Standing, 'membership'>): Role | null {
  return membership?.status === 'ACTIVE' ? membership.role : null;
}

/** Whether the community exists for the viewer; a private one does for its members only. */
export function canSee(standing: Standing): boolean {
  return standing.community.visibility !== 'PRIVATE' || roleOf(standing) !== null;
}

/** What the viewer may do. An archived community can only be looked at. */
export function permissionsOf(standing: Standing): readonly Permission[] {
  return permissions.filter((permission) => can(standing, permission));
}

/** Whether the viewer may do one thing. */
export function can(standing: Standing, permission: Permission): boolean {
  const { viewer, community } = standing;
  if (!canSee(standing)) return false;
  // Whoever signed in may see who is a member; passers-by see the team alone.
  if (permission === 'VIEW_MEMBERS') return viewer.userId !== null;
  const role = roleOf(standing);
  return (
    role !== null &&
    community.archivedAt === null &&
    viewer.scopes.includes('WRITE') &&
    isAtLeast(role, leastRole[permission])
  );
}

/**
 * Whether somebody may change another's role: of those below them, to at most their own. An owner may
 * change everybody; everybody may step down.
 */
export function canChangeRole(
  actor: Role,
  target: { readonly role: Role; readonly isSelf: boolean },
): boolean {
  return actor === 'OWNER' || target.isSelf || !isAtLeast(target.role, actor);
}

/** Whether somebody may remove a member: those below them; an owner anybody else. */
export function canRemove(actor: Role, target: Role): boolean {
  return actor === 'OWNER' || !isAtLeast(target, actor);
}

/** What the viewer may do with a post: its author edits it, moderators pin it, both take it away. */
export function postPermissionsOf(
  standing: Standing,
  post: Pick<PostRow, 'authorId'>,
): readonly ('EDIT' | 'REMOVE' | 'PIN')[] {
  const isAuthor = can(standing, 'POST') && post.authorId === standing.viewer.userId;
  const isModerator = can(standing, 'MODERATE');
  return [
    ...(isAuthor ? (['EDIT'] as const) : []),
    ...(isAuthor || isModerator ? (['REMOVE'] as const) : []),
    ...(isModerator ? (['PIN'] as const) : []),
  ];
}

/** Whether the viewer may read a post. */
export function canRead(
  standing: Standing,
  post: Pick<PostRow, 'audience' | 'removedAt'>,
): boolean {
  if (post.removedAt !== null || !canSee(standing)) return false;
  return post.audience === 'PUBLIC' || roleOf(standing) !== null;
}

/** Whether the viewer may see a membership: one's own, the team's, others' as `VIEW_MEMBERS` says. */
export function canSeeMembership(
  standing: Standing,
  membership: Pick<MembershipRow, 'userId' | 'role' | 'status'>,
): boolean {
  if (!canSee(standing)) return false;
  if (membership.userId === standing.viewer.userId) return true;
  if (membership.status !== 'ACTIVE') return can(standing, 'MANAGE_MEMBERS');
  return teamRoles.includes(membership.role) || can(standing, 'VIEW_MEMBERS');
}
