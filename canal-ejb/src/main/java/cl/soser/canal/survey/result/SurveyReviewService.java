package cl.soser.canal.survey.result;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.OPERACIONES;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.StaffRepository;
import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.improvement.ImprovementService;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.shared.privacy.PersonalData;
import cl.soser.canal.survey.SurveyReview;
import cl.soser.canal.survey.SurveyReviewState;
import cl.soser.canal.survey.SurveyReview_;
import cl.soser.canal.ticket.Ticket_;
import cl.soser.canal.ticket.search.TicketQuery;
import cl.soser.canal.ticket.search.TicketRow;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The low answers, and what is found behind each. Leaders see all and assign each; an area sees its
 * own, and the assigned person works on it. Reviews of restricted requests are never shown.
 */
@Stateless
@RolesAllowed({ADMINISTRADOR, OPERACIONES, AREA})
public class SurveyReviewService {

    @PersistenceContext EntityManager em;
    @Inject StaffRepository staff;
    @Inject TicketQuery ticketQuery;
    @Inject ImprovementService improvements;
    @Inject Caller caller;
    @Inject Event<SurveyReviewAssigned> assignments;
    @Inject Clock clock;

    // Reading

    @TransactionAttribute(SUPPORTS)
    public long count(@NotNull SurveyReviewState state) {
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<Long> query = cb.createQuery(Long.class);
        Root<SurveyReview> review = query.from(SurveyReview.class);
        query.select(cb.count(review)).where(mine(state, review, cb).toArray(Predicate[]::new));
        return em.createQuery(query).getSingleResult();
    }

    private List<Predicate> mine(
            SurveyReviewState state, Root<SurveyReview> review, CriteriaBuilder cb) {
        List<Predicate> where = new ArrayList<>();
        where.add(cb.equal(review.get(SurveyReview_.state), state));
        where.add(cb.isFalse(review.get(SurveyReview_.ticket).get(Ticket_.restricted)));
        Reach.of(caller).of(review.get(SurveyReview_.area)).ifPresent(where::add);
        return where;
    }

    /**
     * One page: of the open ones the oldest first, of the closed ones the newest.
     *
     * @param after the last of the page before, or null
     */
    @TransactionAttribute(SUPPORTS)
    public Slice<SurveyReviewRow> page(@NotNull SurveyReviewState state, Long after, int size) {
        boolean open = state == SurveyReviewState.ABIERTA;
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<SurveyReview> query = cb.createQuery(SurveyReview.class);
        Root<SurveyReview> review = query.from(SurveyReview.class);
        review.fetch(SurveyReview_.survey);
        Path<Long> id = review.get(SurveyReview_.id);
        List<Predicate> where = mine(state, review, cb);
        if (after != null) {
            where.add(open ? cb.greaterThan(id, after) : cb.lessThan(id, after));
        }
        query.select(review)
                .where(where.toArray(Predicate[]::new))
                .orderBy(open ? cb.asc(id) : cb.desc(id));
        Slice<SurveyReview> page =
                Slice.of(em.createQuery(query).setMaxResults(size + 1).getResultList(), size);
        Map<Long, TicketRow> tickets =
                ticketQuery
                        .among(page.rows().stream().map(one -> one.getTicket().getId()).toList())
                        .stream()
                        .collect(Collectors.toMap(TicketRow::id, Function.identity()));
        Map<Long, String> names =
                staff.names(page.rows().stream().map(SurveyReview::getOwner).toList());
        return new Slice<>(
                page.rows().stream()
                        .map(
                                one ->
                                        new SurveyReviewRow(
                                                one.getId(),
                                                one.getSurvey().getKind(),
                                                one.getSurvey().isAnswered()
                                                        ? one.getSurvey().vote().score()
                                                        : null,
                                                one.getState(),
                                                one.getOpenedAt(),
                                                tickets.get(one.getTicket().getId()),
                                                one.getArea(),
                                                names.get(one.getOwner())))
                        .toList(),
                page.more());
    }

