package cl.soser.canal.account;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * What is known of a citizen, as given on any channel. Only names and the type of user are always
 * there: by phone and on paper, birth date, sex and e-mail may be missing (rules, Intake).
 *
 * @param document the RUT, IPE or passport in any usual spelling; null when not given
 * @param mobile any telephone the person answers, in any usual spelling
 * @param answerChannel null means by mail
 */
public record PersonDetails(
        @NotBlank @Size(max = 100) String firstNames,
        @NotBlank @Size(max = 100) String lastNames,
        DocumentType documentType,
        @Size(max = 30) String document,
        @Past LocalDate birthDate,
        Sex sex,
        @NotNull UserType userType,
        @PhoneNumber String mobile,
        @PhoneNumber String landline,
        @Size(min = 5, max = 5) String comunaCode,
        @Size(max = 30) String institutionCode,
        @EmailAddress String email,
        AnswerChannel answerChannel)
        implements Serializable {

    public PersonDetails {
        document = blankToNull(document);
        mobile = blankToNull(mobile);
        landline = blankToNull(landline);
        comunaCode = blankToNull(comunaCode);
        institutionCode = blankToNull(institutionCode);
        email = blankToNull(email);
        answerChannel = answerChannel == null ? AnswerChannel.CORREO : answerChannel;
    }

    /** Named for the field at which it is told: a RUT and an IPE carry a check digit. */
    @AssertTrue(message = "{cl.soser.canal.account.RutNumber.message}")
    public boolean isDocument() {
        return document == null
                || documentType == DocumentType.PASAPORTE
                || documentType != null && Rut.isValid(document);
    }

    /** The same person with another mailbox. */
    public PersonDetails withEmail(String otherEmail) {
        return new PersonDetails(
                firstNames,
                lastNames,
                documentType,
                document,
                birthDate,
                sex,
                userType,
                mobile,
                landline,
                comunaCode,
                institutionCode,
                otherEmail,
                answerChannel);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
