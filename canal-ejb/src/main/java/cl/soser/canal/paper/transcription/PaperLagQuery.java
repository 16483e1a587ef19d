package cl.soser.canal.paper.transcription;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.Role;
import cl.soser.canal.directory.Region;
import cl.soser.canal.directory.School;
import cl.soser.canal.paper.photo.Transcription;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How long paper waits before it is a ticket. Sheets are read by key, a thousand at a time, and
 * counted here, so that both databases give the same figures to the second.
 */
@Stateless
@RolesAllowed({Role.OPERADOR, Role.ADMINISTRADOR, Role.OPERACIONES})
@TransactionAttribute(SUPPORTS)
public class PaperLagQuery {

    private static final int AT_ONCE = 1_000;

    @PersistenceContext EntityManager em;
    @Inject Clock clock;

    /** Of the sheets entered in that month of Santiago. */
    public PaperLags.Period month(@NotNull YearMonth month) {
        Instant from = month.atDay(1).atStartOfDay(clock.getZone()).toInstant();
        Instant until = month.plusMonths(1).atDay(1).atStartOfDay(clock.getZone()).toInstant();
        PaperLags.Count all = new PaperLags.Count(null);
        Map<Region, PaperLags.Count> regions = new HashMap<>();
        Instant after = from;
        long id = -1;
        List<Object[]> page = page(after, id, until);
        while (!page.isEmpty()) {
            for (Object[] row : page) {
                Transcription sheet = (Transcription) row[0];
                School school = (School) row[1];
                Map<LagStep, Long> took = took(sheet, school.getZone());
                all.add(sheet.isSigned(), took);
                regions.computeIfAbsent(
                                school.getRegion(),
                                region -> new PaperLags.Count(region.getShortName()))
                        .add(sheet.isSigned(), took);
                after = sheet.enteredAt();
                id = sheet.id();
            }
            page = page.size() < AT_ONCE ? List.of() : page(after, id, until);
        }
        List<PaperLags> each =
                regions.entrySet().stream()
                        .sorted(Comparator.comparing(one -> one.getKey().getNorthSouth()))
                        .map(one -> one.getValue().done())
                        .toList();
        return new PaperLags.Period(all.done(), each);
    }

    private List<Object[]> page(Instant after, long id, Instant until) {
        return em.createNamedQuery(Transcription.ENTERED, Object[].class)
                .setParameter("after", after)
                .setParameter("id", id)
                .setParameter("until", until)
                .setMaxResults(AT_ONCE)
                .getResultList();
    }

    /** Where the sheet has no date, only what came after is known. */
    static Map<LagStep, Long> took(Transcription sheet, ZoneId zone) {
        Map<LagStep, Long> took = new EnumMap<>(LagStep.class);
        took.put(
                LagStep.FOTO_RECIBIDA,
                Duration.between(sheet.photographedAt(), sheet.receivedAt()).toSeconds());
        took.put(
                LagStep.RECIBIDA_INGRESADA,
                Duration.between(sheet.receivedAt(), sheet.enteredAt()).toSeconds());
        if (sheet.writtenOn() != null) {
            took.put(LagStep.ESCRITA_FOTO, days(sheet.writtenOn(), sheet.photographedAt(), zone));
            took.put(LagStep.ESCRITA_INGRESADA, days(sheet.writtenOn(), sheet.enteredAt(), zone));
        }
        return took;
    }

    private static long days(LocalDate from, Instant until, ZoneId zone) {
        return ChronoUnit.DAYS.between(from, until.atZone(zone).toLocalDate());
    }
}
