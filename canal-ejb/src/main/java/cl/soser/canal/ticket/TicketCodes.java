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

    /** The database derives it from the comuna. */
    @Column(name = "region_code", insertable = false, updatable = false)
    private String region;
}
