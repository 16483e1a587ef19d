package cl.soser.canal.survey.result;

import cl.soser.canal.survey.Survey;
import cl.soser.canal.survey.Survey_;
import cl.soser.canal.ticket.Ticket;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;

/**
 * A request whose questions are in no figure of satisfaction: one of a restricted matter, or
 * annulled. There are few, so they are taken out of an index of questions instead of looking every
 * one's request up. Rows of a view, never written.
 */
@Entity
@Table(name = "uncounted_ticket")
public class UncountedTicket {

    @Id
    @OneToOne
    @JoinColumn(name = "id")
    private Ticket ticket;

    protected UncountedTicket() {
        // for JPA
    }

    /** That a question is in the figures, as a condition of a query. */
    public static Predicate none(CriteriaQuery<?> query, Root<Survey> survey, CriteriaBuilder cb) {
        Subquery<UncountedTicket> uncounted = query.subquery(UncountedTicket.class);
        Root<UncountedTicket> one = uncounted.from(UncountedTicket.class);
        uncounted
                .select(one)
                .where(cb.equal(one.get(UncountedTicket_.ticket), survey.get(Survey_.ticket)));
        return cb.not(cb.exists(uncounted));
    }
}
