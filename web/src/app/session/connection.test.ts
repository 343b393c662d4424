import { Connection } from './connection.js';

describe('connection', () => {
  test('is lost only after it once stood', () => {
    const connection = new Connection();
    connection.closed(false);
    expect(connection.lost).toBe(false);
    connection.opened();
    connection.closed(false);
    expect(connection.lost).toBe(true);
    connection.opened();
    expect(connection.lost).toBe(false);
  });

  test('closing it ourselves is no loss', () => {
    const connection = new Connection();
    connection.opened();
    connection.closed(true);
    expect(connection.lost).toBe(false);
  });
});
