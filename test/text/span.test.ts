// The algebra of half-open spans: what contains and what overlaps what.

import { strictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { contains, overlaps, span } from '../../server/src/text/span.js';

const anySpan = fc.tuple(fc.nat(12), fc.nat(6)).map(([start, length]) => span(start, start + length));

describe('spans', () => {
  it('overlap where they share a unit', () => {
    fc.assert(fc.property(anySpan, anySpan, (a, b) => {
      fc.pre(a.start < a.end && b.start < b.end);
      const shared = Array.from({ length: a.end - a.start }, (_, i) => a.start + i).some((unit) => b.start <= unit && unit < b.end);
      strictEqual(overlaps(a, b), shared);
    }));
  });

  it('overlap either way round', () => fc.assert(fc.property(anySpan, anySpan, (a, b) => overlaps(a, b) === overlaps(b, a))));

  it('that touch do not overlap, but an empty one overlaps what it stands at the edge of', () => {
    strictEqual(overlaps(span(0, 3), span(3, 5)), false);
    strictEqual(overlaps(span(3, 3), span(3, 5)), true);
    strictEqual(overlaps(span(5, 5), span(3, 5)), true);
    strictEqual(overlaps(span(6, 6), span(3, 5)), false);
  });

  it('contain themselves and what lies inside', () => {
    strictEqual(contains(span(2, 5), span(2, 5)), true);
    strictEqual(contains(span(2, 5), span(3, 4)), true);
    strictEqual(contains(span(2, 5), span(3, 6)), false);
  });
});
