import type { Locale } from '@hoi/kit/viewer.ts';
import { TooManySteps, TruncatedToolCall } from '../agent/agent.ts';

const sentences = {
  RESTART: {
    vi: 'Mình bị ngắt giữa chừng vì hệ thống khởi động lại. Bạn hỏi lại giúp mình nhé.',
    en: 'I was interrupted because the service restarted. Please ask again.',
  },
  BUSY: {
    vi: 'Mô hình ngôn ngữ đang quá tải. Bạn chờ một phút rồi hỏi lại nhé.',
    en: 'The language model is too busy right now. Please wait a minute and ask again.',
  },
  SLOW: {
    vi: 'Câu trả lời lâu quá nên mình dừng lại. Bạn thử hỏi ngắn hơn, hoặc hỏi lại nhé.',
    en: 'This took too long, so I stopped. Try a shorter question, or ask again.',
  },
  DENIED: {
    vi: 'Mô hình ngôn ngữ từ chối yêu cầu: người vận hành cần kiểm tra quyền truy cập của nó.',
    en: 'The language model refused the request: whoever runs this platform needs to check its access.',
  },
  CONFUSED: {
    vi: 'Mình bị rối ở câu này. Bạn hỏi ngắn hơn, từng việc một nhé.',
    en: 'I lost the thread on this one. Please ask in smaller steps.',
  },
  BROKEN: {
    vi: 'Có trục trặc nên mình chưa trả lời trọn vẹn được. Bạn hỏi lại giúp mình nhé.',
    en: 'Something broke before I could finish. Please ask again.',
  },
} as const;

/** What the person reads when an answer could not be finished: what happened and what to do. */
export function failureSentence(cause: unknown, locale: Locale): string {
  return sentences[cause === 'RESTART' ? 'RESTART' : kindOf(cause)][locale];
}

// Names of the errors of Bedrock (Converse API reference), LangChain and the platform itself.
function kindOf(cause: unknown): keyof typeof sentences {
  for (let error = cause; error instanceof Error; error = error.cause) {
    if (error instanceof TruncatedToolCall || error instanceof TooManySteps) return 'CONFUSED';
    const { name } = error;
    if (/Throttl|TooManyRequests|ServiceUnavailable|ModelNotReady|Quota/.test(name)) return 'BUSY';
    if (/AccessDenied|UnrecognizedClient|Credentials|ResourceNotFound|Validation/.test(name)) {
      return 'DENIED';
    }
    if (/Timeout/.test(name)) return 'SLOW';
    if (/GraphRecursion/.test(name)) return 'CONFUSED';
  }
  return 'BROKEN';
}
