package cl.soser.canal.closing;

import cl.soser.canal.configuration.ConfigurationFields;
import cl.soser.canal.configuration.PastChanges;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/** Months closed at past instants, to fill a history. Callers must have checked authorisation. */
@ApplicationScoped
public class PastMonths {

    @Inject MonthCloser monthCloser;
    @Inject ClosableMonthRepository closableMonthRepository;
    @Inject PastChanges log;

    /** Over, and every term in them run out; the newest first. */
    public List<YearMonth> closable() {
        return closableMonthRepository.open().stream()
                .filter(month -> closableMonthRepository.running(month) == 0)
                .toList();
    }

    public void close(YearMonth month, Instant at, long by) {
        MonthReport whole = monthCloser.close(month, at, by);
        log.changed(
                MonthCloser.what(whole),
                by,
                at,
                ConfigurationFields.NONE,
                MonthCloser.fields(whole));
    }
}
