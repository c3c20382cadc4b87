/** The house with a voice in it. */
export function HouseMark() {
  return (
    <svg class="house-mark" viewBox="0 0 32 32" aria-hidden="true">
      <path class="walls" d="M16 3 3 14v13a2 2 0 0 0 2 2h22a2 2 0 0 0 2-2V14z" />
      <path class="voice" d="M11 14.5v6M16 11.5v12M21 14.5v6" />
    </svg>
  );
}
