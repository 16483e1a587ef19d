package cl.soser.recount;

/** The file is no event log, or not a whole one. */
final class UnreadableLogException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableLogException(String message, Throwable cause) {
        super(message, cause);
    }
}
