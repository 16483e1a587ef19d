package cl.soser.canal.filing;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.catalogue.CatalogueQuery;
import cl.soser.canal.directory.School;
import cl.soser.canal.shared.OpenToAll;
import cl.soser.canal.shared.throttle.Limit;
import cl.soser.canal.shared.throttle.ThrottleService;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketStatus;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether others of the same establishment wrote of the same lately, so that its writer knows
 * before sending that it is being looked at, and that hers counts as well. It is read by the index
 * of the establishment. Restricted requests count for nothing here, and so do fewer people than
 * could stay unrecognised in a school.
 */
@Stateless
@PermitAll
@OpenToAll("Says of a school that several people wrote of a topic; an own request to its owner.")
public class AlikeRequestService {

    static final Duration LATELY = Duration.ofDays(2);

    /** With fewer, a school might guess who wrote. */
    static final int FEWEST = 3;

    /** Enough for whoever writes, and too few to ask about every school of a region. */
    static final Limit BY_NETWORK = new Limit("filing.alike", 120, Duration.ofMinutes(10));

    private static final long NOBODY = -1;

    @PersistenceContext EntityManager em;
    @Inject AlikeRequestCounter alikeRequestCounter;
    @Inject KnownVocabulary known;
    @Inject CatalogueQuery catalogueQuery;
    @Inject ThrottleService throttleService;
    @Inject Caller caller;
    @Inject Clock clock;

    /**
     * Nothing while school or topic are open, and nothing beyond the limit.
     *
     * @param network where it is asked from, for the limit
     */
    @TransactionAttribute(SUPPORTS)
    public AlikeRequests to(@NotNull DraftValues typed, @NotBlank String network) {
        Optional<School> school = known.school(typed.get(DraftField.SCHOOL));
        if (school.isEmpty()
                || !known.hasTopic(typed.get(DraftField.TOPIC))
                || !throttleService.passes(BY_NETWORK, network)) {
            return AlikeRequests.NONE;
        }
        long place = school.get().getId();
        Instant since = clock.instant().minus(LATELY);
        Optional<Object[]> own =
                caller.id().flatMap(account -> own(typed, place, since, account).findFirst());
        long people = alikeRequestCounter.people(typed, place, since, caller.id().orElse(NOBODY));
        return new AlikeRequests(
                subject(typed),
                people >= FEWEST,
                own.map(row -> (String) row[0]).orElse(null),
                own.map(row -> (Instant) row[1]).orElse(null));
    }

    private Stream<Object[]> own(DraftValues typed, long school, Instant since, long account) {
        return em.createNamedQuery(Ticket.OWN_ALIKE, Object[].class)
                .setParameter("school", school)
                .setParameter("since", since)
                .setParameter("motive", typed.get(DraftField.MOTIVE))
                .setParameter("topic", typed.get(DraftField.TOPIC))
                .setParameter("subtopic", typed.get(DraftField.SUBTOPIC))
                .setParameter("account", account)
                .setParameter("annulled", TicketStatus.ANULADO)
                .setMaxResults(1)
                .getResultStream();
    }

    private String subject(DraftValues typed) {
        String topic = catalogueQuery.topic(typed.get(DraftField.TOPIC)).orElseThrow().getLabel();
        return catalogueQuery.offeredSubtopics(typed.get(DraftField.TOPIC)).stream()
                .filter(part -> part.getCode().equals(typed.get(DraftField.SUBTOPIC)))
                .findFirst()
                .map(part -> topic + ": " + part.getLabel())
                .orElse(topic);
    }
}
