package cl.soser.canal.danger;

import static jakarta.persistence.EnumType.STRING;

import cl.soser.canal.danger.DangerReading.Excerpt;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was known of the danger when a ticket entered. It never changes: the ticket itself has the
 * level in force, and a {@link DangerCorrection} what a person made of it.
 */
@Entity
@Table(name = "ticket_danger")
public class TicketDanger {

    private static final int LENGTH = 500;

    @Id
    @Column(name = "ticket_id")
    private Long ticketId;

    @Enumerated(STRING)
    private DangerKind answer;

    @Enumerated(STRING)
    private DangerLevel level;

    @Enumerated(STRING)
    private DangerKind kind;

    @Enumerated(STRING)
    private DangerSource source;

    private boolean restricted;

    @Enumerated(STRING)
    @Column(name = "read_level")
    private DangerLevel readLevel;

    @Enumerated(STRING)
    @Column(name = "read_kind")
    private DangerKind readKind;

    @Enumerated(STRING)
    @Column(name = "place_part")
    private Excerpt.Part part;

    @Column(name = "place_from")
    private Integer from;

    @Column(name = "place_until")
    private Integer until;

    private String reasons;
    private Double share;

    protected TicketDanger() {
        // for JPA
    }

    public TicketDanger(long ticketId, Danger danger) {
        DangerReading reading = danger.reading();
        this.ticketId = ticketId;
        this.answer = danger.answer();
        this.level = danger.level();
        this.kind = danger.kind();
        this.source = danger.source();
        this.restricted = danger.restricted();
        this.readLevel = reading.level();
        this.readKind = reading.kind();
        if (reading.cause() != null) {
            this.part = reading.cause().part();
            this.from = reading.cause().from();
            this.until = reading.cause().until();
        }
        String all =
                reading.reasons().stream()
                        .map(reason -> String.join(" + ", reason.words()))
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining("\n"));
        this.reasons = all.length() <= LENGTH ? all : all.substring(0, LENGTH);
        this.share =
                reading.reasons().stream()
                        .map(DangerReading.Reason::share)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    public long getTicketId() {
        return ticketId;
    }

    /** To the question of the form; null where it was not answered. */
    public DangerKind getAnswer() {
        return answer;
    }

    public DangerLevel getLevel() {
        return level;
    }

    /** Null where it is not known. */
    public DangerKind getKind() {
        return kind;
    }

    /** Null where nothing raised the level. */
    public DangerSource getSource() {
        return source;
    }

    public DangerLevel getReadLevel() {
        return readLevel;
    }

    public DangerKind getReadKind() {
        return readKind;
    }

    /** Null where no sentence raised the level. */
    public Excerpt getCause() {
        return part == null ? null : new Excerpt(part, from, until);
    }

    /** The words that the reader found together, most important first. */
    public List<String> getReasons() {
        return Stream.of(reasons.split("\n")).filter(one -> !one.isEmpty()).toList();
    }
}
