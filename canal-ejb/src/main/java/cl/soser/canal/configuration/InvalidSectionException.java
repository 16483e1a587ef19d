package cl.soser.canal.configuration;

import cl.soser.canal.shared.CanalException;

/** Thrown when rows of a section are valid one by one, but not together. */
class InvalidSectionException extends CanalException {

    private final String part;

    InvalidSectionException(String part, CanalException why) {
        super(why.getMessage(), why.arguments());
        this.part = part;
    }

    public String part() {
        return part;
    }
}
