package cl.soser.canal.web.gestion.duty;

import cl.soser.canal.account.staff.AbsenceCommand;
import java.io.Serializable;
import java.time.LocalDate;

/** Days of absence as they are being written. */
public class AbsenceForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private long person;
    private LocalDate first;
    private LocalDate last;
    private Long substitute;

    void show(AbsenceCommand absence) {
        person = absence.account();
        first = absence.firstDay();
        last = absence.lastDay();
        substitute = absence.substitute();
    }

    AbsenceCommand command() {
        return new AbsenceCommand(person, first, last, substitute);
    }

    public long getPerson() {
        return person;
    }

    public void setPerson(long person) {
        this.person = person;
    }

    public LocalDate getFirst() {
        return first;
    }

    public void setFirst(LocalDate first) {
        this.first = first;
    }

    public LocalDate getLast() {
        return last;
    }

    public void setLast(LocalDate last) {
        this.last = last;
    }

    public Long getSubstitute() {
        return substitute;
    }

    public void setSubstitute(Long substitute) {
        this.substitute = substitute;
    }
}
