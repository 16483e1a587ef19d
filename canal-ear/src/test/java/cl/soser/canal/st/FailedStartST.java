package cl.soser.canal.st;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.server.Installation;
import cl.soser.canal.server.TakesLong;
import cl.soser.canal.suite.ServersSuite;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A new version whose start fails; it runs with {@code test.sh --long}. */
@Tag(ServersSuite.OWN_SERVERS)
@TakesLong
class FailedStartST {

    @Test
    void whoLooksMeanwhileReadsOurPageAndTheOperatorOneLine() throws Exception {
        Installation server = Installation.bare("failed-start");
        Installation.delete(server.home().getParent());
        Onlooker onlooker = new Onlooker(server.address());
        Installation.Said said = server.startInVain();
        assertEquals(Set.of(Onlooker.WAIT, Onlooker.PROGRAMS_WAIT), onlooker.seen());
        assertEquals(1, said.exit(), said.text());
        assertEquals(1, said.text().lines().count(), said.text());
        assertTrue(said.text().contains("starting the application failed: "), said.text());
        assertNotEquals(0, server.server("status").exit(), "nothing is left running");
    }
}