    /** With the words of the person. */
    @PersonalData(object = "ENCUESTA")
    @TransactionAttribute(SUPPORTS)
    public SurveyReviewDetails get(Long id) {
        SurveyReview review = readable(id);
        review.getTicket().getMotive().getLabel();
        return new SurveyReviewDetails(
                review,
                review.getSurvey().vote(),
                staff.names(
                        Arrays.asList(
                                review.getOwner(),
                                review.getClosedBy(),
                                review.getSurvey().getAskedBy())),
                isLeader(),
                isLeader() || review.isOwnOf(caller.requireId()));
    }

    private boolean isLeader() {
        return caller.isLeader();
    }

    private SurveyReview readable(Long id) {
        SurveyReview review = id == null ? null : em.find(SurveyReview.class, id);
        if (review == null || review.getTicket().isRestricted()) {
            throw new NotFoundException();
        }
        boolean own = review.isOwnOf(caller.requireId());
        if (!own && !isLeader() && !caller.areas().contains(review.getArea())) {
            throw new NotFoundException();
        }
        return review;
    }

    /** Who may look into it, by account: the leaders, and those of the area that answered. */
    @TransactionAttribute(SUPPORTS)
    public Map<Long, String> owners(Long id) {
        return staff.namesOfAreaOrWithRole(readable(id).getArea(), ADMINISTRADOR, OPERACIONES);
    }

    // Acts

    @RolesAllowed({ADMINISTRADOR, OPERACIONES})
    public void assign(@NotNull SurveyReviewRef ref, long account) {
        SurveyReview review = current(ref);
        if (!owners(ref.id()).containsKey(account)) {
            throw new NotAllowedException("review.owner.unknown");
        }
        review.assign(account);
        flush(review);
        assignments.fire(
                new SurveyReviewAssigned(
                        review.getId(),
                        review.getTicket().getId(),
                        account,
                        caller.requireId(),
                        clock.instant()));
    }

    /** What was found so far. */
    public void find(@NotNull SurveyReviewRef ref, @NotBlank @Size(max = 2000) String found) {
        SurveyReview review = workable(ref);
        review.find(found.strip());
        flush(review);
    }

    /** How it ended, in words. */
    public void close(
            @NotNull SurveyReviewRef ref,
            @NotBlank @Size(max = 2000) String found,
            @NotBlank @Size(max = 2000) String end) {
        SurveyReview review = workable(ref);
        Instant now = clock.instant();
        review.find(found.strip());
        review.close(end.strip(), caller.requireId(), now);
        flush(review);
    }

    /**
     * What it teaches goes into the register of improvements, with the request it comes from.
     *
     * @return the number of the idea
     */
    public long improve(
            @NotNull SurveyReviewRef ref,
            @NotBlank @Size(max = 160) String title,
            @NotBlank @Size(max = 2000) String idea) {
        SurveyReview review = workable(ref);
        review.requireUnused();
        long improvement =
                improvements.propose(title, idea, List.of(review.getTicket().getNumber()));
        review.become(improvement);
        flush(review);
        return improvement;
    }

    private SurveyReview workable(SurveyReviewRef ref) {
        SurveyReview review = current(ref);
        if (!isLeader() && !review.isOwnOf(caller.requireId())) {
            throw new NotFoundException();
        }
        return review;
    }

    private SurveyReview current(SurveyReviewRef ref) {
        SurveyReview review = readable(ref.id());
        if (review.getVersion() != ref.version()) {
            throw new NotAllowedException("review.stale", ref.id());
        }
        return review;
    }

    private void flush(SurveyReview review) {
        try {
            em.flush();
        } catch (OptimisticLockException e) {
            throw new NotAllowedException("review.stale", review.getId());
        }
    }

    /** Which rows of whose area a caller reaches. */
    record Reach(boolean all, Set<String> areas) {

        /** Never a code of an area; an empty list is not one a query takes. */
        private static final Set<String> NOWHERE = Set.of("-");

        static Reach of(Caller caller) {
            boolean all = caller.isLeader();
            Set<String> areas = all ? Set.of() : caller.areas();
            return new Reach(all, areas.isEmpty() ? NOWHERE : areas);
        }

        /** The condition on the area of a row; empty if the caller reaches all. */
        Optional<Predicate> of(Path<String> area) {
            return all ? Optional.empty() : Optional.of(area.in(areas));
        }
    }
}
