/** Layers of a stack: each part on top of the ones before it, in the parts' unit. */
import {segments, type Datum, type Selection} from "./selection.ts";

export interface Layer {t: number; low: number; high: number; d: Datum}

/** A layer for each series, in order; all have the same periods. */
export function stack({series}: Selection): Layer[][] {
  const sums = new Map<number, number>();
  return series.map(({data}) => data.map((d) => {
    const low = sums.get(d.t) ?? 0, high = low + d.value!;
    sums.set(d.t, high);
    return {t: d.t, low, high, d};
  }));
}

/** The layer cut where its own readings are. */
export const runs = (layer: readonly Layer[]): Layer[][] => segments(layer.map(({d}) => d)).map((run) => run.map((d) => layer.find((l) => l.d === d)!));

/** The reading of part `key` at a period; without a key the sum of all parts, on the row of the topmost. */
export function readingAt(layers: readonly (readonly Layer[])[], at: string, key: string | undefined): Datum | undefined {
  const here = layers.flatMap((layer) => layer.filter(({d}) => d.period?.text === at)), top = here.at(-1);
  if (key !== undefined || !top) return here.find(({d}) => d.key === key)?.d;
  // What is said of all parts that are not exact may be said of their sum, if it is the same.
  const [qualifier = "exact", ...others] = new Set(here.map(({d}) => d.qualifier).filter((q) => q !== "exact"));
  return {...top.d, value: top.high, qualifier: others.length ? "about" : qualifier};
}
