/** Where a source's figures stand. */
import type {Dataset} from "../table/read.ts";

/** For each dataset with figures from the source, the indexes of their rows. */
export function figuresOf(source: string, datasets: ReadonlyMap<string, Dataset>): {dataset: Dataset; rows: number[]}[] {
  return [...datasets.values()].filter((d) => d.descriptor.kind === "observations").flatMap((dataset) => {
    const rows = dataset.table.rows.flatMap((row, i) => (row["source"] === source ? [i] : []));
    return rows.length ? [{dataset, rows}] : [];
  });
}
