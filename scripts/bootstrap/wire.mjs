import { connect } from 'node:net';

/**
 * Says `greeting` to a loopback port and returns the answer as soon as `isWhole(answer)`; what had come by then when
 * nothing more comes. Enough to tell a server that is ready from one that is starting, without a client library.
 */
export function answerOf(port, { greeting = '', isWhole }) {
  return new Promise((resolve) => {
    let answer = Buffer.alloc(0);
    const socket = connect({ port, host: '127.0.0.1' });
    const finish = () => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(2_000, finish);
    socket.on('error', finish);
    socket.on('close', finish);
    socket.on('data', (bytes) => {
      answer = Buffer.concat([answer, bytes]);
      if (isWhole(answer)) finish();
    });
    socket.write(greeting);
  });
}
