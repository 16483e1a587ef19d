package cl.soser.canal.radar;

import cl.soser.canal.radar.scan.SignKind;
import java.io.Serializable;
import java.util.Objects;

/** A ticket and a sign. */
class RadarSignId implements Serializable {

    private static final long serialVersionUID = 1L;

    private Long ticketId;
    private SignKind kind;
    private String value;

    @Override
    public boolean equals(Object other) {
        return other instanceof RadarSignId that
                && Objects.equals(ticketId, that.ticketId)
                && kind == that.kind
                && Objects.equals(value, that.value);
    }

    @Override
    public int hashCode() {
        return Objects.hash(ticketId, kind, value);
    }
}
