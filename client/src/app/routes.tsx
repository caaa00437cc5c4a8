import type { ComponentType } from 'react';
import { createBrowserRouter, type RouteObject } from 'react-router';
import { NotFoundPage } from '#app/NotFoundPage.tsx';
import { Shell } from '#app/Shell.tsx';

/** Every `features/<name>/<Name>Page.tsx`; each is loaded when its page is opened. */
const pages = import.meta.glob<Record<string, ComponentType>>('../features/*/*Page.tsx');

/** The file under `features/` that shows each address. A page exports a component named as its file. */
export const pageOf = {
  '/': 'discover/DiscoverPage',
  '/e/:slug': 'event/EventPage',
  '/e/:slug/edit': 'edit-event/EditEventPage',
  '/e/:slug/manage': 'dashboard/DashboardPage',
  '/e/:slug/check-in': 'check-in/CheckInPage',
  '/new': 'edit-event/CreateEventPage',
  '/communities': 'community/CommunitiesPage',
  '/c/new': 'edit-community/CreateCommunityPage',
  '/c/:slug': 'community/CommunityPage',
  '/c/:slug/edit': 'edit-community/EditCommunityPage',
  '/c/:slug/manage': 'edit-community/ManageCommunityPage',
  '/u/:handle': 'profile/ProfilePage',
  '/me': 'me/MyEventsPage',
  '/notifications': 'notifications/NotificationsPage',
  '/account': 'account/AccountPage',
  '/sign-in': 'sign-in/SignInPage',
  '/sign-in/link': 'sign-in/SignInLinkPage',
} as const;

function route([path, file]: readonly [string, string]): RouteObject {
  return {
    path,
    lazy: async () => {
      const name = file.split('/').at(-1) ?? '';
      const Component = (await pages[`../features/${file}.tsx`]?.())?.[name];
      return { Component: Component ?? NotFoundPage };
    },
  };
}

/** The addresses of the client. */
export const router = createBrowserRouter([
  {
    Component: Shell,
    HydrateFallback: () => null,
    children: [...Object.entries(pageOf).map(route), { path: '*', Component: NotFoundPage }],
  },
]);
