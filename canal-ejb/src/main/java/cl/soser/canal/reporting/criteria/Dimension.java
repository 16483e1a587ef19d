package cl.soser.canal.reporting.criteria;

import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.Ticket_;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What figures may be grouped by or narrowed to; the API's names in lower case. Motive and
 * institution are those under which a request counts.
 */
public enum Dimension {
    MOTIVO,
    TEMA,
    SUBTEMA,
    CANAL,
    CONTEXTO,
    CONTRATO,
    INSTITUCION,
    REGION,
    COMUNA,
    AREA,
    ESTADO,
    /** As the citizen gave it. */
    URGENCIA,
    MES,
    DIA,
    /** By the key of the directory; an address names it by its code, {@code rbd}. */
    ESTABLECIMIENTO,
    /** The one that the last definitive answer named. */
    CAUSA;

    /** What the punctuality of answers may be grouped by. */
    public static final Set<Dimension> OF_TIMELINESS =
            Set.of(MOTIVO, TEMA, CANAL, INSTITUCION, REGION, COMUNA, AREA, MES, DIA);

    /** What the number of requests may be grouped by. */
    public static final Set<Dimension> OF_VOLUME =
            Set.of(
                    MOTIVO,
                    TEMA,
                    SUBTEMA,
                    CANAL,
                    INSTITUCION,
                    REGION,
                    COMUNA,
                    AREA,
                    ESTADO,
                    URGENCIA,
                    MES,
                    DIA);

    /** What figures of answers and of what followed them may be grouped by. */
    public static final Set<Dimension> OF_ANSWERS =
            Set.of(MOTIVO, TEMA, CANAL, INSTITUCION, REGION, COMUNA, AREA, MES);

    /** By the name the API uses; empty for anything else. */
    public static Optional<Dimension> of(String name) {
        return Stream.of(values()).filter(dimension -> dimension.label().equals(name)).findAny();
    }

    /** As it appears in an answer and in an address. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Attributes of the ticket, in order; the rest are slices of time. */
    public static Set<Dimension> attributes() {
        return EnumSet.range(MOTIVO, URGENCIA);
    }

    /** A calendar unit in Santiago rather than an attribute of the ticket. */
    public boolean isTime() {
        return this == MES || this == DIA;
    }

    public Expression<?> of(Path<Ticket> ticket) {
        return switch (this) {
            case MOTIVO -> ticket.get("codes").get("countedMotive");
            case TEMA -> ticket.get("codes").get("topic");
            case SUBTEMA -> ticket.get("codes").get("subtopic");
            case CANAL -> ticket.get(Ticket_.channel);
            case CONTEXTO -> ticket.get(Ticket_.context);
            case CONTRATO -> ticket.get("codes").get("contract");
            case INSTITUCION -> ticket.get("codes").get("countedInstitution");
            case REGION -> ticket.get("codes").get("region");
            case COMUNA -> ticket.get(Ticket_.comuna);
            case AREA -> ticket.get(Ticket_.area);
            case ESTADO -> ticket.get(Ticket_.status);
            case URGENCIA -> ticket.get(Ticket_.urgency);
            case ESTABLECIMIENTO -> ticket.get("school").get("id");
            case CAUSA -> ticket.get(Ticket_.causeKind);
            case MES, DIA -> throw new IllegalArgumentException(this + " is a slice of time");
        };
    }
}
