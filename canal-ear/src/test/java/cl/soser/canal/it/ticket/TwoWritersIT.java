package cl.soser.canal.it.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.response.AnswerContent;
import cl.soser.canal.response.EarlierAnswerContent;
import cl.soser.canal.response.Finding;
import cl.soser.canal.response.OthersDraft;
import cl.soser.canal.response.PromisedActionContent;
import cl.soser.canal.response.StaleAnswerException;
import cl.soser.canal.ticket.TicketStatus;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Two people on one answer: nobody's words are lost, and each can read the other's. */
class TwoWritersIT extends TicketCase {

    private AnswerContent mine;
    private AnswerContent theirs;

    /** Both begin from the same draft; the area is faster. */
    private String met() throws Exception {
        String number = in(TicketStatus.EN_AREA);
        int seen = version(number);
        mine = definitive("Este es el texto de la administradora.", Finding.ACOGIDO);
        theirs =
                new AnswerContent(
                        mine.stage(),
                        "Y este es el del área.",
                        null,
                        Finding.PARCIAL,
                        "Faltó personal",
                        null,
                        List.of(
                                new PromisedActionContent(
                                        "Contratar", "RRHH", today().plusDays(9), null),
                                new PromisedActionContent("Pesar", "Cocina", null, today())));
        as(writer(), () -> answers.save(number, seen, theirs));
        late(number, seen, mine);
        return number;
    }

    private void late(String number, int seen, AnswerContent text) {
        StaleAnswerException stale =
                assertThrows(
                        StaleAnswerException.class,
                        () -> as(administrator(), () -> answers.save(number, seen, text)));
        assertEquals(theirs, stale.kept());
        assertEquals(text, stale.refused());
    }

    private List<EarlierAnswerContent> earlier(String number) throws Exception {
        return as(writer(), () -> answers.earlier(number));
    }

    private List<AnswerContent> texts(String number) throws Exception {
        return earlier(number).stream().map(EarlierAnswerContent::text).toList();
    }

    @Test
    void whatComesTooLateIsPutAsideEvenIfTheScreenIsNeverSeenAgain() throws Exception {
        String number = met();
        assertEquals(theirs, underWay(number).text());
        EarlierAnswerContent aside = earlier(number).get(0);
        assertEquals(mine, aside.text());
        assertEquals(Long.valueOf(administrator().id()), aside.author());
        assertEquals(Long.valueOf(writer().id()), aside.replacedBy());
    }

    @Test
    void whatIsTypedOnMeanwhileFollows() throws Exception {
        String number = met();
        int before = texts(number).size();
        int seen = version(number) - 1;
        AnswerContent more = definitive("Este es el texto, y sigue.", Finding.ACOGIDO);
        late(number, seen, more);
        assertEquals(before, texts(number).size());
        assertEquals(more, texts(number).get(0));
    }

    @Test
    void partsOfBothGoOnAndBothStayReadable() throws Exception {
        String number = met();
        int over = version(number);
        AnswerContent chosen =
                new AnswerContent(
                        mine.stage(),
                        mine.body(),
                        null,
                        theirs.finding(),
                        mine.cause(),
                        null,
                        theirs.actions());
        as(administrator(), () -> answers.settle(number, over - 1, over, mine, chosen));
        assertEquals(chosen, underWay(number).text());
        assertTrue(texts(number).containsAll(List.of(mine, theirs)));
        assertEquals(1, texts(number).stream().filter(mine::equals).count());
        assertEquals(
                Optional.of(new OthersDraft(version(number), administrator().id())),
                as(writer(), () -> answers.others(number)));
        assertEquals(Optional.empty(), as(administrator(), () -> answers.others(number)));
    }

    @Test
    void whoeverIsReplacedWholeFindsAllOfTheirsAndWhoDidIt() throws Exception {
        String number = met();
        int over = version(number);
        as(administrator(), () -> answers.settle(number, over - 1, over, mine, mine));
        EarlierAnswerContent lost = earlier(number).get(0);
        assertEquals(theirs, lost.text());
        assertEquals(Long.valueOf(writer().id()), lost.author());
        assertEquals(Long.valueOf(administrator().id()), lost.replacedBy());
    }

    @Test
    void nobodyChoosesOverATextTheyHaveNotSeen() throws Exception {
        String number = met();
        int over = version(number);
        AnswerContent newest = definitive("El área escribió otra vez.", Finding.ACOGIDO);
        as(writer(), () -> answers.save(number, over, newest));
        assertThrows(
                StaleAnswerException.class,
                () ->
                        as(
                                administrator(),
                                () -> answers.settle(number, over - 1, over, mine, mine)));
        assertEquals(newest, underWay(number).text());
        assertTrue(texts(number).contains(mine));
    }

    @Test
    void oneAfterTheOtherLosesNothingEither() throws Exception {
        String number = in(TicketStatus.EN_AREA);
        AnswerContent first = underWay(number).text();
        AnswerContent second = definitive("La administradora lo cambió.", Finding.ACOGIDO);
        AnswerContent third = definitive("Y lo siguió cambiando.", Finding.ACOGIDO);
        as(administrator(), () -> answers.save(number, version(number), second));
        as(administrator(), () -> answers.save(number, version(number), third));
        assertEquals(List.of(first), texts(number));
    }

    @Test
    void whoStillWritesWhenItIsSentOnLosesNothing() throws Exception {
        String number = in(TicketStatus.EN_AREA);
        int seen = version(number);
        submit(number);
        AnswerContent more = definitive("Una colega seguía escribiendo.", Finding.ACOGIDO);
        assertEquals(
                "answer.stale.goneOn",
                assertThrows(
                                StaleAnswerException.class,
                                () -> as(writer(), () -> answers.save(number, seen, more)))
                        .getMessage());
        assertEquals(List.of(more), texts(number));
    }
}
