/** The forms of charts. A form is one file in forms/ and one line here. */
import type {Form} from "./form.ts";
import {area} from "./forms/area.ts";
import {bar} from "./forms/bar.ts";
import {calendar} from "./forms/calendar.ts";
import {cell} from "./forms/cell.ts";
import {column} from "./forms/column.ts";
import {diverging} from "./forms/diverging.ts";
import {indexed} from "./forms/indexed.ts";
import {interval} from "./forms/interval.ts";
import {line} from "./forms/line.ts";
import {map} from "./forms/map.ts";
import {nested} from "./forms/nested.ts";
import {points} from "./forms/points.ts";
import {ranked} from "./forms/ranked.ts";
import {range} from "./forms/range.ts";
import {scatter} from "./forms/scatter.ts";
import {share} from "./forms/share.ts";
import {slope} from "./forms/slope.ts";
import {timeline} from "./forms/timeline.ts";
import {waffle} from "./forms/waffle.ts";

export const forms = {line, bar, column, range, area, map, slope, points, diverging, cell, share, interval, nested, waffle, ranked, indexed, scatter, timeline, calendar} as const satisfies Record<string, Form>;
export type FormName = keyof typeof forms;
export const formNames = Object.keys(forms) as FormName[];
export const formOf = (name: string): Form | undefined => (Object.hasOwn(forms, name) ? forms[name as FormName] : undefined);
