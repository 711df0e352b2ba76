/** The parameters of a view in an address, apart from what reads them, so that a page can look for them at once. */
export const viewNames = ["pick", "time", "scale", "show", "split", "sort", "tab"] as const;
