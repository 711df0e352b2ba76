/** The forms that views are drawn in. Maps, with their outlines of land, stay as they were built. */
import type {Form} from "../chart/form.ts";
import {area} from "../chart/forms/area.ts";
import {bar} from "../chart/forms/bar.ts";
import {column} from "../chart/forms/column.ts";
import {indexed} from "../chart/forms/indexed.ts";
import {line} from "../chart/forms/line.ts";
import {points} from "../chart/forms/points.ts";

export const forms: Partial<Record<string, Form>> = {line, indexed, area, bar, column, points};
