package cl.soser.canal.shared;

import java.util.List;

/** Thrown when input is incomplete. It names everything that is missing at once, with its field. */
public class IncompleteException extends CanalException {

    /**
     * One missing thing.
     *
     * @param key of its words
     * @param field the property it is about
     * @param row which of several, from 0; null where there is one. Its words get it counted from 1
     */
    public record Missing(String key, String field, Integer row) {

        public Missing(String key, String field) {
            this(key, field, null);
        }

        /** What its words are filled in with. */
        public Object[] arguments() {
            return row == null ? new Object[0] : new Object[] {row + 1};
        }
    }

    private final transient List<Missing> lacks;

    /**
     * @param lacks at least one
     */
    public IncompleteException(List<Missing> lacks) {
        super("error.incomplete");
        this.lacks = List.copyOf(lacks);
    }

    public List<Missing> lacks() {
        return lacks;
    }
}
