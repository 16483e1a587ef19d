package cl.soser.canal.web.gestion.directory;

import cl.soser.canal.account.Role;
import cl.soser.canal.phone.CallRow;
import cl.soser.canal.phone.CallService;
import cl.soser.canal.right.answer.RightCaseQuery;
import cl.soser.canal.right.answer.RightRow;
import cl.soser.canal.survey.PersonSurveyRow;
import cl.soser.canal.survey.PhoneSurveyService;
import cl.soser.canal.web.shared.CurrentUser;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The part of gestion/persona.xhtml that lists what was said with the person beside tickets. */
@Named
@RequestScoped
public class PersonContactsView {

    @Inject CallService callService;
    @Inject PhoneSurveyService phoneSurveyService;
    @Inject RightCaseQuery rightCaseQuery;
    @Inject CurrentUser user;
    @Inject PersonView view;

    private List<CallRow> calls;
    private List<PersonSurveyRow> surveys;
    private List<RightRow> rights;

    public List<CallRow> getCalls() {
        calls = calls == null ? callService.ofPerson(view.handle()) : calls;
        return calls;
    }

    public List<PersonSurveyRow> getSurveys() {
        surveys = surveys == null ? phoneSurveyService.ofPerson(view.handle()) : surveys;
        return surveys;
    }

    /** Of the officer's office alone. */
    public List<RightRow> getRights() {
        if (rights == null) {
            rights = user.is(Role.DATOS) ? rightCaseQuery.ofPerson(view.handle()) : List.of();
        }
        return rights;
    }
}
