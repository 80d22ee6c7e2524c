import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';

/** One request an endpoint was sent. */
export type Received = { path: string; method: string; headers: IncomingHttpHeaders; body: string };

/** How an endpoint answers: a status, an answer of its own, or `null`: by hanging up. */
export type Answer = number | RequestListener | null;

/** A chat or webhook on loopback: takes what it is sent, and answers as the test says. Close it when the test ends. */
export async function openHookEndpoint(answer: Answer = 200) {
  const received: Received[] = [];
  let answers = answer;
  const take = async (request: IncomingMessage, response: ServerResponse & { req: IncomingMessage }): Promise<void> => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    received.push({ path: request.url ?? '', method: request.method ?? '', headers: request.headers, body });
    if (answers === null) request.socket.destroy();
    else if (typeof answers === 'number') response.writeHead(answers, { 'content-type': 'text/plain' }).end('what the other side says');
    else answers(request, response);
  };
  const server = createServer((request, response) => void take(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    received,
    /** The last request, its body read as JSON. */
    last: () => {
      const latest = received.at(-1);
      if (latest === undefined) throw new Error('nothing was sent here');
      return { ...latest, json: JSON.parse(latest.body) as unknown };
    },
    answerWith: (next: Answer) => void (answers = next),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

export type HookEndpoint = Awaited<ReturnType<typeof openHookEndpoint>>;
