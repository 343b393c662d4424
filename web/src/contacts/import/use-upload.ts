import { useEffect, useRef, useState } from 'react';
import { useRuntime } from '../../app/session/runtime.js';
import { upload, UploadRefused } from './upload.js';

interface Uploaded {
  file: File | null;
  /** A part of one; null when nothing is on its way */
  sent: number | null;
  uploadId: string | null;
  refusal: string | null;
}

const NOTHING: Uploaded = { file: null, sent: null, uploadId: null, refusal: null };

/** A file goes to the server as soon as it is chosen; another one takes its place. */
export function useUpload() {
  const { session } = useRuntime();
  const [uploaded, setUploaded] = useState(NOTHING);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const send = async (file: File) => {
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    const tell = (part: Partial<Uploaded>) => {
      if (running.current === own) setUploaded({ ...NOTHING, file, ...part });
    };
    tell({ sent: 0 });
    try {
      const { uploadId } = await upload(file, {
        session,
        onProgress: (sent) => tell({ sent }),
        signal: own.signal,
      });
      tell({ uploadId });
    } catch (cause) {
      tell({
        refusal:
          cause instanceof UploadRefused ? cause.message : 'The file could not be sent. Choose it again.',
      });
    }
  };
  return { ...uploaded, send: (file: File) => void send(file) };
}
