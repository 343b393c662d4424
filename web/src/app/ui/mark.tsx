/** The mark: a message that is on its way. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true" style={{ flexShrink: 0 }}>
      <path
        d="M7 3h18a6 6 0 0 1 6 6v10a6 6 0 0 1-6 6H14l-7.2 5.4A1.1 1.1 0 0 1 5 29.5V24.7A6 6 0 0 1 1 19V9a6 6 0 0 1 6-6Z"
        fill="#e9a23b"
      />
      <path
        d="m9 9 5 5-5 5m7-10 5 5-5 5"
        fill="none"
        stroke="#0b2a23"
        strokeWidth="2.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
