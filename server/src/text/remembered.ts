// Memory for pure functions of a piece of text, so that a keystroke pays only for the lines that it changed.

/**
 * `read`, remembering its results by the text that `keyOf` gives for its input (the input itself, where it is a text). Two generations
 * are kept: when the younger has taken in `UNITS` UTF-16 units the elder is dropped, so what no open plan holds any more is forgotten.
 */
export function remembered<T>(read: (text: string) => T): (text: string) => T;
export function remembered<Input, T>(read: (input: Input) => T, keyOf: (input: Input) => string): (input: Input) => T;
export function remembered<T>(read: (input: never) => T, keyOf?: (input: never) => string): (input: never) => T {
  let young = new Map<string, T>();
  let old = new Map<string, T>();
  let taken = 0;
  return (input) => {
    const text: string = keyOf ? keyOf(input) : input;
    if (young.has(text)) return young.get(text)!;
    const known = old.get(text);
    // A copy: engines keep the whole document alive behind a slice of it.
    const key = copyOf(text);
    const value = known !== undefined || old.has(text) ? known! : read(keyOf ? input : (key as never));
    if (taken > UNITS) {
      old = young;
      young = new Map();
      taken = 0;
    }
    young.set(key, value);
    taken += key.length + 16;
    return value;
  };
}

const UNITS = 4_000_000;

/** An equal string that shares no memory with the one it was cut from. */
export const copyOf = (text: string): string => JSON.parse(JSON.stringify(text)) as string;
