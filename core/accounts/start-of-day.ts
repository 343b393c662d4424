const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formats.set(timeZone, made);
  return made;
}

/** Milliseconds on the clock of that zone. */
function clockTime(at: Date, timeZone: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = formatOf(timeZone).format(at).split(':').map(Number);
  return ((hours * 60 + minutes) * 60 + seconds) * 1000 + at.getUTCMilliseconds();
}

const DAY_MS = 24 * 3_600_000;

/** The last midnight in a time zone (IANA name); the first moment of the day where the clock jumps over midnight. */
export function startOfDay(now: Date, timeZone: string): Date {
  const guess = new Date(now.getTime() - clockTime(now, timeZone));
  const off = clockTime(guess, timeZone);
  if (off === 0) return guess;
  // The clock was put forward or back since midnight.
  return new Date(guess.getTime() + (off > DAY_MS / 2 ? DAY_MS - off : -off));
}
