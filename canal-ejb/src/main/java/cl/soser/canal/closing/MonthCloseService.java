package cl.soser.canal.closing;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.OPERACIONES;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.configuration.ConfigurationChangeRepository;
import cl.soser.canal.configuration.ConfigurationFields;
import cl.soser.canal.reporting.MonthCounter;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * Closing a month: an act of the administrator, once, one month after the other. It can be done as
 * soon as the month is over and no term of a request that entered in it is still running.
 */
@Stateless
@RolesAllowed({ADMINISTRADOR, OPERACIONES})
public class MonthCloseService {

    @PersistenceContext EntityManager em;
    @Inject ClosableMonthRepository closableMonthRepository;
    @Inject MonthCloser monthCloser;
    @Inject MonthRecounter monthRecounter;
    @Inject MonthCounter monthCounter;
    @Inject Caller caller;
    @Inject ConfigurationChangeRepository configurationChangeRepository;
    @Inject Clock clock;

    /** Months that are over and not closed, the newest first. */
    @TransactionAttribute(SUPPORTS)
    public List<OpenMonth> open() {
        List<YearMonth> open = closableMonthRepository.open();
        if (open.isEmpty()) {
            return List.of();
        }
        Map<YearMonth, Long> entered = monthCounter.entered(open.get(open.size() - 1), open.get(0));
        Map<YearMonth, Long> running = closableMonthRepository.running();
        return open.stream()
                .map(
                        month ->
                                new OpenMonth(
                                        month,
                                        entered.getOrDefault(month, 0L),
                                        running.getOrDefault(month, 0L),
                                        open.get(open.size() - 1)))
                .toList();
    }

    /** What closing it now would freeze. */
    @TransactionAttribute(SUPPORTS)
    public MonthClosePreview preview(@NotNull YearMonth month) {
        long entered = monthCounter.volume(month, List.of(), null).total();
        return new MonthClosePreview(
                new OpenMonth(
                        month,
                        entered,
                        closableMonthRepository.running(month),
                        closableMonthRepository.before(month).orElse(month)),
                monthCounter.timeliness(month, List.of(), null).total(),
                entered);
    }

    /** All of it in one transaction, exactly once; the history of changes says who did. */
    @RolesAllowed(ADMINISTRADOR)
    public void close(@NotNull YearMonth month) {
        if (!closableMonthRepository.isOver(month)) {
            throw new NotAllowedException("close.notOver");
        }
        requireOrder(month);
        if (closableMonthRepository.running(month) > 0) {
            throw new NotAllowedException("close.running");
        }
        MonthReport whole = monthCloser.close(month, clock.instant(), caller.requireId());
        configurationChangeRepository.changed(
                MonthCloser.what(whole), ConfigurationFields.NONE, MonthCloser.fields(whole));
    }

    private void requireOrder(YearMonth month) {
        closableMonthRepository
                .before(month)
                .ifPresent(
                        first -> {
                            throw new NotAllowedException(
                                    "close.order", ReportFormatter.month(first));
                        });
    }

    /**
     * Compares a closed month with the present requests.
     *
     * @return how many new differences were found
     */
    @RolesAllowed(ADMINISTRADOR)
    public int recount(@NotNull YearMonth month) {
        MonthClose close =
                em.createNamedQuery(MonthClose.OF_MONTH, MonthClose.class)
                        .setParameter("month", month.atDay(1))
                        .getResultStream()
                        .findAny()
                        .orElseThrow(NotFoundException::new);
        try {
            return monthRecounter.recount(close);
        } catch (OptimisticLockException e) {
            throw new NotAllowedException("close.recounting");
        }
    }
}
