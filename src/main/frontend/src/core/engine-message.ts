/** The engine wraps what our server says twice; people need only the sentence inside. */
export function innerSentence(message: string): string {
  const wrapped = /Exception while invoking TaskListener: (.+?)'?$/s.exec(message);
  return wrapped?.[1] ?? message;
}
