// Memory for pure functions of a piece of text, so that a keystroke pays only for the lines that it changed.

/**
 * `read`, remembering its results by the text they were read from. Two generations are kept: when the younger has taken in
 * `units` UTF-16 units the elder is dropped, so what no open plan holds any more is forgotten.
 */
export function remembered<T>(read: (text: string) => T, units = 4_000_000): (text: string) => T {
  let young = new Map<string, T>();
  let old = new Map<string, T>();
  let taken = 0;
  return (text) => {
    let value = young.get(text);
    if (value !== undefined) return value;
    value = old.get(text);
    let key = text;
    if (value === undefined) {
      // A copy: engines keep the whole document alive behind a slice of it.
      key = JSON.parse(JSON.stringify(text)) as string;
      value = read(key);
    }
    if (taken > units) {
      old = young;
      young = new Map();
      taken = 0;
    }
    young.set(key, value);
    taken += key.length + 16;
    return value;
  };
}
