package cl.soser.canal.reporting.cases;

import cl.soser.canal.person.UserType;
import cl.soser.canal.response.sent.CitizenAnswer;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * One request as its institution reads it. Of a restricted one there are the facts and no text.
 *
 * @param detail what the citizen wrote, with persons hidden unless their names were released
 * @param person the person: initials, or the name where it was released
 * @param named whether names were released to the caller
 */
public record InstitutionCaseDetails(
        CaseRow facts,
        String detail,
        LocalDate happenedOn,
        UserType userType,
        String person,
        boolean named,
        List<CaseDetails.Step> steps,
        List<CitizenAnswer> answers)
        implements Serializable {

    public InstitutionCaseDetails {
        steps = List.copyOf(steps);
        answers = List.copyOf(answers);
    }
}
