/** The version of this app, as in package.json. Written into workspace files. */
export const APP_VERSION = "0.1.0";

/** As files that were made with it say. */
export const MADE_WITH = `Follow-Through ${APP_VERSION}`;
