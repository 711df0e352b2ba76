/** The one document that drawings are made in at build. One for all: a new one for each chart is three times slower. */
import {JSDOM} from "jsdom";

export const {document} = new JSDOM("").window;
