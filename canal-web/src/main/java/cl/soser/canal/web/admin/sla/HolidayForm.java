package cl.soser.canal.web.admin.sla;

import cl.soser.canal.sla.AddHolidayCommand;
import cl.soser.canal.sla.HolidayScope;
import java.io.Serializable;
import java.time.LocalDate;

/** A holiday as it is being written. */
public class HolidayForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private LocalDate date;
    private String name;
    private String place;

    AddHolidayCommand command() {
        return new AddHolidayCommand(date, name, scope(), place);
    }

    private HolidayScope scope() {
        if (place == null || place.isEmpty()) {
            return HolidayScope.NACIONAL;
        }
        return place.length() == 2 ? HolidayScope.REGION : HolidayScope.COMUNA;
    }

    public LocalDate getDate() {
        return date;
    }

    public void setDate(LocalDate date) {
        this.date = date;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }
}
