package cl.soser.canal.web.gestion.duty;

import cl.soser.canal.account.Absence;
import cl.soser.canal.account.Account;
import cl.soser.canal.account.Role;
import cl.soser.canal.account.staff.AbsenceCommand;
import cl.soser.canal.account.staff.AbsenceService;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.web.shared.CurrentUser;
import cl.soser.canal.web.shared.address.NumberConverter;
import cl.soser.canal.web.shared.language.Bundles;
import cl.soser.canal.web.shared.list.ListSize;
import cl.soser.canal.web.shared.request.Redirect;
import cl.soser.canal.web.shared.time.Dates;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.omnifaces.cdi.Param;

/** gestion/ausencias.xhtml: the days on which people are absent, and their substitutes. */
@Named
@ViewScoped
public class AbsencesView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final long HIGHEST = 99_999;
    static final String ADDRESS = "/gestion/ausencias";
    private static final int PAGE = 50;

    /**
     * One line of the list.
     *
     * @param noted what was written of it
     */
    public record Row(
            long id,
            int version,
            AbsenceCommand noted,
            String name,
            String days,
            String substitute,
            boolean today)
            implements Serializable {}

    @Inject ListSize listSize;
    @Inject AbsenceService absenceService;
    @Inject CurrentUser user;
    @Inject Dates dates;
    @Inject Clock clock;

    @Param(name = "desde", converterClass = NumberConverter.class)
    transient Long askedFrom;

    private Slice<Row> rows;
    private int from;

    @PostConstruct
    void open() {
        from = askedFrom != null && askedFrom <= HIGHEST ? askedFrom.intValue() : 0;
        List<Absence> found =
                isKeeper()
                        ? absenceService.coming(from, listSize.of(PAGE) + 1)
                        : absenceService.mine();
        rows = Slice.of(found.stream().map(this::row).toList(), listSize.of(PAGE));
    }

    private Row row(Absence absence) {
        Account instead = absence.getSubstitute();
        return new Row(
                absence.getId(),
                absence.getVersion(),
                new AbsenceCommand(
                        absence.getAccount().getId(),
                        absence.getFirstDay(),
                        absence.getLastDay(),
                        instead == null ? null : instead.getId()),
                absence.getAccount().getDisplayName(),
                days(absence.getFirstDay(), absence.getLastDay()),
                instead == null ? null : instead.getDisplayName(),
                absence.covers(LocalDate.now(clock)));
    }

    private String days(LocalDate from, LocalDate until) {
        return from.equals(until)
                ? dates.fullDay(from)
                : Bundles.text("absences.days", dates.fullDay(from), dates.fullDay(until));
    }

    /** Back at work, or not going after all. */
    public void end(Row row) {
        absenceService.end(row.id(), row.version());
        Redirect.to(ADDRESS, row.today() ? "absences.done.ended" : "absences.done.removed");
    }

    /** Looks after everybody's days, not only their own. */
    public boolean isKeeper() {
        return user.is(Role.ADMINISTRADOR) || user.is(Role.TI);
    }

    /** Opens it to be changed, on the page of the list where it stands. */
    public String change(Row row) {
        return ADDRESS + "?id=" + row.id() + (from == 0 ? "" : "&desde=" + from);
    }

    public List<Row> getRows() {
        return rows.rows();
    }

    public String getPrevious() {
        return from == 0 ? null : ADDRESS;
    }

    public String getNext() {
        return rows.more() ? ADDRESS + "?desde=" + (from + listSize.of(PAGE)) : null;
    }
}
