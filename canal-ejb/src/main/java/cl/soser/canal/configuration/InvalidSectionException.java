package cl.soser.canal.configuration;

import cl.soser.canal.shared.CanalException;

/** Thrown when the rows of one part of a file cannot be, for a reason of several of them. */
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
