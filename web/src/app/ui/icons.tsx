/** Outlines on a grid of 24, drawn with a stroke of 1.8. */
const PATHS = {
  home: 'M4 11 12 4l8 7v8a1 1 0 0 1-1 1h-4v-6H9v6H5a1 1 0 0 1-1-1z',
  campaigns:
    'M4 10v4a1 1 0 0 0 1 1h3l8 4V5L8 9H5a1 1 0 0 0-1 1Zm4-1v6m1 0 1 5h2l-.6-4M19 9.5a3.5 3.5 0 0 1 0 5',
  contacts:
    'M9 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM2.5 20a6.5 6.5 0 0 1 13 0M16 4.8a3.5 3.5 0 0 1 0 6.4M18 14.2a6.5 6.5 0 0 1 3.5 5.8',
  messages: 'M5 5h14a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2h-7l-5 4v-4H5a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2ZM8 10h8M8 13h5',
  wallet:
    'M4 7.5A2.5 2.5 0 0 1 6.5 5H17v3M4 7.5V17a2 2 0 0 0 2 2h13a1 1 0 0 0 1-1V9a1 1 0 0 0-1-1H5.5M16.5 13.5h.01',
  code: 'm8 7-5 5 5 5M16 7l5 5-5 5M13.5 5l-3 14',
  plus: 'M12 5v14M5 12h14',
  close: 'M6 6l12 12M18 6 6 18',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM20 20l-4.8-4.8',
  upload: 'M12 16V5m-4.5 4.5L12 5l4.5 4.5M4 16v2a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2v-2',
  pause: 'M8 5v14M16 5v14',
  play: 'M7 4.5v15l12-7.5z',
  stop: 'M6 6h12v12H6z',
  copy: 'M9 9h10v11H9zM6 15H5V4h10v2',
  chevron: 'm9 6 6 6-6 6',
  back: 'm14 6-6 6 6 6',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  key: 'M14.5 13a4.5 4.5 0 1 0-4.3-3.2L4 16v4h4v-3h3v-3l1.2-1.2a4.5 4.5 0 0 0 2.3.2ZM15.5 8.5h.01',
  sun: 'M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4',
  moon: 'M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5Z',
  system: 'M4 5h16v11H4zM9 20h6M12 16v4',
  exit: 'M10 5H6a1 1 0 0 0-1 1v12a1 1 0 0 0 1 1h4M14 8l4 4-4 4M18 12H9',
  send: 'M4 12 20 4.5 15.5 20l-4-6.5zM11.5 13.5 20 4.5',
  alert: 'M12 4 2.8 19.5h18.4zM12 10v4.5M12 17h.01',
  clock: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17ZM12 7.5V12l3 2',
  file: 'M6 3.5h8l4 4v13H6zM14 3.5v4h4M9 13h6M9 16.5h6',
  rocket:
    'M13.5 4.5C17 3 20 4 20 4s1 3-.5 6.5L14 16l-6-6zM8 10l-4 1 3-4.5L10 7M14 16l-1 4 4.5-3 .5-3M6.5 15.5l-3 5 5-3M15.5 8.5h.01',
  edit: 'M5 19h3.5L19 8.5 15.5 5 5 15.5zM13 7.5l3.5 3.5',
  shield: 'M12 3.5 5 6v5.5c0 4.4 2.9 7.6 7 9 4.1-1.4 7-4.6 7-9V6zM9 12l2.2 2.2L15.2 10',
  settings:
    'M12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM19 12c0-.5 0-.9-.1-1.3l2-1.5-2-3.4-2.3 1a7 7 0 0 0-2.2-1.3L14 3h-4l-.4 2.5a7 7 0 0 0-2.2 1.3l-2.3-1-2 3.4 2 1.5a7 7 0 0 0 0 2.6l-2 1.5 2 3.4 2.3-1a7 7 0 0 0 2.2 1.3L10 21h4l.4-2.5a7 7 0 0 0 2.2-1.3l2.3 1 2-3.4-2-1.5c.1-.4.1-.8.1-1.3Z',
  mail: 'M4 6h16v12H4zM4 7.5l8 6 8-6',
  fingerprint:
    'M6.5 17.5c1-2 1.2-3.7 1.2-5.5a4.3 4.3 0 0 1 8.6 0c0 1 0 2-.2 3M12 12c0 3.2-.5 5.7-1.7 8M15.6 18.5l-.4 1.5M4.5 14c.3-.8.4-1.4.4-2a7.1 7.1 0 0 1 12.4-4.7M19 10c.4 1.8.2 4-.2 6',
  swap: 'M4 8h14m-4-4 4 4-4 4M20 16H6m4 4-4-4 4-4',
  download: 'M12 5v11m-4.5-4.5L12 16l4.5-4.5M4 18v1a1 1 0 0 0 1 1h14a1 1 0 0 0 1-1v-1',
  tower:
    'M12 13v8M8 21h8M12 13a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM7.8 15.2a6 6 0 0 1 0-8.4M16.2 15.2a6 6 0 0 0 0-8.4M5 18a10 10 0 0 1 0-14M19 18a10 10 0 0 0 0-14',
  inbox: 'M4 13 6.5 5h11L20 13v6H4zM4 13h4.5a3.5 3.5 0 0 0 7 0H20',
} as const;

export type IconName = keyof typeof PATHS;

/** Decoration only: whatever it means must also be said in words or by the button's label. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      style={{ flexShrink: 0, display: 'block' }}
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
