package cl.soser.canal.demo;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import cl.soser.canal.account.signin.DemoAccounts;
import cl.soser.canal.closing.PastMonths;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/** The months of the demonstration that the administrator has closed: all that could be but one. */
@Stateless
public class DemoClosing {

    @Inject PastMonths months;
    @Inject DemoAccounts demoAccounts;
    @Inject Clock clock;

    /** The oldest first; the newest is left for visitors of the demonstration to close. */
    public List<YearMonth> months() {
        return months.closable().stream().skip(1).sorted().toList();
    }

    /** On the morning of the fifth of the next month. */
    @TransactionAttribute(REQUIRES_NEW)
    public void close(YearMonth month) {
        Instant at =
                month.plusMonths(1).atDay(5).atTime(10, 15).atZone(clock.getZone()).toInstant();
        months.close(
                month,
                at.isAfter(clock.instant()) ? clock.instant() : at,
                demoAccounts.id("administradora"));
    }
}
