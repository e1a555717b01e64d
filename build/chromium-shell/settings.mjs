// What start.mjs learned from the command line and the app's package.json; the other files read it.

/** @type {{ isHeadless: boolean, isTest: boolean, appFolder: string, appName: string, appVersion: string, executable: string, isReady: boolean }} */
export const settings = { isHeadless: false, isTest: false, appFolder: '', appName: '', appVersion: '', executable: '', isReady: false };
