package cl.soser.canal.sla;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The rules of every version. A version never changes after it was written, so what was read of it
 * stays true on every server. Only the number of the version in force is read each time.
 */
@Stateless
@TransactionAttribute(SUPPORTS)
public class ClockRulesRepository {

    @PersistenceContext EntityManager em;
    @Inject ClockRulesCache clockRulesCache;
    @Inject Clock clock;

    /** The rules for a ticket that enters now. */
    public ClockRules inForce() {
        int sla =
                em.createNamedQuery(SlaVersion.IN_FORCE, Integer.class)
                        .setFlushMode(FlushModeType.COMMIT)
                        .setParameter("now", clock.instant())
                        .getSingleResult();
        return rules(sla, newest(CalendarVersion.NEWEST));
    }

    public ClockRules rules(int sla, int calendar) {
        return new ClockRules(terms(sla), calendar, hours(calendar));
    }

    public SlaTerms terms(int sla) {
        return clockRulesCache.terms(sla, () -> em.find(SlaVersion.class, sla).terms());
    }

    public BusinessHours hours(int calendar) {
        return clockRulesCache.hours(
                calendar,
                () -> {
                    CalendarVersion version = em.find(CalendarVersion.class, calendar);
                    return version.hours(clock.getZone(), holidays(version));
                });
    }

    /** Of every version, the oldest first. */
    public List<SlaTerms> everyTerms() {
        return em.createNamedQuery(SlaVersion.NUMBERS, Integer.class)
                .getResultStream()
                .map(this::terms)
                .toList();
    }

    /** The working time of every calendar, by its version. */
    public SortedMap<Integer, BusinessHours> everyHours() {
        SortedMap<Integer, BusinessHours> all = new TreeMap<>();
        em.createNamedQuery(CalendarVersion.NUMBERS, Integer.class)
                .getResultList()
                .forEach(version -> all.put(version, hours(version)));
        return all;
    }

    public int newestCalendar() {
        return newest(CalendarVersion.NEWEST);
    }

    private int newest(String query) {
        return em.createNamedQuery(query, Integer.class)
                .setFlushMode(FlushModeType.COMMIT)
                .getSingleResult();
    }

    private Set<LocalDate> holidays(CalendarVersion version) {
        String comuna = version.week().comuna();
        return em.createNamedQuery(Holiday.OF_VERSION, Holiday.class)
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter("version", version.number())
                .getResultStream()
                .filter(holiday -> holiday.isKeptIn(comuna))
                .map(Holiday::getDate)
                .collect(Collectors.toSet());
    }
}
