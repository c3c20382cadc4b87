type Done = (() => void) | undefined;

/**
 * The inside of the broker, where it would hand messages from one client to another: nothing passes. Satellites never hear
 * each other, the hub takes their messages at the door (`authorizePublish`) and writes to a satellite's own connection. So one
 * frozen subscriber cannot hold up anybody: the stock emitter waits for the slowest one. Everything calls back at once, which
 * also makes a connection's end synchronous.
 */
export const voidEmitter = {
  on(_topic: string, _listener: unknown, done: Done): void {
    done?.();
  },
  removeListener(_topic: string, _listener: unknown, done: Done): void {
    done?.();
  },
  emit(_packet: unknown, done: Done): void {
    done?.();
  },
  close(done: Done): void {
    done?.();
  },
};
