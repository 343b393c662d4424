/** One option a line, as they were typed: empty lines and repetitions are slips. */
export const optionsIn = (typed: string): string[] => [
  ...new Set(
    typed
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
];
