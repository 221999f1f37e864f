import { parentPort, workerData } from 'node:worker_threads';
import { handedOver, taskError, type TaskMessage, type TaskRequest } from './pool';
import { workerTasks, type Task } from './tasks';

const port = parentPort;
if (!port) throw new Error('worker.ts runs in a worker thread');
const { resources } = workerData as { resources: string };
const send = (message: TaskMessage, handed: ArrayBuffer[] = []) => port.postMessage(message, handed);

port.on('message', ({ id, name, input }: TaskRequest) => {
  const task = (workerTasks as Readonly<Record<string, Task<unknown, unknown>>>)[name];
  const run = task
    ? task(input, { resources, progress: (done, total) => send({ id, kind: 'progress', done, total }) })
    : Promise.reject(new Error(`unknown task ${name}`));
  run.then(
    (value) => send({ id, kind: 'done', value }, handedOver(value)),
    (error: unknown) => send({ id, kind: 'failed', error: taskError(error) }),
  );
});
