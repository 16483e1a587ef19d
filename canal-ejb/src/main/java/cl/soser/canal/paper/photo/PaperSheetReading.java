package cl.soser.canal.paper.photo;

import cl.soser.canal.paper.Folio;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** A sheet seen on a photograph, by its QR or by a person. */
@Entity
@Table(name = "sheet_reading")
@NamedQuery(
        name = PaperSheetReading.OF_PHOTOS,
        query =
                "SELECT r FROM PaperSheetReading r WHERE r.key.photo IN :photos ORDER BY r.key.folio")
class PaperSheetReading implements Serializable {

    static final String OF_PHOTOS = "PaperSheetReading.ofPhotos";

    @EmbeddedId private PaperSheetReadingId key;

    @Column(name = "by_hand")
    private boolean byHand;

    @Enumerated(EnumType.STRING)
    @Column(name = "settled_as")
    private DiscardReason settledAs;

    @Column(name = "settled_by")
    private Long settledBy;

    @Column(name = "settled_time")
    private Instant settledAt;

    protected PaperSheetReading() {
        // for JPA
    }

    PaperSheetReading(PaperSheetReadingId key, boolean byHand) {
        this.key = key;
        this.byHand = byHand;
    }

    void settle(DiscardReason as, long by, Instant now) {
        settledAs = as;
        settledBy = by;
        settledAt = now;
    }

    long photo() {
        return key.photo();
    }

    Folio folio() {
        return key.folio();
    }

    PaperSheetReadingId key() {
        return key;
    }

    boolean isByHand() {
        return byHand;
    }

    /** Null while it is none of these. */
    DiscardReason settledAs() {
        return settledAs;
    }
}
