import type { App, Event, Session, WebContents } from 'electron';
import { pageOrigin } from './channels';

/** Whether a frame may go there: our own pages, and the documents they show from memory. */
export function isOwnAddress(address: string): boolean {
  const url = URL.parse(address.startsWith('blob:') ? address.slice('blob:'.length) : address);
  // URL.origin is "null" for schemes that the standard does not know, app: among them.
  return url !== null && `${url.protocol}//${url.host}` === pageOrigin;
}

/** No page of this session gets a permission, a device, or anything from the network. */
export function hardenSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, callback) => callback(null));
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((details, callback) =>
    callback({ cancel: !isOwnAddress(details.url) && !/^(data|devtools):/.test(details.url) }),
  );
  session.on('will-download', (event, item) => {
    if (!isOwnAddress(item.getURL()) && !item.getURL().startsWith('data:')) event.preventDefault();
  });
}

/** No page goes anywhere else, opens a window, or holds a webview: every web contents there will ever be. */
export function hardenContents(app: App): void {
  app.on('web-contents-created', (_event, contents) => guard(contents));
}

function guard(contents: WebContents): void {
  const stay = (event: Event<{ url: string }>) => {
    if (!isOwnAddress(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
