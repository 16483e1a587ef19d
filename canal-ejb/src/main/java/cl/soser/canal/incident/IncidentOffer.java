package cl.soser.canal.incident;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * Two tickets that may be about the same event. The pair is offered until a person joins or refuses
 * it; a refused pair is not offered again.
 */
@Entity
@Table(name = "incident_offer")
@NamedQuery(
        name = IncidentOffer.OF_TICKETS,
        query =
                """
                SELECT o FROM IncidentOffer o
                WHERE o.pair.low IN :tickets OR o.pair.high IN :tickets
                ORDER BY o.pair.high DESC, o.pair.low DESC""")
@NamedQuery(
        name = IncidentOffer.GROUPS_OF_TICKETS,
        query =
                """
                SELECT DISTINCT o.group FROM IncidentOffer o
                WHERE o.refusedAt IS NULL AND (o.pair.low IN :tickets OR o.pair.high IN :tickets)""")
@NamedQuery(
        name = IncidentOffer.OF_GROUPS,
        query = "SELECT o FROM IncidentOffer o WHERE o.group IN :groups")
@NamedQuery(
        name = IncidentOffer.REGROUP,
        query = "UPDATE IncidentOffer o SET o.group = :group WHERE o.group IN :groups")
@NamedQuery(
        name = IncidentOffer.OPEN_GROUPS,
        query =
                """
                SELECT o.group FROM IncidentOffer o
                WHERE o.offeredAt > :since AND o.refusedAt IS NULL AND o.group < :below
                GROUP BY o.group ORDER BY o.group DESC""")
class IncidentOffer {

    static final String OF_TICKETS = "IncidentOffer.ofTickets";
    static final String GROUPS_OF_TICKETS = "IncidentOffer.groupsOfTickets";
    static final String OF_GROUPS = "IncidentOffer.ofGroups";
    static final String REGROUP = "IncidentOffer.regroup";
    static final String OPEN_GROUPS = "IncidentOffer.openGroups";

    @EmbeddedId private TicketPairId pair;

    /** The first ticket of the group of tickets that offers connect; lists are paged by it. */
    @Column(name = "group_id")
    private long group;

    @Column(name = "same_school")
    private boolean sameSchool;

    @Column(name = "same_lot")
    private boolean sameLot;

    private String words;

    @Column(name = "offered_at")
    private Instant offeredAt;

    @Column(name = "refused_by")
    private Long refusedBy;

    @Column(name = "refused_at")
    private Instant refusedAt;

    protected IncidentOffer() {
        // for JPA
    }

    IncidentOffer(TicketPairId pair, long group, TicketSimilarity likeness, Instant now) {
        this.pair = pair;
        this.group = group;
        this.sameSchool = likeness.sameSchool();
        this.sameLot = likeness.sameLot();
        this.words = likeness.wordsShown();
        this.offeredAt = now;
    }

    /** The first to say so is kept. */
    void refuse(long by, Instant now) {
        if (refusedAt == null) {
            refusedBy = by;
            refusedAt = now;
        }
    }

    boolean isRefused() {
        return refusedAt != null;
    }

    TicketPairId pair() {
        return pair;
    }

    long group() {
        return group;
    }

    boolean isSameSchool() {
        return sameSchool;
    }

    boolean isSameLot() {
        return sameLot;
    }

    String words() {
        return words;
    }
}
