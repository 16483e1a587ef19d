package cl.soser.canal.evidence;

import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A table each row of which is sealed whenever it is written. */
public enum SealedTable {
    TICKET("id", "id", Set.of("subject", "school_note", "person_id", "account_id")),
    TICKET_TEXT(
            "ticket_id",
            "ticket_id",
            Set.of("detail", "told", "folded", "product", "lot", "lot_key", "routing_trace")),
    TICKET_STEP("id", "ticket_id", Set.of("reason", "changes")),
    TICKET_MESSAGE("id", "ticket_id", Set.of("body")),
    ANSWER(
            "id",
            "ticket_id",
            Set.of("body", "cause", "no_action_reason", "whys", "returned_reason")),
    LINE_CALL("id", "about_ticket_id", Set.of("caller", "no_ticket_note")),
    CHANNEL_OUTAGE("id", null, Set.of()),
    MONTH_CLOSE("id", null, Set.of()),
    MONTH_REPORT("id", null, Set.of()),
    AUDIT_ENTRY("id", null, Set.of("reason", "network")),
    /** A view: what each account of staff may do. It changes when an account is written. */
    ACCOUNT_RIGHTS("id", null, Set.of(), "account", "id"),
    /** Who reads the restricted requests of a matter. */
    READER_SEAT("id", null, Set.of()),
    DATA_RIGHT_CASE(
            "id",
            "ticket_id",
            Set.of(
                    "asker_name",
                    "asker_document",
                    "asker_email",
                    "asker_email_key",
                    "asker_phone",
                    "asker_address",
                    "subject_name",
                    "subject_document",
                    "request_text",
                    "answer_text",
                    "extension_reason",
                    "account_id",
                    "copy_name",
                    "copy_sha256",
                    "copy_size")),
    DATA_RIGHT_STEP("id", null, Set.of("note")),
    /** A view: who reads one restricted request. Its ids are made of the two keys of the table. */
    TICKET_READING(
            "id", "ticket_id", Set.of(), "ticket_reader", "ticket_id * 1000000000 + account_id"),
    /** A view: who never reads one restricted request; with ids made in the same way. */
    TICKET_EXCLUSION(
            "id", "ticket_id", Set.of(), "reader_exclusion", "ticket_id * 1000000000 + account_id");

    /** When somebody last moved anything of the request, and what the database makes by itself. */
    static final Set<String> UNSEALED = Set.of("changed_at", "words");

    private static final ClassValue<Optional<SealedTable>> OF_CLASS =
            new ClassValue<>() {
                @Override
                protected Optional<SealedTable> computeValue(Class<?> type) {
                    Table table = type.getAnnotation(Table.class);
                    return writtenWith(table == null ? type.getSimpleName() : table.name());
                }
            };

    private final String idColumn;
    private final String ticketColumn;
    private final Set<String> personal;
    private final String written;
    private final String writtenId;

    SealedTable(String idColumn, String ticketColumn, Set<String> personal) {
        this.idColumn = idColumn;
        this.ticketColumn = ticketColumn;
        this.personal = personal;
        this.written = code();
        this.writtenId = idColumn;
    }

    /**
     * A view.
     *
     * @param written the table whose rows are written
     * @param writtenId how the ids of the view are made of the columns of that table
     */
    SealedTable(
            String idColumn,
            String ticketColumn,
            Set<String> personal,
            String written,
            String writtenId) {
        this.idColumn = idColumn;
        this.ticketColumn = ticketColumn;
        this.personal = personal;
        this.written = written;
        this.writtenId = writtenId;
    }

    /** That in which the entities of a class are stored, if it is sealed. */
    static Optional<SealedTable> of(Class<?> type) {
        return OF_CLASS.get(type);
    }

    /** As the database calls it. */
    public static Optional<SealedTable> named(String name) {
        return Arrays.stream(values()).filter(one -> one.code().equalsIgnoreCase(name)).findFirst();
    }

    /** What is sealed anew when a row of that table is written. */
    public static Optional<SealedTable> writtenWith(String table) {
        return Arrays.stream(values())
                .filter(one -> one.written.equalsIgnoreCase(table))
                .findFirst();
    }

    /** Nothing is written to it itself, so none of its rows can be held. */
    boolean isView() {
        return !written.equals(code());
    }

    /** Its name in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The column by which its rows are known here. */
    public String idColumn() {
        return idColumn;
    }

    /** What makes that id of a row of the table that is written: a column, or several. */
    public String writtenId() {
        return writtenId;
    }

    /** Which ticket a row is about; null where none says so. */
    String ticketColumn() {
        return ticketColumn;
    }

    /** What may be erased one by one; the other columns have a digest together. */
    public Set<String> personal() {
        return personal;
    }
}
