// The sealed engine's parts as a browser gets them: two files, compressed by us, because a plain web
// host neither compresses such files nor says so when it does.

/** What a worker needs to make an engine. */
export interface EngineParts {
  readonly module: WebAssembly.Module;
  readonly image: ArrayBuffer;
  /** SHA-256 of the image's bytes, hex. */
  readonly imageHash: string;
}

/** Why there is no Python on this page. */
export class EngineProblem extends Error {
  /** `unsupported`: this browser cannot; `not-loaded`: the files did not come. */
  readonly kind: 'unsupported' | 'not-loaded';

  constructor(kind: EngineProblem['kind'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}

/**
 * Fetches, unpacks and compiles.
 *
 * @param addresses Of the gzipped binary and image.
 * @throws EngineProblem
 */
export async function loadParts(
  addresses: { readonly wasm: string; readonly image: string },
  imageHash: string,
): Promise<EngineParts> {
  if (typeof WebAssembly === 'undefined' || typeof DecompressionStream === 'undefined') {
    throw new EngineProblem('unsupported', 'no WebAssembly or no decompression');
  }
  try {
    const [module, image] = await Promise.all([
      unpacked(addresses.wasm).then((response) => WebAssembly.compileStreaming(response)),
      unpacked(addresses.image).then((response) => response.arrayBuffer()),
    ]);
    return { module, image, imageHash };
  } catch (cause) {
    throw new EngineProblem('not-loaded', String(cause), { cause });
  }
}

async function unpacked(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok || response.body === null) throw new Error(`${address}: ${response.status}`);
  return new Response(response.body.pipeThrough(new DecompressionStream('gzip')), {
    headers: { 'content-type': 'application/wasm' },
  });
}
