// Text back to bytes, in the form in which the file had it: encoding and byte order mark.

import { isUtf8 } from 'node:buffer';

export interface Form {
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';
  readonly mark: boolean;
}

/** The form of a file that `decode` can read. */
export function formOf(bytes: Uint8Array): Form {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', mark: true };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', mark: true };
  return { encoding: isUtf8(bytes) ? 'utf-8' : 'gb18030', mark: bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf };
}

/** Undefined for GB 18030, which cannot be written. */
export function encode(text: string, { encoding, mark }: Form): Uint8Array | undefined {
  if (encoding === 'gb18030') return undefined;
  const bytes = Buffer.from(mark ? `\ufeff${text}` : text, encoding === 'utf-8' ? 'utf8' : 'utf16le');
  return encoding === 'utf-16be' ? bytes.swap16() : bytes;
}
