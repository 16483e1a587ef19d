package cl.soser.canal.ticket;

import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.shared.PersonalQuestion;
import java.io.Serializable;
import java.util.Optional;

/**
 * The filter of a list. A null component does not narrow it.
 *
 * @param words a ticket number, a RUT, or words of subject, detail, names and school
 */
public record TicketFilter(
        Box box,
        String area,
        String motive,
        String topic,
        Urgency urgency,
        String institution,
        Long person,
        String words)
        implements PersonalQuestion, Serializable {

    public static TicketFilter of(Box box) {
        return new TicketFilter(box, null, null, null, null, null, null, null);
    }

    /** All tickets of one person, or of the account they belong to. */
    public static TicketFilter ofPerson(long person) {
        return new TicketFilter(Box.TODAS, null, null, null, null, null, person, null);
    }

    public static TicketFilter ofWords(String words) {
        return new TicketFilter(Box.TODAS, null, null, null, null, null, null, words);
    }

    /** The same in another box. */
    public TicketFilter in(Box other) {
        return new TicketFilter(other, area, motive, topic, urgency, institution, person, words);
    }

    boolean hasWords() {
        return words != null && !words.isBlank();
    }

    @Override
    public Optional<Long> personId() {
        return Optional.ofNullable(person);
    }

    /** Words find names too; a ticket's number finds the ticket and no person. */
    @Override
    public Optional<String> personWords() {
        return hasWords() && TicketConditions.number(words).isEmpty()
                ? Optional.of(words.strip())
                : Optional.empty();
    }
}
