import type { Alias } from 'vite';

/**
 * The recognizer's library asks for an engine with WebGPU (27 MB); the plain one (14 MB) is all that is used here.
 */
export const speechEngine: Alias[] = [{ find: /^onnxruntime-web\/webgpu$/, replacement: 'onnxruntime-web/wasm' }];
