package cl.soser.canal.ticket;

import static cl.soser.canal.ticket.FormField.Kind.CODE;
import static cl.soser.canal.ticket.FormField.Kind.COUNT;
import static cl.soser.canal.ticket.FormField.Kind.DAY;
import static cl.soser.canal.ticket.FormField.Kind.PAST_DAY;
import static cl.soser.canal.ticket.FormField.Kind.TEXT;
import static cl.soser.canal.ticket.FormField.Trait.OF_PRODUCT;
import static cl.soser.canal.ticket.FormField.Trait.SHOWN_TO_CITIZEN;

import cl.soser.canal.shared.TypedField;
import java.time.LocalDate;
import java.util.Set;

/**
 * The optional fields of a ticket, in the order of the forms. This is their only declaration: the
 * citizen's form and the operator's draw and judge them, {@link FormValues} carries them, and
 * {@link TicketText} has their columns. Staff's page of the ticket shows every field that was
 * filled in; the citizen's page shows only those with the trait {@link Trait#SHOWN_TO_CITIZEN}. The
 * label is {@code new.<key>}, unless the operator ({@code desk.<key>}), the summary ({@code
 * new.sum.<key>}) or staff ({@code facts.<key>}) read another one.
 */
public enum FormField implements TypedField {
    HAPPENED_ON("happenedOn", PAST_DAY, 20),
    PRODUCT("product", TEXT, 120, OF_PRODUCT, SHOWN_TO_CITIZEN),
    LOT("lot", CODE, 60, OF_PRODUCT, SHOWN_TO_CITIZEN),
    EXPIRES_ON("expiresOn", DAY, 20, OF_PRODUCT),
    AFFECTED("affected", COUNT, 12, OF_PRODUCT);

    /** What may be typed. */
    public enum Kind {
        TEXT(String.class),
        /** Of letters and digits, not words. */
        CODE(String.class),
        DAY(LocalDate.class),
        /** Today at the latest. */
        PAST_DAY(LocalDate.class),
        /** From 0 to {@link FormField#MOST}. */
        COUNT(Integer.class);

        private final Class<?> type;

        Kind(Class<?> type) {
            this.type = type;
        }

        public boolean isDay() {
            return type == LocalDate.class;
        }

        /** Whether a dictionary knows what is typed. */
        public boolean isWords() {
            return this == TEXT;
        }

        /** The keyboard of a telephone, as HTML names it. */
        public String getInputMode() {
            return type == String.class ? "text" : "numeric";
        }
    }

    enum Trait {
        /** The forms ask for it only if the topic asks for the product; without it, always. */
        OF_PRODUCT,
        /** The citizen's page of the ticket shows it; without it, only staff see it. */
        SHOWN_TO_CITIZEN
    }

    static final int MOST = 100_000;

    private final String key;
    private final Kind kind;
    private final int length;
    private final Set<Trait> traits;

    FormField(String key, Kind kind, int length, Trait... traits) {
        this.key = key;
        this.kind = kind;
        this.length = length;
        this.traits = Set.of(traits);
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public int length() {
        return length;
    }

    public Kind kind() {
        return kind;
    }

    public boolean isOfProduct() {
        return traits.contains(OF_PRODUCT);
    }

    public boolean isShownToCitizen() {
        return traits.contains(SHOWN_TO_CITIZEN);
    }

    /** Whether it may be stored. */
    boolean fits(Object value) {
        return switch (kind) {
            case TEXT, CODE -> ((String) value).length() <= length;
            case COUNT -> (Integer) value >= 0 && (Integer) value <= MOST;
            case DAY, PAST_DAY -> true;
        };
    }

    Object checked(Object value) {
        return kind.type.cast(value);
    }
}
