import type { ReactNode } from 'react';

/** One drawing per name, on a 24-px grid with a 1.6-px line. */
const paths = {
  search: 'M11 4a7 7 0 1 1 0 14 7 7 0 0 1 0-14Zm5 12 4 4',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  bell: 'M6 16V10.5a6 6 0 1 1 12 0V16l1.5 2h-15L6 16Zm4 5h4',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  close: 'm6 6 12 12M18 6 6 18',
  left: 'm15 5-7 7 7 7',
  right: 'm9 5 7 7-7 7',
  down: 'm5 9 7 7 7-7',
  up: 'm5 15 7-7 7 7',
  calendar: 'M5 6h14v14H5V6Zm0 4.5h14M9 3.5V8m6-4.5V8',
  clock: 'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16Zm0 4v4.5l3 1.8',
  pin: 'M12 21c4.5-5 6.5-8.2 6.5-11a6.5 6.5 0 0 0-13 0c0 2.8 2 6 6.5 11Zm0-13.2a2.3 2.3 0 1 1 0 4.6 2.3 2.3 0 0 1 0-4.6Z',
  globe:
    'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16Zm-8 8h16M12 4c2.6 2.3 3.6 5 3.6 8s-1 5.7-3.6 8c-2.6-2.3-3.6-5-3.6-8S9.400 6.300 12 4Z',
  video: 'M4 7h11v10H4V7Zm11 3.500 5-2.500v8l-5-2.500',
  users:
    'M9 5.500a3 3 0 1 1 0 6 3 3 0 0 1 0-6ZM3.500 19c.3-3.300 2.500-5 5.500-5s5.200 1.700 5.500 5M15.500 5.800a3 3 0 0 1 0 5.500m2 3.200c1.900.7 2.900 2.200 3 4.500',
  user: 'M12 4.500a3.700 3.700 0 1 1 0 7.400 3.700 3.700 0 0 1 0-7.400ZM5 20c.4-3.700 3-5.600 7-5.600s6.600 1.900 7 5.600',
  ticket:
    'M4 7h16v3.200a1.900 1.900 0 0 0 0 3.700V17H4v-3.100a1.900 1.900 0 0 0 0-3.700V7Zm10 0v2m0 2v2m0 2v2',
  share: 'M12 15V4m0 0L8 8m4-4 4 4M5 13v6.500h14V13',
  link: 'M10 14a4 4 0 0 0 6 .4l2.500-2.500a4 4 0 0 0-5.700-5.700L11.500 7.500M14 10a4 4 0 0 0-6-.4L5.500 12.100a4 4 0 0 0 5.700 5.700l1.300-1.300',
  copy: 'M8 8h11v12H8V8Zm-3 8V4h11',
  heart:
    'M12 20C6.500 15.900 4 12.900 4 9.600A4.200 4.200 0 0 1 12 7.800a4.200 4.200 0 0 1 8 1.800c0 3.300-2.500 6.300-8 10.400Z',
  edit: 'M5 19h3.500L19 8.500 15.500 5 5 15.500V19Zm8-11.500 3.500 3.500',
  trash: 'M5 7h14M9.500 7V4.500h5V7M7 7l.8 12.500h8.400L17 7m-7 3.500v5.500m4-5.500v5.500',
  more: 'M6 11.900v.2m6-.2v.2m6-.2v.2',
  settings: 'M5 8h8m4 0h2M5 16h2m4 0h8M15 6v4M9 14v4',
  logout: 'M10 4.500H5v15h5M9.500 12H20m0 0-4-4m4 4-4 4',
  sun: 'M12 8.500a3.500 3.500 0 1 1 0 7 3.500 3.500 0 0 1 0-7ZM12 3v2m0 14v2M3 12h2m14 0h2M5.600 5.600l1.400 1.400m10 10 1.400 1.400m0-12.800L17 7M7 17l-1.400 1.400',
  moon: 'M19 14.500A7.800 7.800 0 0 1 9.500 5a7.800 7.800 0 1 0 9.500 9.500Z',
  device: 'M4 5h16v11H4V5Zm5 14.500h6M12 16v3.500',
  spark:
    'M12 4c.6 4.600 2.400 6.900 7 8-4.600 1.100-6.400 3.400-7 8-.6-4.600-2.400-6.900-7-8 4.600-1.100 6.400-3.400 7-8Z',
  qr: 'M5 5h5v5H5V5Zm9 0h5v5h-5V5ZM5 14h5v5H5v-5Zm9 0h2v2h-2v-2Zm3 3h2v2h-2v-2Z',
  mail: 'M4 6h16v12H4V6Zm0 1.500 8 6 8-6',
  key: 'M8.500 11.500a3.500 3.500 0 1 1 0 7 3.500 3.500 0 0 1 0-7Zm2.500 1L19 4.500m-3.500 3.500L18 10.500',
  lock: 'M6 11h12v9H6v-9Zm2.500 0V8a3.500 3.500 0 0 1 7 0v3',
  info: 'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16Zm0 7v5m0-8.100v.2',
  warning: 'M12 4.500 21 19.500H3L12 4.500Zm0 5.500v4.500m0 2.400v.1',
  offline:
    'M4 4l16 16M6.500 10.500a9 9 0 0 1 3-1.800m4 0a9 9 0 0 1 4 1.800M9 14a5 5 0 0 1 2-1.200M12 18v.1M3.500 7.500a13 13 0 0 1 2.500-1.700M12 4.500a13 13 0 0 1 8.500 3',
  home: 'M4.500 11.500 12 5l7.500 6.500M6.500 10v9.500h11V10M10 19.500V14h4v5.500',
  chart: 'M4 19.500h16M6.500 16l4-5 3.500 3L19 7',
  download: 'M12 4v11m0 0 4-4m-4 4-4-4M5 19.500h14',
  upload: 'M12 15V4m0 0L8 8m4-4 4 4M5 19.500h14',
  send: 'M4.500 12 20 4.500 15.500 20l-4-6.500L4.500 12Zm7 1.500L20 4.500',
  stop: 'M7 7h10v10H7V7Z',
  filter: 'M4 6h16M7 12h10m-7 6h4',
  external: 'M10 5H5v14h14v-5M13 5h6v6m0-6-8.500 8.500',
  camera:
    'M4 8h4l1.500-2.500h5L16 8h4v11H4V8Zm8 2.500a3.200 3.200 0 1 1 0 6.400 3.200 3.200 0 0 1 0-6.400Z',
  undo: 'M9 6 4.500 10.500 9 15m-4.500-4.500H15a4.500 4.500 0 0 1 0 9h-2',
  star: 'm12 4 2.400 5.100 5.600.7-4.100 3.900 1.100 5.500L12 16.500l-5 2.700 1.100-5.500L4 9.800l5.600-.7L12 4Z',
  flag: 'M6 21V4.500h11l-2 4 2 4H6',
} as const;

/** The name of a drawing. */
export type IconName = keyof typeof paths;

/** A small drawing beside words; with `label` it stands for them. */
export function Icon({
  name,
  size = 20,
  label,
  className,
}: {
  readonly name: IconName;
  readonly size?: number;
  readonly label?: string;
  readonly className?: string;
}): ReactNode {
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: named or hidden by the attributes below
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'more' ? 2.6 : 1.6}
      strokeLinecap="round"
      strokeLinejoin="round"
      className={`shrink-0 ${className ?? ''}`}
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      <path d={paths[name]} />
    </svg>
  );
}
