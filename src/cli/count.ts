/** `1 chart`, `14 charts`, `0 problems`. */
export function countOf(number: number, noun: string): string {
  return `${number.toLocaleString("en-GB")} ${noun}${number === 1 ? "" : "s"}`;
}
