import { type ReactNode, useEffect } from 'react';

/** The title of the page in the browser's tab; the shell reads it out on navigation. */
export function PageHead({ title }: { readonly title: string }): ReactNode {
  useEffect(() => {
    document.title = title ? `${title} · Hội` : 'Hội';
    dispatchEvent(new CustomEvent('hoi:title', { detail: document.title }));
  }, [title]);
  return null;
}

/** The width and padding of a page. */
export function Page({
  width = 'wide',
  children,
}: {
  readonly width?: 'text' | 'wide';
  readonly children: ReactNode;
}): ReactNode {
  return (
    <div
      className={`mx-auto w-full px-4 pt-6 pb-16 sm:px-6 md:pt-10 ${width === 'text' ? 'max-w-2xl' : 'max-w-5xl'}`}
    >
      {children}
    </div>
  );
}

/** The heading of a page; takes the focus when the page is opened. */
export function PageTitle({
  children,
  aside,
}: {
  readonly children: ReactNode;
  readonly aside?: ReactNode;
}): ReactNode {
  return (
    <div className="mb-6 flex flex-wrap items-center justify-between gap-3">
      <h1 className="text-2xl font-bold md:text-[2.125rem] md:leading-tight">{children}</h1>
      {aside}
    </div>
  );
}
