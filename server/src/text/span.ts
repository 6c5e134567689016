// A half-open range of UTF-16 units in a source text: the only coordinate until the features turn it into lines and columns.

export interface Span {
  /** First UTF-16 unit, 0-based. */
  readonly start: number;
  /** One past the last UTF-16 unit; never less than `start`. */
  readonly end: number;
}

export const span = (start: number, end: number): Span => ({ start, end });

export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** True where the two share at least one unit; an empty span overlaps what it stands inside or at the edge of. */
export const overlaps = (a: Span, b: Span): boolean =>
  a.start === a.end || b.start === b.end ? a.start <= b.end && b.start <= a.end : a.start < b.end && b.start < a.end;
