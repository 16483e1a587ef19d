package cl.soser.canal.phone.imports;

import cl.soser.canal.shared.NotAllowedException;

/** Thrown when a file as a whole is none of calls: empty, too large or without its columns. */
public class UnreadableCallsException extends NotAllowedException {

    public UnreadableCallsException(String messageKey, Object... arguments) {
        super(messageKey, arguments);
    }
}
