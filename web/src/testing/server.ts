import { setupServer } from 'msw/node';
import { sessionHandlers } from './handlers/session';

/** The server every test talks to: a signed-in doctor and no news. A test adds what it is about with `server.use`. */
export const server = setupServer(...sessionHandlers);
