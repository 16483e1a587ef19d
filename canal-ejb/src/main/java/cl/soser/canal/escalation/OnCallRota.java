package cl.soser.canal.escalation;

import cl.soser.canal.account.Absence;
import cl.soser.canal.account.AccountState;
import cl.soser.canal.catalogue.Area;
import cl.soser.canal.catalogue.CatalogueQuery;
import cl.soser.canal.escalation.OnCallGap.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Who is on call when, as noted, and when nobody is. */
@ApplicationScoped
class OnCallRota {

    /** A gap is said so long before. */
    private static final Duration AHEAD = Duration.ofDays(7);

    @PersistenceContext EntityManager em;
    @Inject CatalogueQuery catalogueQuery;
    @Inject Clock clock;

    /** Those of people who can be called, the first in order first. */
    List<OnCallShift> shifts(Instant from, Instant until) {
        return em.createNamedQuery(OnCallShift.BETWEEN, OnCallShift.class)
                .setParameter("from", from)
                .setParameter("until", until)
                .setParameter("active", AccountState.ACTIVA)
                .getResultList();
    }

    /** Of these accounts, today and later. */
    List<Absence> absences(Collection<Long> accounts) {
        return accounts.isEmpty()
                ? List.of()
                : em.createNamedQuery(Absence.OF_ACCOUNTS, Absence.class)
                        .setParameter("accounts", accounts)
                        .setParameter("today", LocalDate.now(clock))
                        .getResultList();
    }

    /** From now on for a week, the times in which nobody can be called. */
    List<OnCallGap> gaps() {
        Instant now = clock.instant();
        Span week = new Span(now, now.plus(AHEAD));
        List<OnCallShift> shifts = shifts(week.from(), week.until());
        List<Absence> absences =
                absences(shifts.stream().map(OnCallShift::account).distinct().toList());
        Set<String> areas =
                catalogueQuery.offeredAreas().stream()
                        .map(Area::getCode)
                        .collect(Collectors.toCollection(TreeSet::new));
        return OnCallGap.in(
                week,
                areas,
                area ->
                        shifts.stream()
                                .filter(shift -> shift.isFor(area))
                                .flatMap(shift -> present(shift, absences).stream())
                                .toList());
    }

    /** When the person of a shift is there. */
    private List<Span> present(OnCallShift shift, List<Absence> absences) {
        return Span.without(
                List.of(new Span(shift.startsAt(), shift.endsAt())),
                absences.stream()
                        .filter(one -> one.getAccount().getId() == shift.account())
                        .map(
                                one ->
                                        new Span(
                                                start(one.getFirstDay()),
                                                start(one.getLastDay().plusDays(1))))
                        .toList());
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
