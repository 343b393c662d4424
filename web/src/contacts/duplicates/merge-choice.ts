/** As many as one merge takes. */
const MOST = 20;

/** Who goes: those ticked, but never who stays, though it may have been ticked before it was chosen. */
export const mergeIds = (
  contacts: readonly { id: string }[],
  ticked: ReadonlySet<string>,
  keepId: string,
): string[] =>
  contacts
    .map(({ id }) => id)
    .filter((id) => id !== keepId && ticked.has(id))
    .slice(0, MOST);
