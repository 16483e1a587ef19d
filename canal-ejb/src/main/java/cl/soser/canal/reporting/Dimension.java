package cl.soser.canal.reporting;

import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.Ticket_;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Root;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What figures may be grouped by; the API's names in lower case. */
public enum Dimension {
    MOTIVO,
    TEMA,
    CANAL,
    INSTITUCION,
    REGION,
    COMUNA,
    AREA,
    MES,
    DIA;

    /** By the name the API uses; empty for anything else. */
    public static Optional<Dimension> of(String name) {
        return Stream.of(values()).filter(dimension -> dimension.label().equals(name)).findAny();
    }

    /** As it appears in an answer. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A calendar unit in Santiago rather than an attribute of the ticket. */
    boolean isTime() {
        return this == MES || this == DIA;
    }

    Expression<?> of(Root<Ticket> ticket, CriteriaBuilder cb) {
        return switch (this) {
            case MOTIVO -> ticket.get("motive").get("code");
            case TEMA -> ticket.get("topic").get("code");
            case CANAL -> ticket.get(Ticket_.channel);
            case INSTITUCION -> ticket.get(Ticket_.institution);
            case REGION -> cb.substring(ticket.get(Ticket_.comuna), 1, 2);
            case COMUNA -> ticket.get(Ticket_.comuna);
            case AREA -> ticket.get(Ticket_.area);
            case MES, DIA -> throw new IllegalArgumentException(this + " is a slice of time");
        };
    }
}
