/** What the schemas of authored files are made of. */
import {z} from "zod";

/** Some text. */
export const textSchema = z.string().min(1);

/** One text in both languages. */
export const wordsSchema = z.strictObject({en: textSchema, zh: textSchema});

/** Text that passes a test; the problem reads `"<text>" is not <what>. <fix>` */
export const textThat = (passes: (text: string) => boolean, what: string, fix: string) =>
  z.string().refine(passes, {error: ({input}) => `"${String(input)}" is not ${what}. ${fix}`});
