package cl.soser.canal.web.gestion.duty;

import cl.soser.canal.account.Absence;
import cl.soser.canal.account.Account;
import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.account.staff.AbsenceCommand;
import cl.soser.canal.account.staff.AbsenceService;
import cl.soser.canal.web.shared.address.NumberConverter;
import cl.soser.canal.web.shared.request.Redirect;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Messages;

/** The part of gestion/ausencias.xhtml that notes days of absence, or changes those of a row. */
@Named
@ViewScoped
public class AbsenceView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject AbsenceService absenceService;
    @Inject AbsencesView list;
    @Inject Caller caller;

    @Param(name = "id", converterClass = NumberConverter.class)
    transient Long asked;

    private AbsencesView.Row changing;
    private final AbsenceForm form = new AbsenceForm();

    @PostConstruct
    void open() {
        form.setPerson(caller.requireId());
        list.getRows().stream()
                .filter(row -> asked != null && row.id() == asked)
                .forEach(this::begin);
    }

    private void begin(AbsencesView.Row row) {
        changing = row;
        form.show(row.noted());
    }

    public void save() {
        AbsenceCommand absence = form.command();
        List<Absence> alone = absenceService.leftAlone(absence);
        if (changing == null) {
            absenceService.note(absence);
        } else {
            absenceService.change(changing.id(), changing.version(), absence);
        }
        alone.forEach(
                one ->
                        Messages.addFlashGlobalWarn(
                                "absences.alone", one.getAccount().getDisplayName()));
        Redirect.to(
                AbsencesView.ADDRESS, changing == null ? "absences.done" : "absences.done.changed");
    }

    public List<PersonChoice> getPeople() {
        return choices(absenceService.people());
    }

    /** For the person chosen, as they hold roles now. */
    public List<PersonChoice> getSubstitutes() {
        return choices(absenceService.substitutesFor(form.getPerson()));
    }

    private static List<PersonChoice> choices(List<Account> people) {
        return people.stream()
                .map(one -> new PersonChoice(one.getId(), one.getDisplayName()))
                .toList();
    }

    public boolean isChanging() {
        return changing != null;
    }

    /** Whose absence is being changed; empty where none is. */
    public String getWho() {
        return changing == null ? "" : changing.name();
    }

    public AbsenceForm getForm() {
        return form;
    }
}
