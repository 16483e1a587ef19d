package cl.soser.canal.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * The search index of a ticket, written by the database itself: a tsvector on PostgreSQL, the
 * folded text on Derby. Apart from {@link TicketText}, because a tsvector cannot be read as text;
 * only ever used in conditions.
 */
@Entity
@Table(name = "ticket_text")
class TicketSearchIndex {

    @Id
    @Column(name = "ticket_id")
    private Long ticketId;

    @Column(insertable = false, updatable = false)
    private String words;
}
