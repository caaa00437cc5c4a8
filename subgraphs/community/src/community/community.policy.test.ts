import { anonymous, type Viewer } from '@hoi/kit/viewer.ts';
import { expect, test } from 'vitest';
import {
  canChangeRole,
  canRead,
  canRemove,
  canSee,
  canSeeMembership,
  permissionsOf,
  type Role,
  roles,
  type Standing,
} from './community.policy.ts';

const person: Viewer = { ...anonymous, kind: 'USER', userId: 'usr_lan' };
const standing = (
  role: Role | null,
  rest: Partial<Standing['community']> = {},
  viewer: Viewer = person,
): Standing => ({
  viewer,
  community: { visibility: 'PUBLIC', archivedAt: null, ...rest },
  membership: role && { role, status: 'ACTIVE' },
});

test('each role may what the one below may, and more', () => {
  const counts = roles.map((role) => permissionsOf(standing(role)).length);
  expect(counts).toEqual([9, 8, 6, 3, 2]);
  roles.slice(1).forEach((role, index) => {
    const above = permissionsOf(standing(roles[index] ?? null));
    expect(above).toEqual(expect.arrayContaining([...permissionsOf(standing(role))]));
  });
});

test('who is not a member may look; who asked to be one is none yet', () => {
  expect(permissionsOf(standing(null))).toEqual(['VIEW_MEMBERS']);
  expect(permissionsOf(standing(null, {}, anonymous))).toEqual([]);
  const requested = {
    ...standing(null),
    membership: { role: 'OWNER', status: 'REQUESTED' } as const,
  };
  expect(permissionsOf(requested)).toEqual(['VIEW_MEMBERS']);
});

test('a key that may only read, and an archived community, leave the right to look', () => {
  const reader: Viewer = { ...person, kind: 'API_KEY', scopes: ['READ'] };
  expect(permissionsOf(standing('OWNER', {}, reader))).toEqual(['VIEW_MEMBERS']);
  expect(permissionsOf(standing('OWNER', { archivedAt: new Date() }))).toEqual(['VIEW_MEMBERS']);
});

test('a private community exists for its members only', () => {
  expect(canSee(standing('MEMBER', { visibility: 'PRIVATE' }))).toBe(true);
  expect(canSee(standing(null, { visibility: 'PRIVATE' }))).toBe(false);
  expect(permissionsOf(standing(null, { visibility: 'PRIVATE' }))).toEqual([]);
  const open = { audience: 'PUBLIC', removedAt: null } as const;
  expect(canRead(standing(null, { visibility: 'PRIVATE' }), open)).toBe(false);
  const own = { userId: 'usr_lan', role: 'MEMBER', status: 'LEFT' } as const;
  expect(canSeeMembership(standing(null, { visibility: 'PRIVATE' }), own)).toBe(false);
  expect(canSeeMembership(standing(null), own)).toBe(true);
});

test('roles are changed by those above; an owner changes everybody; everybody may step down', () => {
  const other = (role: Role) => ({ role, isSelf: false });
  expect(canChangeRole('ADMIN', other('ORGANIZER'))).toBe(true);
  expect(canChangeRole('ADMIN', other('ADMIN'))).toBe(false);
  expect(canChangeRole('ADMIN', { role: 'ADMIN', isSelf: true })).toBe(true);
  expect(canChangeRole('OWNER', other('OWNER'))).toBe(true);
  expect(canRemove('ORGANIZER', 'MODERATOR')).toBe(true);
  expect(canRemove('ORGANIZER', 'ORGANIZER')).toBe(false);
  expect(canRemove('OWNER', 'OWNER')).toBe(true);
});
