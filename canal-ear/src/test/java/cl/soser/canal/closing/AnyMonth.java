package cl.soser.canal.closing;

import cl.soser.canal.configuration.ConfigurationChangeRepository;
import cl.soser.canal.configuration.ConfigurationFields;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;

/** Closes a month although older ones of other tests are open. */
@Stateless
@PermitAll
public class AnyMonth {

    @Inject MonthCloser monthCloser;
    @Inject ConfigurationChangeRepository configurationChangeRepository;
    @Inject Clock clock;

    public void close(YearMonth month, long by) {
        MonthReport whole = monthCloser.close(month, clock.instant(), by);
        configurationChangeRepository.changed(
                MonthCloser.what(whole), ConfigurationFields.NONE, MonthCloser.fields(whole));
    }
}
