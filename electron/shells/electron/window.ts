import type { BrowserWindowConstructorOptions } from 'electron';

/**
 * The one window. Everything that keeps the page in its place is written out, also where it is the default today:
 * a default may change with the next Electron, and a reader should not have to know it.
 */
export const windowOptions = (parts: {
  preload: string;
  icon: string;
  packaged: boolean;
}): BrowserWindowConstructorOptions => ({
  title: 'Rujuk',
  // Linux asks the window for it; Windows and macOS know the program's own.
  icon: parts.icon,
  width: 1366,
  height: 768,
  minWidth: 1024,
  minHeight: 640,
  show: false,
  backgroundColor: '#ffffff',
  autoHideMenuBar: true,
  webPreferences: {
    preload: parts.preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    plugins: false,
    navigateOnDragDrop: false,
    // The spell checker would fetch dictionaries from the network, and remember words of a case.
    spellcheck: false,
    devTools: !parts.packaged,
  },
});
