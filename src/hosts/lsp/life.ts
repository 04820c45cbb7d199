//! What the protocol allows when: nothing before `initialize`, which comes once, and nothing but `exit` after `shutdown`.
import { ErrorCodes, Message, type MessageStrategy, type MessageWriter, type RequestMessage } from 'vscode-languageserver/node';

type Stage = 'new' | 'begun' | 'over';

export interface Order extends MessageStrategy {
  /** `initialize` was understood; one that failed may come again. */
  readonly begin: () => void;
}

/** Answers what comes at the wrong time itself, with the error that the protocol has for it; notifications then go unheard. */
export function keepOrder(writer: MessageWriter): Order {
  let stage: Stage = 'new';
  return {
    begin: () => {
      stage = 'begun';
    },
    handleMessage: (message, next) => {
      if (Message.isNotification(message) && message.method !== 'exit' && stage !== 'begun') return;
      if (!Message.isRequest(message)) return next(message);
      const refusal = refusalOf(stage, message.method);
      if (refusal) {
        refuse(writer, message, refusal);
        return;
      }
      if (message.method === 'shutdown') stage = 'over';
      return next(message);
    },
  };
}

interface Refusal {
  readonly code: number;
  readonly message: string;
}

function refusalOf(stage: Stage, method: string): Refusal | undefined {
  const isBeginning = method === 'initialize';
  if (stage === 'new' && !isBeginning)
    return { code: ErrorCodes.ServerNotInitialized, message: `"initialize" comes before "${method}".` };
  if (stage === 'begun' && isBeginning) return { code: ErrorCodes.InvalidRequest, message: '"initialize" came before.' };
  if (stage === 'over') return { code: ErrorCodes.InvalidRequest, message: 'After "shutdown" nothing but "exit" is expected.' };
  return undefined;
}

/** A client that is gone needs no answer. */
function refuse(writer: MessageWriter, { id }: RequestMessage, error: Refusal): void {
  writer.write({ jsonrpc: '2.0', id, error } as Message).catch(() => undefined);
}
