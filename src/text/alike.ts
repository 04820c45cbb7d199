//! How much two texts have in common before and behind where they differ: many letters at a time, for texts are long and edits short.

const stretch = 4096;

/** With so many characters two texts begin alike. */
export function alikeAtStart(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let at = 0;
  while (at + stretch <= most && one.startsWith(other.slice(at, at + stretch), at)) at += stretch;
  while (at < most && one.charCodeAt(at) === other.charCodeAt(at)) at++;
  return at;
}

/** With so many characters two texts end alike. */
export function alikeAtEnd(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let at = 0;
  while (at + stretch <= most && one.endsWith(other.slice(other.length - at - stretch, other.length - at), one.length - at))
    at += stretch;
  while (at < most && one.charCodeAt(one.length - 1 - at) === other.charCodeAt(other.length - 1 - at)) at++;
  return at;
}
