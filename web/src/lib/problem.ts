export interface FieldError {
  pointer: string;
  detail: string;
}

/** A refusal of the server (RFC 9457): what happened, what to do, and the facts behind it. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly status: number;
  /** `room/slug`; `client/offline` when no answer came at all. */
  readonly code: string;
  readonly title: string;
  readonly advice: string;
  readonly errors: readonly FieldError[];
  readonly facts: Readonly<Record<string, unknown>>;

  constructor(status: number, body: Record<string, unknown>) {
    const {
      code,
      title,
      advice,
      errors,
      type: _type,
      status: _status,
      detail: _detail,
      instance: _instance,
      ...facts
    } = body;
    super(text(title) || text(body.detail) || `HTTP ${status}`);
    this.status = status;
    this.code = text(code) || `http/${status}`;
    this.title = text(title);
    this.advice = text(advice);
    this.errors = Array.isArray(errors) ? (errors as FieldError[]) : [];
    this.facts = facts;
  }

  is(code: string): boolean {
    return this.code === code;
  }

  /** The sentence about one field, by its JSON pointer ("/phone"). */
  errorAt(pointer: string): string | undefined {
    return this.errors.find((it) => it.pointer === pointer)?.detail;
  }
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof TypeError) return new Problem(0, { code: 'client/offline' });
  return new Problem(-1, { code: 'client/broken', detail: error instanceof Error ? error.message : String(error) });
}
