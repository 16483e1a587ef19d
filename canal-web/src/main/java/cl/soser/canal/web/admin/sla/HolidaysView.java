package cl.soser.canal.web.admin.sla;

import cl.soser.canal.sla.AddHolidayCommand;
import cl.soser.canal.sla.Holiday;
import cl.soser.canal.sla.HolidayScope;
import cl.soser.canal.sla.HolidayService;
import cl.soser.canal.web.shared.address.NumberConverter;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** admin/feriados.xhtml: the holidays of a year and the offices' hours. */
@Named
@ViewScoped
public class HolidaysView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/admin/feriados?anio=%s";

    @Inject HolidayService holidayService;
    @Inject Clock clock;

    @Param(name = "anio", converterClass = NumberConverter.class)
    transient Long asked;

    private int year;
    private int version;
    private transient List<Holiday> rows;
    private final HolidayForm form = new HolidayForm();

    @PostConstruct
    void open() {
        int now = LocalDate.now(clock).getYear();
        year =
                asked == null
                                || asked < AddHolidayCommand.FIRST_YEAR
                                || asked > AddHolidayCommand.LAST_YEAR
                        ? now
                        : asked.intValue();
        version = holidayService.version();
    }

    /** Of the calendar as the page shows it. */
    int version() {
        return version;
    }

    void renew() {
        rows = null;
        version = holidayService.version();
    }

    public List<Holiday> getRows() {
        if (rows == null) {
            rows = holidayService.ofYear(year);
        }
        return rows;
    }

    public String place(Holiday holiday) {
        return holiday.getScope() == HolidayScope.NACIONAL
                ? Bundles.text("holidayScope.NACIONAL")
                : Bundles.text(
                        "holidays.place",
                        Bundles.text("holidayScope." + holiday.getScope()),
                        holidayService.places(holiday));
    }

    public void add() {
        holidayService.add(form.command());
        done("holidays.added", form.getDate().getYear());
    }

    public void remove(long id) {
        holidayService.remove(id);
        done("holidays.removed", year);
    }

    /** Shows that year, and what was done. */
    static void done(String key, int year) {
        Messages.addFlashGlobalInfo(key);
        Faces.redirect(PAGE, String.valueOf(year));
    }

    public int getYear() {
        return year;
    }

    public int getPrevious() {
        return year - 1;
    }

    public int getNext() {
        return year + 1;
    }

    public HolidayForm getForm() {
        return form;
    }
}
