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
 * present: by phone and on paper, birth date, sex and e-mail may be missing (rules, Intake).
 *
 * @param document the RUT, IPE or passport in any usual spelling; null when not given
 * @param mobile any telephone the person answers, in any usual spelling
 * @param answerChannel null means by mail
 * @param postalAddress street, number and place, as an envelope has it; null where no letter is
 *     sent
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
        AnswerChannel answerChannel,
        @Size(max = 200) String postalAddress)
        implements Serializable {

    public PersonDetails {
        document = blankToNull(document);
        mobile = blankToNull(mobile);
        landline = blankToNull(landline);
        comunaCode = blankToNull(comunaCode);
        institutionCode = blankToNull(institutionCode);
        email = blankToNull(email);
        answerChannel = answerChannel == null ? AnswerChannel.CORREO : answerChannel;
        postalAddress = blankToNull(postalAddress);
    }

    /** A person without letters. */
    public PersonDetails(
            String firstNames,
            String lastNames,
            DocumentType documentType,
            String document,
            LocalDate birthDate,
            Sex sex,
            UserType userType,
            String mobile,
            String landline,
            String comunaCode,
            String institutionCode,
            String email,
            AnswerChannel answerChannel) {
        this(
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
                email,
                answerChannel,
                null);
    }

    /** Named after the field where the error is shown: a RUT and an IPE have a check digit. */
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
                answerChannel,
                postalAddress);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
