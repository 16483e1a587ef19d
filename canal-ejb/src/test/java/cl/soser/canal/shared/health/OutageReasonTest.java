package cl.soser.canal.shared.health;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.ejb.EJBException;
import jakarta.persistence.OptimisticLockException;
import jakarta.resource.spi.ResourceAllocationException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutageReasonTest {

    @ParameterizedTest
    @CsvSource({
        "08001, UNREACHABLE",
        "08006, UNREACHABLE",
        "57P01, STARTING",
        "57P03, STARTING",
        "53100, FULL",
        "53300, BUSY",
        "25006, READ_ONLY",
        "28000, BROKEN"
    })
    void theStateOfADatabaseSaysWhy(String state, OutageReason reason) {
        assertEquals(Optional.of(reason), OutageReason.of(wrapped(new SQLException("", state))));
    }

    /** A lock, a unique key and a slow statement are about the request, not about the database. */
    @ParameterizedTest
    @CsvSource({"23505", "40001", "55P03", "57014", "42P01", "40XL1"})
    void whatConcernsTheRequestAloneIsNoOutage(String state) {
        assertEquals(Optional.empty(), OutageReason.of(wrapped(new SQLException("", state))));
    }

    @Test
    void theInnermostCauseSaysIt() {
        Exception pool =
                new SQLException(
                        "Error in allocating a connection.",
                        new ResourceAllocationException(
                                "no connection", new SQLException("refused", "08001")));
        assertEquals(Optional.of(OutageReason.UNREACHABLE), OutageReason.of(pool));
    }

    @Test
    void aPoolWithoutAConnectionIsBusy() {
        Exception pool =
                new SQLException("Error", new ResourceAllocationException("expired max-wait-time"));
        assertEquals(Optional.of(OutageReason.BUSY), OutageReason.of(wrapped(pool)));
    }

    @Test
    void anythingElseIsNone() {
        assertEquals(Optional.empty(), OutageReason.of(new OptimisticLockException()));
        assertEquals(Optional.empty(), OutageReason.of(new IOException("No space left on device")));
    }

    @Test
    void aLookAlwaysHasAReason() {
        SQLException refused = new SQLException("", "08001");
        assertEquals(OutageReason.SILENT, OutageReason.ofLook(refused, true));
        assertEquals(OutageReason.UNREACHABLE, OutageReason.ofLook(refused, false));
        assertEquals(
                OutageReason.FULL,
                OutageReason.ofLook(new IOException("No space left on device"), false));
        assertEquals(
                OutageReason.READ_ONLY,
                OutageReason.ofLook(new AccessDeniedException("files"), false));
        assertEquals(OutageReason.BROKEN, OutageReason.ofLook(new SQLException(), false));
    }

    private static Throwable wrapped(Exception cause) {
        return new EJBException(new RuntimeException(cause));
    }
}
