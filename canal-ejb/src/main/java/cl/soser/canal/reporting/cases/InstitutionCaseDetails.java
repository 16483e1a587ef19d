package cl.soser.canal.reporting.cases;

import cl.soser.canal.person.UserType;
import cl.soser.canal.response.sent.CitizenAnswer;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * One request as its institution reads it. Of a restricted one there are the facts and no text.
 *
 * @param detail what the citizen wrote, masked unless the caller stated a purpose
 * @param person the person: initials, or the name after the caller stated a purpose
 * @param contact null until then
 */
public record InstitutionCaseDetails(
        CaseRow facts,
        String detail,
        LocalDate happenedOn,
        UserType userType,
        String person,
        List<String> contact,
        List<CaseDetails.Step> steps,
        List<CitizenAnswer> answers)
        implements Serializable {

    public InstitutionCaseDetails {
        contact = contact == null ? null : List.copyOf(contact);
        steps = List.copyOf(steps);
        answers = List.copyOf(answers);
    }
}
