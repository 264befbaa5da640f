/** Heap and array buffers that this process holds, after what is not needed is gone. */
export function heldBytes(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
