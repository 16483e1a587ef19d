package cl.soser.canal.callcentre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import cl.soser.canal.person.AnswerChannel;
import cl.soser.canal.person.ContactDetails;
import cl.soser.canal.person.Identity;
import cl.soser.canal.person.Person;
import cl.soser.canal.person.PersonDetails;
import cl.soser.canal.person.UserType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallerCommandTest {

    private static PersonDetails details(
            String mobile, String landline, String email, AnswerChannel channel) {
        return details(mobile, landline, email, channel, null);
    }

    private static PersonDetails details(
            String mobile, String landline, String email, AnswerChannel channel, String postal) {
        return new PersonDetails(
                "Ana",
                "Ficticia",
                Identity.NONE,
                null,
                null,
                UserType.OTRO,
                new ContactDetails(mobile, landline, null, email, channel, postal),
                null);
    }

    @ParameterizedTest
    @CsvSource({
        "CORREO,,,,,desk.channel.email",
        "CORREO,,,a@b.cl,,",
        "LLAMADA,,,a@b.cl,,desk.channel.phone",
        "LLAMADA,,41 234 5678,,,",
        "SMS,41 234 5678,,,,desk.channel.mobile",
        "SMS,9 8765 4321,,,,",
        "CARTA,9 8765 4321,,,,desk.channel.address",
        "CARTA,,,,' ',desk.channel.address",
        "CARTA,,,,Los Aromos 12,"
    })
    void nobodyIsPromisedAnAnswerThatCannotReachThem(
            AnswerChannel channel,
            String mobile,
            String landline,
            String email,
            String postal,
            String why) {
        assertEquals(
                Optional.ofNullable(why),
                CallerCommand.unreachable(details(mobile, landline, email, channel, postal)));
    }

    @Test
    void anotherSpellingIsNoChangeAndAnotherNumberIs() {
        Person now =
                new Person(
                        details("+56 9 8765 4321", null, null, AnswerChannel.LLAMADA),
                        Instant.EPOCH);
        assertEquals(
                List.of(),
                CallerChange.between(
                        now,
                        new Person(
                                details("987654321", "", " ", AnswerChannel.LLAMADA),
                                Instant.EPOCH)));
        List<CallerChange> changes =
                CallerChange.between(
                        now,
                        new Person(
                                details("987654322", null, null, AnswerChannel.LLAMADA),
                                Instant.EPOCH));
        assertEquals(
                List.of(new CallerChange("mobile", "+56 9 8765 4321", "+56 9 8765 4322")), changes);
        assertNotEquals(CallerChange.code(List.of()), CallerChange.code(changes));
    }
}
