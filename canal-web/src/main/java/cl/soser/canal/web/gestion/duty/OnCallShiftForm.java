package cl.soser.canal.web.gestion.duty;

import cl.soser.canal.escalation.OnCallShiftCommand;
import cl.soser.canal.shared.IncompleteException;
import cl.soser.canal.shared.IncompleteException.Missing;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/** A shift of somebody on call as it is being written. */
public class OnCallShiftForm {

    private Long person;
    private String from;
    private String until;
    private String telephone;
    private String area;
    private int ordinal = 1;

    OnCallShiftCommand command(ZoneId zone) {
        return new OnCallShiftCommand(
                person,
                instant(from, zone, "from"),
                instant(until, zone, "until"),
                telephone,
                area == null || area.isEmpty() ? null : area,
                ordinal);
    }

    private static Instant instant(String typed, ZoneId zone, String field) {
        try {
            return LocalDateTime.parse(typed).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            throw new IncompleteException(List.of(new Missing("onCall.wrong", field)));
        }
    }

    public Long getPerson() {
        return person;
    }

    public void setPerson(Long person) {
        this.person = person;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }

    public String getTelephone() {
        return telephone;
    }

    public void setTelephone(String telephone) {
        this.telephone = telephone;
    }

    public String getArea() {
        return area;
    }

    public void setArea(String area) {
        this.area = area;
    }

    public int getOrdinal() {
        return ordinal;
    }

    public void setOrdinal(int ordinal) {
        this.ordinal = ordinal;
    }
}
