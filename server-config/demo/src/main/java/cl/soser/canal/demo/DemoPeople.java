package cl.soser.canal.demo;

import cl.soser.canal.person.AnswerChannel;
import cl.soser.canal.person.ContactDetails;
import cl.soser.canal.person.DocumentType;
import cl.soser.canal.person.Identity;
import cl.soser.canal.person.Person;
import cl.soser.canal.person.PersonDetails;
import cl.soser.canal.person.Rut;
import cl.soser.canal.person.Sex;
import cl.soser.canal.person.UserType;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/**
 * Invented citizens: surnames that say so, RUTs from 40 million up, addresses without a mailbox.
 */
final class DemoPeople {

    private static final int FIRST_RUT = 40_000_001;
    private static final List<String> NAMES =
            List.of(
                    "Ana",
                    "Beatriz",
                    "Carolina",
                    "Daniela",
                    "Elena",
                    "Fernanda",
                    "Gabriela",
                    "Isabel",
                    "Javiera",
                    "Marcela",
                    "Paola",
                    "Rosa",
                    "Sandra",
                    "Valentina",
                    "Andrés",
                    "Cristián",
                    "Diego",
                    "Felipe",
                    "Héctor",
                    "Jorge",
                    "Luis",
                    "Manuel",
                    "Pedro",
                    "Rodrigo");
    private static final List<String> SURNAMES =
            List.of(
                    "Ficticia Prueba",
                    "Ejemplo Demo",
                    "Prueba Ensayo",
                    "Inventada Muestra",
                    "Demo Ficción",
                    "Muestra Ejemplo",
                    "Ensayo Modelo",
                    "Modelo Inventada");

    private DemoPeople() {}

    /** The n-th citizen, always the same. */
    static Person person(int n, Instant since, Random random) {
        String name = NAMES.get(n % NAMES.size());
        boolean withMail = n % 9 != 0;
        UserType[] types = UserType.values();
        return new Person(
                new PersonDetails(
                        name,
                        SURNAMES.get((n / NAMES.size()) % SURNAMES.size()),
                        new Identity(DocumentType.RUT, Rut.of(FIRST_RUT + n).format()),
                        null,
                        Sex.NO_INDICADO,
                        n % 3 == 0 ? types[random.nextInt(types.length)] : UserType.APODERADO,
                        new ContactDetails(
                                "+56 9 1000 " + String.format("%04d", n),
                                null,
                                null,
                                withMail ? "persona" + n + "@canal.example" : null,
                                withMail ? AnswerChannel.CORREO : AnswerChannel.LLAMADA,
                                null),
                        null),
                since);
    }
}
