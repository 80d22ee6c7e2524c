/** The server could not answer. `reference` finds the line in its log; null where something before it answered. */
export class ServerFault extends Error {
  readonly reference: string | null;

  constructor(reference: string | null) {
    super('the server could not answer');
    this.reference = reference;
  }
}

/** Fetches, and takes an answer of 500 or above for the fault it is. */
export async function fetchOrFault(request: Request, init?: RequestInit): Promise<Response> {
  const response = await fetch(request, init);
  if (response.status >= 500) throw new ServerFault(response.headers.get('x-request-id'));
  return response;
}
