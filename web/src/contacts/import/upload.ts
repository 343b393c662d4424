import type { Session } from '../../app/session/session.js';

export interface Upload {
  uploadId: string;
  bytes: number;
}

interface Uploading {
  session: Session;
  /** Parts of one, as the bytes leave */
  onProgress: (done: number) => void;
  signal: AbortSignal;
}

/** A refusal in the server's words. */
export class UploadRefused extends Error {}

const wordsOf = (body: string): string => {
  try {
    const { message } = JSON.parse(body) as { message?: unknown };
    return typeof message === 'string' ? message : '';
  } catch {
    return '';
  }
};

/** Sends the file as it is, without reading it into memory. XMLHttpRequest, since fetch tells nothing of what has been sent. */
export async function upload(file: File, { session, onProgress, signal }: Uploading): Promise<Upload> {
  const token = await session.token();
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/uploads?name=${encodeURIComponent(file.name)}`);
    request.setRequestHeader('authorization', `Bearer ${token ?? ''}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress(total > 0 ? loaded / total : 0),
    );
    request.addEventListener('load', () => {
      if (request.status >= 200 && request.status < 300) resolve(JSON.parse(request.responseText) as Upload);
      else
        reject(
          new UploadRefused(wordsOf(request.responseText) || `The file was refused (${request.status}).`),
        );
    });
    request.addEventListener('error', () =>
      reject(new UploadRefused('The connection broke. Nothing was imported; try again.')),
    );
    request.addEventListener('abort', () => reject(new UploadRefused('Stopped.')));
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}
