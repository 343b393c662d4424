/** Snapshots may arrive out of order, by query and by subscription: the one with the higher revision stays. */
export const newest = <T extends { revision: number }>(known: T, next: T): T =>
  next.revision > known.revision ? next : known;
