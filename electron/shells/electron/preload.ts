import { contextBridge, ipcRenderer } from 'electron';
import { createBridge } from './bridge';

/** The contract's call names, put in by the build: the sandboxed preload carries the list, not the schemas. */
declare const CALL_NAMES: readonly string[];

contextBridge.exposeInMainWorld('rujuk', createBridge(ipcRenderer, CALL_NAMES));
