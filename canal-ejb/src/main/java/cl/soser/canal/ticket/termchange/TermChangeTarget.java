package cl.soser.canal.ticket.termchange;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.FetchType.LAZY;

import cl.soser.canal.catalogue.Classification;
import cl.soser.canal.catalogue.Context;
import cl.soser.canal.ticket.Ticket;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

/** What a ticket is to become, and from what: codes, as the institution reads them. */
@Embeddable
public class TermChangeTarget {

    @Enumerated(STRING)
    @Column(updatable = false)
    private TermChangeKind kind;

    @Column(name = "value_from", updatable = false)
    private String from;

    @Column(name = "value_to", updatable = false)
    private String to;

    @Column(name = "topic_code", updatable = false)
    private String topic;

    @Column(name = "subtopic_code", updatable = false)
    private String subtopic;

    @Enumerated(STRING)
    @Column(updatable = false)
    private Context context;

    @ManyToOne(fetch = LAZY)
    @JoinColumn(name = "survivor_id", updatable = false)
    private Ticket survivor;

    @Column(name = "with_absorbed", updatable = false)
    private boolean withAbsorbed;

    protected TermChangeTarget() {
        // for JPA
    }

    private TermChangeTarget(TermChangeKind kind, String from, String to) {
        this.kind = kind;
        this.from = from;
        this.to = to;
    }

    /** Another motive, with the topic and the context that go with it. */
    public static TermChangeTarget motive(
            Ticket ticket, Classification classification, Context context) {
        TermChangeTarget target =
                new TermChangeTarget(
                        TermChangeKind.RECLASIFICACION,
                        ticket.getMotive().getCode(),
                        classification.motive().getCode());
        target.topic = classification.topic().getCode();
        target.subtopic = classification.subtopicCode();
        target.context = context;
        return target;
    }

    /**
     * Annulled.
     *
     * @param cause its code
     * @param withAbsorbed the tickets merged into it are annulled with it
     */
    public static TermChangeTarget annulment(Ticket ticket, String cause, boolean withAbsorbed) {
        TermChangeTarget target =
                new TermChangeTarget(TermChangeKind.ANULACION, ticket.getMotive().getCode(), cause);
        target.withAbsorbed = withAbsorbed;
        return target;
    }

    /** Merged into another one. */
    public static TermChangeTarget merge(Ticket ticket, Ticket survivor) {
        TermChangeTarget target =
                new TermChangeTarget(
                        TermChangeKind.FUSION, ticket.getMotive().getCode(), survivor.getNumber());
        target.survivor = survivor;
        return target;
    }

    public static TermChangeTarget institution(Ticket ticket, String institution) {
        return new TermChangeTarget(
                TermChangeKind.INSTITUCION, ticket.getInstitution(), institution);
    }

    public TermChangeKind getKind() {
        return kind;
    }

    /** Code of the motive or of the institution. */
    public String getFrom() {
        return from;
    }

    /** Code of the motive, of the cause or of the institution; number of the surviving ticket. */
    public String getTo() {
        return to;
    }

    public String getTopic() {
        return topic;
    }

    public String getSubtopic() {
        return subtopic;
    }

    public Context getContext() {
        return context;
    }

    /** Into which it is to be merged; null for other changes. */
    public Ticket getSurvivor() {
        return survivor;
    }

    public boolean isWithAbsorbed() {
        return withAbsorbed;
    }
}
