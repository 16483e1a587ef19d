package cl.soser.canal.account;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * The registration form of the procedure. Everything is required except the landline; sex has the
 * choice "not stated", and a foreigner gives an IPE, an IPA or a passport.
 *
 * @param comunaCode gives the region too: its first two digits are the region's (SUBDERE)
 * @param termsAccepted ticked by the person, never beforehand
 */
@SoundPassword
public record NewAccount(
        @NotBlank @Size(max = 100) String firstNames,
        @NotBlank @Size(max = 100) String lastNames,
        @NotNull DocumentType documentType,
        @NotBlank @Size(max = 30) String document,
        @NotNull(message = "{jakarta.validation.constraints.NotBlank.message}") @Past @OfAge
                LocalDate birthDate,
        @NotNull Sex sex,
        @NotNull UserType userType,
        @NotBlank @PhoneNumber String mobile,
        @PhoneNumber String landline,
        @NotNull @Pattern(regexp = "[0-9]{5}") String comunaCode,
        @NotNull @Size(min = 1, max = 30) String institutionCode,
        @NotBlank @EmailAddress String email,
        @NotBlank String password,
        @AssertTrue(message = "{cl.soser.canal.account.NewAccount.terms}") boolean termsAccepted)
        implements PasswordChoice {

    public NewAccount {
        landline = landline == null || landline.isBlank() ? null : landline;
    }

    /** Named after the field where the error is shown: a RUT and an IPE have a check digit. */
    @AssertTrue(message = "{cl.soser.canal.account.RutNumber.message}")
    public boolean isDocument() {
        return document == null
                || document.isBlank()
                || documentType == null
                || documentType == DocumentType.PASAPORTE
                || Rut.isValid(document);
    }

    PersonDetails details() {
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
                email,
                AnswerChannel.CORREO);
    }

    /** Never a password in a log. */
    @Override
    public String toString() {
        return "NewAccount";
    }
}
