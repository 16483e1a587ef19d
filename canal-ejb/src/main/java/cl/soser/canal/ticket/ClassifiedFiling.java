package cl.soser.canal.ticket;

import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.catalogue.Classification;
import cl.soser.canal.catalogue.Context;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.directory.School;
import cl.soser.canal.person.Person;

/** A request whose codes have been looked up: what a {@link Ticket} is made of. */
public record ClassifiedFiling(
        String submissionKey,
        Channel channel,
        Context context,
        Classification classification,
        Urgency urgency,
        String subject,
        Place place,
        Filer filer) {

    /**
     * The place of a request, looked up.
     *
     * @param school null for a place that is not in the directory, which has a note
     * @param comuna code; null if the citizen named none
     */
    public record Place(String institution, School school, String note, String comuna) {

        /** Null for a place that is not in the directory. */
        public Long schoolId() {
            return school == null ? null : school.getId();
        }

        /** Code of the region; null without a comuna. */
        public String region() {
            return comuna == null ? null : comuna.substring(0, 2);
        }
    }

    /**
     * Who files a request.
     *
     * @param account the citizen's own; null where none is proved
     */
    public record Filer(Person person, Long account) {}
}
