import type { ComponentType } from 'react';
import { createBrowserRouter, type RouteObject } from 'react-router';
import { NotFoundPage } from '#app/NotFoundPage.tsx';
import { Shell } from '#app/Shell.tsx';
import { loadHostMessages } from '#lib/locale.ts';

/** A page for hosts, with what it says. */
const forHosts = (page: () => Promise<ComponentType>) => async (): Promise<ComponentType> =>
  (await Promise.all([page(), loadHostMessages()]))[0];

/** The page at each address; its code is loaded when it is opened. */
const pages: Record<string, () => Promise<ComponentType>> = {
  '/': async () => (await import('#features/discover/DiscoverPage.tsx')).DiscoverPage,
  '/e/:slug': async () => (await import('#features/event/EventPage.tsx')).EventPage,
  '/e/:slug/edit': forHosts(
    async () => (await import('#features/edit-event/EditEventPage.tsx')).EditEventPage,
  ),
  '/e/:slug/manage': forHosts(
    async () => (await import('#features/dashboard/DashboardPage.tsx')).DashboardPage,
  ),
  '/e/:slug/check-in': forHosts(
    async () => (await import('#features/check-in/CheckInPage.tsx')).CheckInPage,
  ),
  '/door': forHosts(async () => (await import('#features/check-in/DevicePage.tsx')).DevicePage),
  '/new': forHosts(
    async () => (await import('#features/edit-event/CreateEventPage.tsx')).CreateEventPage,
  ),
  '/communities': async () =>
    (await import('#features/community/CommunitiesPage.tsx')).CommunitiesPage,
  '/c/new': forHosts(
    async () =>
      (await import('#features/edit-community/CreateCommunityPage.tsx')).CreateCommunityPage,
  ),
  '/c/:slug': async () => (await import('#features/community/CommunityPage.tsx')).CommunityPage,
  '/c/:slug/edit': forHosts(
    async () => (await import('#features/edit-community/EditCommunityPage.tsx')).EditCommunityPage,
  ),
  '/c/:slug/manage': forHosts(
    async () =>
      (await import('#features/edit-community/ManageCommunityPage.tsx')).ManageCommunityPage,
  ),
  '/c/:slug/import': forHosts(
    async () => (await import('#features/import/ImportPage.tsx')).ImportPage,
  ),
  '/u/:handle': async () => (await import('#features/profile/ProfilePage.tsx')).ProfilePage,
  '/for-you': async () => (await import('#features/for-you/ForYouPage.tsx')).ForYouPage,
  '/guest/confirm': async () =>
    (await import('#features/guest/GuestConfirmPage.tsx')).GuestConfirmPage,
  '/guest/:token': async () => (await import('#features/guest/GuestPage.tsx')).GuestPage,
  '/invitation/:token': async () =>
    (await import('#features/invitation/InvitationPage.tsx')).InvitationPage,
  '/me': async () => (await import('#features/me/MyEventsPage.tsx')).MyEventsPage,
  '/notifications': async () =>
    (await import('#features/notifications/NotificationsPage.tsx')).NotificationsPage,
  '/account': async () => (await import('#features/account/AccountPage.tsx')).AccountPage,
  '/sign-in': async () => (await import('#features/sign-in/SignInPage.tsx')).SignInPage,
  '/sign-in/link': async () =>
    (await import('#features/sign-in/SignInLinkPage.tsx')).SignInLinkPage,
};

const routes: RouteObject[] = Object.entries(pages).map(([path, page]) => ({
  path,
  lazy: async () => ({ Component: await page() }),
}));

/** The addresses of the client. */
export const router = createBrowserRouter([
  {
    Component: Shell,
    HydrateFallback: () => null,
    children: [...routes, { path: '*', Component: NotFoundPage }],
  },
]);
