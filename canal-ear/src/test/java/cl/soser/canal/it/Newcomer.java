package cl.soser.canal.it;

import cl.soser.canal.account.signin.RegistrationCommand;
import cl.soser.canal.person.ContactDetails;
import cl.soser.canal.person.DocumentType;
import cl.soser.canal.person.Identity;
import cl.soser.canal.person.PersonDetails;
import cl.soser.canal.person.Sex;
import cl.soser.canal.person.UserType;
import java.time.LocalDate;

/** Somebody whose registration form is in order, but for what a test spoils. */
public final class Newcomer {

    public static final String PASSWORD = "caballo batería grapa";

    private final String email;
    private String password = PASSWORD;
    private String firstNames = "Ana";
    private String lastNames = "Soto Ñúñez";
    private LocalDate birthDate = LocalDate.of(1988, 11, 27);
    private boolean onlySix;

    private Newcomer(String email) {
        this.email = email;
    }

    public static Newcomer of(String email) {
        return new Newcomer(email);
    }

    public Newcomer choosing(String other) {
        password = other;
        return this;
    }

    public Newcomer called(String first, String last) {
        firstNames = first;
        lastNames = last;
        return this;
    }

    public Newcomer born(LocalDate day) {
        birthDate = day;
        return this;
    }

    /** As the page asks: the rest of the procedure's data is told later, or never. */
    public Newcomer inSix() {
        onlySix = true;
        birthDate = null;
        return this;
    }

    public RegistrationCommand form() {
        return new RegistrationCommand(
                new PersonDetails(
                        firstNames,
                        lastNames,
                        new Identity(DocumentType.RUT, "11.111.111-1"),
                        birthDate,
                        onlySix ? null : Sex.NO_INDICADO,
                        onlySix ? null : UserType.APODERADO,
                        new ContactDetails(
                                "9 8765 4321", null, onlySix ? null : "13101", email, null, null),
                        onlySix ? null : "JUNAEB"),
                password,
                true);
    }
}
