const paths = {
  window: 'M12 4a8 8 0 1 0 0 16zM12 4a8 8 0 0 1 0 16',
  pan: 'M12 3v18M3 12h18M12 3l-3 3M12 3l3 3M12 21l-3-3M12 21l3-3M3 12l3-3M3 12l3 3M21 12l-3-3M21 12l-3 3',
  zoom: 'M10.5 4.5a6 6 0 1 1 0 12 6 6 0 0 1 0-12zM15 15l5 5M10.5 8v5M8 10.5h5',
  scroll: 'M6 4h12M6 20h12M12 7v10M12 7l-2.5 2.5M12 7l2.5 2.5M12 17l-2.5-2.5M12 17l2.5-2.5',
  length: 'M4 20L20 4M4 15v5h5M15 4h5v5',
  angle: 'M5 19L19 6M5 19h15M12 19a7 7 0 0 0-2-5',
  ellipse: 'M12 6c5 0 9 2.7 9 6s-4 6-9 6-9-2.7-9-6 4-6 9-6z',
  rectangle: 'M4 6h16v12H4z',
  crosshairs: 'M12 3v6M12 15v6M3 12h6M15 12h6M12 11.5v1',
  invert: 'M4 4h16v16H4zM4 4l16 16M8 4.5v3M12 4.5v7M16 4.5v11',
  rotateLeft: 'M5 5v5h5M5.6 10A8 8 0 1 1 5 15',
  rotateRight: 'M19 5v5h-5M18.4 10A8 8 0 1 0 19 15',
  flipHorizontal: 'M12 3v18M9 7L4 17h5zM15 7l5 10h-5z',
  flipVertical: 'M3 12h18M7 9L17 4v5zM7 15l10 5v-5z',
  reset: 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5M9 12h6',
  clear: 'M5 7h14M9 7V4h6v3M7 7l1 13h8l1-13M10.5 10v7M13.5 10v7',
  capture: 'M4 8h4l2-3h4l2 3h4v11H4zM12 10a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7z',
  play: 'M7 4l12 8-12 8z',
  pause: 'M8 5v14M16 5v14',
  tie: 'M9.5 14.5l5-5M8 11l-2.5 2.5a3.6 3.6 0 0 0 5 5L13 16M16 13l2.5-2.5a3.6 3.6 0 0 0-5-5L11 8',
  one: 'M4 5h16v14H4z',
  two: 'M4 5h16v14H4zM12 5v14',
  four: 'M4 5h16v14H4zM12 5v14M4 12h16',
  mpr: 'M4 5h16v14H4zM13 5v14M13 12h7',
  compare: 'M4 6h7v12H4zM13 6h7v12h-7zM6 15l3-4M15 15l3-4',
} as const;

export type IconName = keyof typeof paths;

/** Line drawings of one hand; always beside a label. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width="20"
      height="20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  );
}
