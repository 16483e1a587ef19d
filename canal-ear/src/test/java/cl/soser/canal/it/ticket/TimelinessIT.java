package cl.soser.canal.it.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.Role;
import cl.soser.canal.it.InContainer;
import cl.soser.canal.response.PastTickets;
import cl.soser.canal.ticket.Stage;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.Timeliness;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Timeliness is the same in Java, in a criteria query and in SQL, on either database. */
class TimelinessIT extends InContainer {

    private static final Instant ENTRY = Instant.parse("2025-03-03T12:00:00Z");
    private static final Instant DUE = ENTRY.plus(Duration.ofHours(72));

    @Inject PastTickets tickets;

    @Test
    void allThreeFormsDecideAlike() throws Exception {
        long staff = with(Role.ADMINISTRADOR).id();
        answered(DUE.minusMillis(1), staff);
        answered(DUE, staff);
        answered(DUE.plusMillis(1), staff);
        file("RECLAMO", ENTRY);
        file("RECLAMO", ENTRY.plusMillis(1));
        file("FELICITACION", ENTRY);
        tickets.annul(file("RECLAMO", ENTRY), staff, ENTRY.plusSeconds(1));
        Set<Timeliness> seen = new HashSet<>();
        for (Instant now : List.of(DUE, DUE.plusMillis(1))) {
            Map<Long, Timeliness> expected = data.with(em -> byHand(em, now));
            assertEquals(expected, data.with(em -> byCriteria(em, now)), "criteria at " + now);
            assertEquals(expected, data.with(em -> bySql(em, now)), "SQL at " + now);
            Set<Long> overdue = new TreeSet<>(expected.keySet());
            overdue.removeIf(id -> expected.get(id) != Timeliness.ABIERTO_VENCIDO);
            Set<Long> others = data.with(em -> notOverdue(em, now));
            assertTrue(Collections.disjoint(overdue, others));
            assertEquals(data.with(TimelinessIT::count), overdue.size() + others.size());
            seen.addAll(expected.values());
        }
        assertEquals(EnumSet.allOf(Timeliness.class), seen);
    }

    private void answered(Instant left, long staff) {
        tickets.answer(file("RECLAMO", ENTRY), Stage.RESPUESTA_DEFINITIVA, staff, left);
    }

    private String file(String motive, Instant entered) {
        return tickets.file(motive, "JUNAEB", "Texto corriente de una prueba.", entered);
    }

    private static Map<Long, Timeliness> byHand(EntityManager em, Instant now) {
        Map<Long, Timeliness> known = new TreeMap<>();
        for (Ticket one : em.createQuery("SELECT t FROM Ticket t", Ticket.class).getResultList()) {
            Timeliness timeliness =
                    Timeliness.of(one.getStatus(), one.getFirstAnswerAt(), one.getDueAt(), now);
            if (timeliness != null) {
                known.put(one.getId(), timeliness);
            }
        }
        return known;
    }

    private static Map<Long, Timeliness> byCriteria(EntityManager em, Instant now) {
        Map<Long, Timeliness> found = new TreeMap<>();
        CriteriaBuilder cb = em.getCriteriaBuilder();
        for (Timeliness timeliness : Timeliness.values()) {
            CriteriaQuery<Long> query = cb.createQuery(Long.class);
            Root<Ticket> ticket = query.from(Ticket.class);
            query.select(ticket.get("id"))
                    .where(Timeliness.anyOf(EnumSet.of(timeliness), ticket, now, cb));
            em.createQuery(query)
                    .getResultList()
                    .forEach(id -> assertNew(found.put(id, timeliness)));
        }
        return found;
    }

    /** As the lists ask for what is not overdue, which takes in what has no timeliness. */
    private static Set<Long> notOverdue(EntityManager em, Instant now) {
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<Long> query = cb.createQuery(Long.class);
        Root<Ticket> ticket = query.from(Ticket.class);
        query.select(ticket.get("id"))
                .where(
                        cb.or(
                                cb.isNull(Timeliness.dueAt(ticket)),
                                cb.not(
                                        Timeliness.anyOf(
                                                EnumSet.of(Timeliness.ABIERTO_VENCIDO),
                                                ticket,
                                                now,
                                                cb))));
        return new TreeSet<>(em.createQuery(query).getResultList());
    }

    private static int count(EntityManager em) {
        return em.createQuery("SELECT COUNT(t) FROM Ticket t", Long.class)
                .getSingleResult()
                .intValue();
    }

    private static void assertNew(Timeliness before) {
        assertNull(before, "a ticket has one timeliness");
    }

    private static Map<Long, Timeliness> bySql(EntityManager em, Instant now) {
        Map<Long, Timeliness> found = new TreeMap<>();
        List<?> rows =
                em.createNativeQuery("select t.id, " + Timeliness.SQL + " from ticket t")
                        .setParameter(3, Timestamp.from(now))
                        .getResultList();
        for (Object row : rows) {
            Object[] pair = (Object[]) row;
            if (pair[1] != null) {
                found.put(
                        ((Number) pair[0]).longValue(),
                        Timeliness.valueOf(pair[1].toString().strip()));
            }
        }
        return found;
    }
}
