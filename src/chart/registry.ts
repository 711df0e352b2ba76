/** The forms of charts. A form is one file in forms/ and one line here. */
import type {Form} from "./form.ts";
import {area} from "./forms/area.ts";
import {bar} from "./forms/bar.ts";
import {column} from "./forms/column.ts";
import {line} from "./forms/line.ts";
import {map} from "./forms/map.ts";
import {range} from "./forms/range.ts";

export const forms = {line, bar, column, range, area, map} as const satisfies Record<string, Form>;
export type FormName = keyof typeof forms;
export const formNames = Object.keys(forms) as FormName[];
export const formOf = (name: string): Form | undefined => (Object.hasOwn(forms, name) ? forms[name as FormName] : undefined);
