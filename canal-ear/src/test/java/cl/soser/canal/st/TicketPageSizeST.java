package cl.soser.canal.st;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.fixture.ComponentCount;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.junit.jupiter.api.Test;

/**
 * The page of a ticket builds what this user can read and do in this state, and what the next act
 * needs, and no more: its processor time grows with its components. Of what is folded ({@code
 * TicketPart}) one line is built, however many requests there are beside it.
 */
class TicketPageSizeST extends StaffJourney {

    private static final int MOST = 300;

    @Test
    void itIsSmallInEveryState() {
        String waiting = Fixtures.filed();
        String alert = Fixtures.alert("ENFERMEDAD");
        String writing = Fixtures.written(Fixtures.filed());
        String review = Fixtures.submitted(Fixtures.filed());
        String answered = Fixtures.answered(Fixtures.filed());
        String asked = Fixtures.filed();
        Fixtures.asked(asked);
        String late = Fixtures.overdue(Fixtures.filed());
        Page administrator = signedIn("administradora");
        Page operator = signedIn("operadora");
        Page operations = signedIn("operaciones");
        assertAll(
                () -> small(administrator, "waiting", waiting),
                () -> small(administrator, "alert", alert),
                () -> small(administrator, "writing", writing),
                () -> small(administrator, "review", review),
                () -> small(administrator, "answered", answered),
                () -> small(administrator, "asked", asked),
                () -> small(administrator, "late", late),
                () -> small(operator, "alert for the operator", alert),
                () -> small(operator, "answered for the operator", answered),
                () -> small(operations, "review for Operations", review));
    }

    /** The biggest form of an act, over the biggest page. */
    @Test
    void itIsSmallWhileAnActIsChosen() {
        Page administrator = signedIn("administradora");
        open(administrator, "/gestion/tickets/" + Fixtures.submitted(Fixtures.filed()));
        Response shown =
                administrator.waitForResponse(
                        answer -> "POST".equals(answer.request().method()),
                        () -> choose(administrator, "Reclasificar"));
        small("an act", shown);
    }

    private static void small(Page who, String state, String number) {
        Response answer = who.navigate("/gestion/tickets/" + number);
        assertEquals(200, answer.status(), number);
        small(state, answer);
    }

    private static void small(String state, Response answer) {
        int components = Integer.parseInt(answer.headerValue(ComponentCount.HEADER));
        String parts = answer.headerValue(ComponentCount.PARTS);
        assertTrue(components <= MOST, state + " has " + components + ": " + parts);
    }
}
