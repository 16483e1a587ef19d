package cl.soser.canal.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The codes of a ticket's row, for figures over many tickets without a join of the catalogues.
 * Read-only.
 */
@Embeddable
class TicketCodes {

    @Column(name = "motive_code", insertable = false, updatable = false)
    private String motive;

    @Column(name = "topic_code", insertable = false, updatable = false)
    private String topic;

    @Column(name = "subtopic_code", insertable = false, updatable = false)
    private String subtopic;

    @Column(name = "contract_code", insertable = false, updatable = false)
    private String contract;

    /** The motive under which figures count it; the database derives it. */
    @Column(name = "counted_motive_code", insertable = false, updatable = false)
    private String countedMotive;

    /** The institution in whose figures it is; the database derives it. */
    @Column(name = "counted_institution_code", insertable = false, updatable = false)
    private String countedInstitution;

    /** The database derives it from the comuna. */
    @Column(name = "region_code", insertable = false, updatable = false)
    private String region;
}
