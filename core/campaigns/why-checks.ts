/** What is checked before a message reaches a phone, in that order. */
const TITLES = {
  in_audience: "In the campaign's audience",
  account_opt_out: 'Has not opted out of your messages',
  opt_in: 'Has opted in, where that is needed',
  do_not_disturb: 'On no do-not-disturb register',
  route: 'A route and a price',
  template: 'A message that can be sent',
  before_submit: 'Asked again just before it was sent',
  carrier: 'The carrier took it',
  delivery: 'Delivered to the phone',
} as const;
export type CheckName = keyof typeof TITLES;
export type CheckOutcome = 'passed' | 'stopped' | 'not_reached';

export interface WhyCheck {
  name: CheckName;
  title: string;
  outcome: CheckOutcome;
  detail: string | null;
  at: Date | null;
}

type Found = Pick<WhyCheck, 'outcome' | 'detail' | 'at'>;

/** What has been found out, check by check. */
export class Checks {
  private readonly found = new Map<CheckName, Found>();

  passed(name: CheckName, detail: string | null, at: Date | null = null): this {
    return this.set(name, { outcome: 'passed', detail, at });
  }

  stopped(name: CheckName, detail: string, at: Date | null = null): this {
    return this.set(name, { outcome: 'stopped', detail, at });
  }

  /** Not yet, or not known. */
  open(name: CheckName, detail: string, at: Date | null = null): this {
    return this.set(name, { outcome: 'not_reached', detail, at });
  }

  /** Every check in order; what was not found out was not reached. */
  list(names = Object.keys(TITLES) as CheckName[]): WhyCheck[] {
    return names.map((name) => ({
      name,
      title: TITLES[name],
      ...(this.found.get(name) ?? { outcome: 'not_reached', detail: null, at: null }),
    }));
  }

  private set(name: CheckName, found: Found): this {
    this.found.set(name, found);
    return this;
  }
}
