/** Where a text stops being JSON: `JSON.parse` does not always say. */

const space = /[ \t\n\r]*/y;
const string = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const literal = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;

/** The offset of the first character at which `text` is not JSON (RFC 8259), or undefined if it is. */
export function findJsonFault(text: string): number | undefined {
  let at = 0;

  /** Moves past `pattern` and the space after it; false, without moving, where it does not stand. */
  function take(pattern: RegExp): boolean {
    pattern.lastIndex = at;
    if (!pattern.test(text)) return false;
    space.lastIndex = pattern.lastIndex;
    space.test(text);
    at = space.lastIndex;
    return true;
  }

  /** A list of `item`s up to the bracket `close`. */
  function takeAll(item: () => boolean, close: RegExp): boolean {
    if (take(close)) return true;
    while (item()) {
      if (take(close)) return true;
      if (!take(/,/y)) return false;
    }
    return false;
  }

  const takePair = (): boolean => take(string) && take(/:/y) && takeValue();

  function takeValue(): boolean {
    if (take(/\{/y)) return takeAll(takePair, /\}/y);
    if (take(/\[/y)) return takeAll(takeValue, /\]/y);
    return take(string) || take(literal);
  }

  take(/(?:)/y);
  return takeValue() && at === text.length ? undefined : at;
}
