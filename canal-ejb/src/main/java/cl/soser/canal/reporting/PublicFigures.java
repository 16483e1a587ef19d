package cl.soser.canal.reporting;

import static jakarta.ejb.ConcurrencyManagementType.BEAN;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.sla.Compliance;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * What everybody may know: the share answered in time this month, or last month while this one has
 * too few cases. Counts below five are never shown in public. Open to all; each server looks again
 * after five minutes.
 */
@Singleton
@ConcurrencyManagement(BEAN)
@PermitAll
@TransactionAttribute(SUPPORTS)
public class PublicFigures {

    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final int SMALLEST = 5;

    @Inject TimelinessFigures figures;
    @Inject Clock clock;

    private volatile Known known = new Known(Instant.MIN, null);

    /**
     * @param month the month the figures are of, in Santiago
     * @param figures its totals
     */
    public record Month(YearMonth month, Compliance figures) {}

    private record Known(Instant readAt, Month month) {}

    /** Empty where neither month has enough cases. */
    public Optional<Month> punctuality() {
        Instant now = clock.instant();
        if (known.readAt().isBefore(now.minus(FRESH))) {
            YearMonth current = YearMonth.now(clock);
            known =
                    new Known(
                            now, read(current).or(() -> read(current.minusMonths(1))).orElse(null));
        }
        return Optional.ofNullable(known.month());
    }

    private Optional<Month> read(YearMonth month) {
        Compliance total = figures.of(Days.of(month), List.of(), CaseFilter.COUNTED).total();
        return total.enPlazo() + total.fueraDePlazo() < SMALLEST
                ? Optional.empty()
                : Optional.of(new Month(month, total));
    }
}
