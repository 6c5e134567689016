// Bytes to text: UTF-8 with or without a mark, UTF-16 with a mark, GB 18030.

import { isUtf8 } from 'node:buffer';

export type Decoded = { readonly text: string } | { readonly failure: 'binary' | 'encoding' };

/** How many bytes are looked at to tell a binary file. */
const SAMPLE = 8192;

/** The text of a file, its byte order mark dropped. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes, 'utf-16be');
  if (bytes.subarray(0, SAMPLE).includes(0)) return { failure: 'binary' };
  if (isUtf8(bytes)) return { text: new TextDecoder('utf-8').decode(bytes) };
  try {
    const text = new TextDecoder('gb18030', { fatal: true }).decode(bytes);
    // what decodes to control or private-use characters was not written in this encoding
    return /[\u0001-\u0008\u000b\u000e-\u001f\u007f\ue000-\uf8ff]/u.test(text.slice(0, SAMPLE)) ? { failure: isMostlyControl(text) ? 'binary' : 'encoding' } : { text };
  } catch {
    return { failure: bytes.subarray(0, SAMPLE).some((b) => b < 9) ? 'binary' : 'encoding' };
  }
}

function utf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Decoded {
  return bytes.length % 2 === 0 ? { text: new TextDecoder(encoding).decode(bytes) } : { failure: 'encoding' };
}

const isMostlyControl = (text: string): boolean => (text.slice(0, SAMPLE).match(/[\u0001-\u0008\u000e-\u001f]/gu)?.length ?? 0) > 8;
