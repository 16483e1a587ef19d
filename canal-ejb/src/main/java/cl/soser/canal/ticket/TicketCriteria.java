package cl.soser.canal.ticket;

import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.shared.privacy.PersonalQuestion;
import java.io.Serializable;
import java.util.Optional;

/**
 * The filter of a list. A null component does not narrow it.
 *
 * @param words a ticket number, a RUT, or words of subject, detail, names and school
 */
public record TicketCriteria(
        TicketPile box,
        String area,
        String motive,
        String topic,
        Urgency urgency,
        PlaceCriteria place,
        Long person,
        EntrySpan entered,
        String words)
        implements PersonalQuestion, Serializable {

    public static TicketCriteria of(TicketPile box) {
        return only(box, null, PlaceCriteria.ANYWHERE, null, null);
    }

    public static TicketCriteria ofArea(TicketPile box, String area) {
        return only(box, area, PlaceCriteria.ANYWHERE, null, null);
    }

    /** All tickets of one person, or of the account they belong to. */
    public static TicketCriteria ofPerson(long person) {
        return only(TicketPile.TODAS, null, PlaceCriteria.ANYWHERE, person, null);
    }

    /** All tickets about one establishment. */
    public static TicketCriteria ofSchool(long school) {
        return only(TicketPile.TODAS, null, new PlaceCriteria(null, school), null, null);
    }

    public static TicketCriteria ofWords(String words) {
        return only(TicketPile.TODAS, null, PlaceCriteria.ANYWHERE, null, words);
    }

    private static TicketCriteria only(
            TicketPile box, String area, PlaceCriteria place, Long person, String words) {
        return new TicketCriteria(box, area, null, null, null, place, person, null, words);
    }

    /** The same in another box. */
    public TicketCriteria in(TicketPile other) {
        return new TicketCriteria(
                other, area, motive, topic, urgency, place, person, entered, words);
    }

    public boolean hasWords() {
        return words != null && !words.isBlank();
    }

    @Override
    public Optional<Long> personId() {
        return Optional.ofNullable(person);
    }

    /** Words find names too; a ticket's number finds the ticket and no person. */
    @Override
    public Optional<String> personWords() {
        return hasWords() && !TypedNumber.isOnly(words)
                ? Optional.of(words.strip())
                : Optional.empty();
    }
}
