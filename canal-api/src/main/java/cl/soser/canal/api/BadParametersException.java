package cl.soser.canal.api;

import java.util.Map;

/** Thrown when a request's parameters cannot be understood; holds a message for each. */
class BadParametersException extends RuntimeException {

    private final transient Map<String, String> errors;

    BadParametersException(Map<String, String> errors) {
        super("bad parameters: " + errors.keySet());
        this.errors = Map.copyOf(errors);
    }

    Map<String, String> errors() {
        return errors;
    }
}
