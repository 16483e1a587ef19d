package cl.soser.canal.phone.imports;

import cl.soser.canal.shared.NotAllowedException;

/** Thrown when a file has no calls at all: it is empty, too large, or its columns are missing. */
public class UnreadableCallsException extends NotAllowedException {

    public UnreadableCallsException(String messageKey, Object... arguments) {
        super(messageKey, arguments);
    }
}
