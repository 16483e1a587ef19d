package cl.soser.canal.ticket;

import cl.soser.canal.directory.School;

/**
 * The place of a request, looked up.
 *
 * @param school null for a place that is not in the directory, which has a note
 * @param comuna code; null if the citizen named none
 */
public record FiledPlace(String institution, School school, String note, String comuna) {

    /** Null for a place that is not in the directory. */
    public Long schoolId() {
        return school == null ? null : school.getId();
    }

    /** Code of the region; null without a comuna. */
    public String region() {
        return comuna == null ? null : comuna.substring(0, 2);
    }
}
