package cl.soser.canal.notification.template;

import java.io.Serializable;
import java.time.Instant;

/**
 * One wording that applies somewhere.
 *
 * @param motive its code; null for the general wording
 * @param topic its code; null for all topics
 * @param version number of the newest edited version; 0 while only the shipped one exists
 * @param edited whether an administrator's wording applies now
 */
public record TemplateRow(
        MessageCode code,
        String motive,
        String topic,
        int version,
        boolean edited,
        Instant editedAt)
        implements Serializable {

    static TemplateRow of(MessageCode code, String variant, TemplateVersion newest) {
        String[] parts = variant.split("\\.");
        return new TemplateRow(
                code,
                variant.isEmpty() ? null : parts[0],
                parts.length < 2 ? null : parts[1],
                newest == null ? 0 : newest.getVersionNumber(),
                newest != null && !newest.isShippedAgain(),
                newest == null ? null : newest.getCreatedAt());
    }

    /** Its form in an address: "", "RECLAMO" or "RECLAMO.CANASTAS". */
    public String variant() {
        return motive == null ? "" : topic == null ? motive : motive + "." + topic;
    }
}
