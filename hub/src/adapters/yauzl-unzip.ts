import { Fault } from "@homeroom/protocol";
import { type Entry, fromBufferPromise, getFileNameLowLevel, validateFileName, type ZipFile } from "yauzl";
import type { Unzip, UnzipLimits, Unzipped, ZippedFile } from "../ports/foreign-files.ts";

/**
 * Unpacks the wanted files into memory. Nothing is written to a disk, and what a file claims to be is checked before it is
 * unpacked as well as while it is.
 */
export const unzipByYauzl: Unzip = async (bytes, limits) => {
  const zip = await opened(bytes);
  if (zip.entryCount > limits.maxEntries) {
    throw tooLarge(`it says that it holds ${zip.entryCount} files, and at most ${limits.maxEntries} are read`);
  }
  return unpack(zip, limits);
};

async function opened(bytes: Uint8Array): Promise<ZipFile> {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    // Names are decoded here, one by one: a bad one leaves the rest of the archive readable.
    return await fromBufferPromise(buffer, { lazyEntries: true, decodeStrings: false, validateEntrySizes: true });
  } catch (cause) {
    throw new Fault("exchange-zip", "The file is not a whole ZIP archive. Export it again.", { cause });
  }
}

async function unpack(zip: ZipFile, limits: UnzipLimits): Promise<Unzipped> {
  const files: ZippedFile[] = [];
  const skipped: { name: string; why: string }[] = [];
  let left = limits.maxTotalBytes;
  try {
    for await (const entry of zip.eachEntry()) {
      const name = nameOf(entry);
      if (name.endsWith("/") || !limits.wanted(name)) continue;
      const why = unsafe(name, entry, limits);
      if (why !== null) {
        skipped.push({ name: name.slice(0, 200), why });
        continue;
      }
      left -= entry.uncompressedSize;
      if (left < 0) throw tooLarge(`what is wanted of it unpacks to more than ${limits.maxTotalBytes} bytes`);
      const content = await contentOf(zip, entry);
      if (content === null) skipped.push({ name: name.slice(0, 200), why: "is broken, or not as long as it says" });
      else files.push({ name, bytes: content });
    }
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw new Fault("exchange-zip", "The archive's list of files is broken. Export it again.", { cause: error });
  } finally {
    zip.close();
  }
  return { files, skipped };
}

function nameOf(entry: Entry): string {
  return getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false).replaceAll("\\", "/");
}

function unsafe(name: string, entry: Entry, limits: UnzipLimits): string | null {
  if (validateFileName(name) !== null || name.includes("\0")) return "has a name that points out of the archive";
  if (entry.isEncrypted()) return "is encrypted";
  if (entry.uncompressedSize > limits.maxFileBytes) return `says that it unpacks to more than ${limits.maxFileBytes} bytes`;
  return null;
}

/** Null when it does not unpack to exactly the length it declares: yauzl counts, and stops there. */
async function contentOf(zip: ZipFile, entry: Entry): Promise<Uint8Array | null> {
  try {
    const parts: Buffer[] = [];
    for await (const part of await zip.openReadStreamPromise(entry)) {
      // The stream of a file in memory gives buffers.
      parts.push(part as Buffer);
    }
    return Buffer.concat(parts);
  } catch {
    return null;
  }
}

function tooLarge(why: string): Fault {
  return new Fault("exchange-too-large", `The archive is not unpacked: ${why}. Cut it into several files.`);
}
