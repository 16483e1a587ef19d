package cl.soser.canal.paper.photo;

import cl.soser.canal.paper.Folio;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;

/** One sheet on one photograph. */
@Embeddable
class PaperSheetReadingId implements Serializable {

    @Column(name = "photo_id")
    private Long photo;

    private Long folio;

    protected PaperSheetReadingId() {
        // for JPA
    }

    PaperSheetReadingId(long photo, Folio folio) {
        this.photo = photo;
        this.folio = folio.number();
    }

    Folio folio() {
        return new Folio(folio);
    }

    long photo() {
        return photo;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PaperSheetReadingId that
                && photo.equals(that.photo)
                && folio.equals(that.folio);
    }

    @Override
    public int hashCode() {
        return Objects.hash(photo, folio);
    }
}
