package cl.soser.canal.attachment.inspection;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * Where and when the photograph was taken according to its EXIF data, stored apart from the picture
 * and shown to staff only. It is a claim of the sender's camera, not a proof.
 *
 * @param takenAt null when unknown; without a zone of its own it is read as Santiago's
 * @param latitude degrees, null together with the longitude
 */
public record PhotoEvidence(Instant takenAt, BigDecimal latitude, BigDecimal longitude)
        implements Serializable {

    static final PhotoEvidence NONE = new PhotoEvidence(null, null, null);
}
