package cl.soser.canal.ticket;

import jakarta.validation.constraints.Size;
import java.io.Serializable;

/**
 * The place a request is about: a school of the directory, or what the citizen calls it.
 *
 * @param school id in the directory; null when not found there
 * @param note the citizen's name of a place that was not found
 * @param comuna code of the comuna of that place
 * @param institution code; used only if there is no school
 */
public record PlaceDetails(
        Long school,
        @Size(max = 200) String note,
        @Size(max = 5) String comuna,
        @Size(max = 10) String institution)
        implements Serializable {

    public static final PlaceDetails NONE = new PlaceDetails(null, null, null, null);

    public PlaceDetails {
        note = blankToNull(note);
        comuna = blankToNull(comuna);
        institution = blankToNull(institution);
    }

    public static PlaceDetails school(Long id) {
        return new PlaceDetails(id, null, null, null);
    }

    /** A place that is not in the directory. */
    public static PlaceDetails called(String note) {
        return new PlaceDetails(null, note, null, null);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
