export type TemplateFaultKind =
  | 'too_long'
  | 'not_closed'
  | 'unknown_filter'
  | 'unknown_tag'
  | 'curly_quotes'
  | 'two_names'
  | 'unreadable'
  | 'too_costly';

/** Where in the source, both from 1. */
export interface SourcePlace {
  line: number;
  column: number;
}

/** A template that cannot be used. `message` is a sentence for its author, without the place. */
export class TemplateFault extends Error {
  override readonly name = 'TemplateFault';
  readonly line: number;
  readonly column: number;
  constructor(
    readonly kind: TemplateFaultKind,
    message: string,
    place: SourcePlace,
  ) {
    super(message);
    this.line = place.line;
    this.column = place.column;
  }
}
