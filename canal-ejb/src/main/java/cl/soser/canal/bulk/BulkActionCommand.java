package cl.soser.canal.bulk;

import cl.soser.canal.catalogue.Urgency;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;

/**
 * What is to be done to each ticket.
 *
 * @param area for {@link BulkKind#DERIVAR}
 * @param urgency for {@link BulkKind#URGENCIA}
 * @param account for {@link BulkKind#ASIGNAR}
 * @param text why, or the note; null where none is needed
 */
public record BulkActionCommand(
        @NotNull BulkKind kind,
        String area,
        Urgency urgency,
        Long account,
        @Size(max = 1900) String text)
        implements Serializable {

    public BulkActionCommand(BulkKind kind, String area, Urgency urgency, String text) {
        this(kind, area, urgency, null, text);
    }

    @AssertTrue
    public boolean isWhole() {
        return kind == null
                || (kind == BulkKind.DERIVAR) == (area != null)
                        && (kind == BulkKind.URGENCIA) == (urgency != null)
                        && (kind == BulkKind.ASIGNAR) == (account != null)
                        && (!kind.needsText() || text != null && !text.isBlank());
    }
}
