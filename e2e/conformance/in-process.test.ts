import { documentHeaders } from '../../electron/shells/security-headers';
import { answerCall, bodyLimit, failure } from '../../electron/shells/call-wire';
import { createSampleApp } from './sample-app';
import { describeTransport } from './suite';

describeTransport('the router itself', async () => {
  const app = createSampleApp();
  let windows = 0;
  return {
    app,
    openPage: async () => {
      const clientId = `window-${++windows}`;
      return {
        call: async (name, input, signal) => {
          const text = JSON.stringify(input);
          if (Buffer.byteLength(text) > bodyLimit) return failure('file_too_large');
          return answerCall(app.router, name, text, { clientId, signal });
        },
        subscribe: async (listener) => app.events.subscribe(clientId, listener),
        fetchFile: async (id) => {
          const file = app.files.take(id, clientId);
          if (!file) return null;
          return { text: Buffer.from(file.bytes).toString(), headers: new Headers(documentHeaders(file)) };
        },
      };
    },
    close: () => app.close(),
  };
});
