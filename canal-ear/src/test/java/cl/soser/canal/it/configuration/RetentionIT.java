package cl.soser.canal.it.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.configuration.ConfigurationHistoryQuery;
import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.it.InContainer;
import cl.soser.canal.retention.RetentionClass;
import cl.soser.canal.retention.RetentionRow;
import cl.soser.canal.retention.RetentionService;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The terms of retention, counted and not yet done. */
class RetentionIT extends InContainer {

    @Inject RetentionService retentionService;
    @Inject ConfigurationHistoryQuery configurationHistoryQuery;

    private RetentionRow row(RetentionClass of) throws Exception {
        return as(with("TI"), () -> retentionService.all()).stream()
                .filter(one -> one.of() == of)
                .findAny()
                .orElseThrow();
    }

    @Test
    void eachClassHasATermAndACountOfWhatWouldFallDue() throws Exception {
        var rows = as(with("DATOS"), () -> retentionService.all());
        assertEquals(RetentionClass.values().length, rows.size());
        assertTrue(rows.stream().allMatch(one -> one.due() >= 0));
    }

    @Test
    void theOfficerChangesATermAndTheHistoryTellsWhy() throws Exception {
        RetentionRow before = row(RetentionClass.LLAMADAS);
        as(
                with("DATOS"),
                () ->
                        retentionService.keep(
                                before.of(), before.version(), 30, "Lo pide la auditoría."));
        assertEquals(30, row(RetentionClass.LLAMADAS).months());
        var told =
                as(
                        with("DATOS"),
                        () ->
                                configurationHistoryQuery.page(
                                        Set.of(ConfigurationKind.RETENCION), "LLAMADAS", null, 1));
        assertTrue(
                told.rows().get(0).fields().stream()
                        .anyMatch(f -> "Lo pide la auditoría.".equals(f.after())));
        EJBException lost =
                assertThrows(
                        EJBException.class,
                        () ->
                                as(
                                        with("DATOS"),
                                        () ->
                                                retentionService.keep(
                                                        before.of(),
                                                        before.version(),
                                                        24,
                                                        "Tarde.")));
        assertEquals(OptimisticLockException.class, lost.getCause().getClass());
    }

    @Test
    void othersOnlyReadAndOddTermsAreRefused() throws Exception {
        RetentionRow row = row(RetentionClass.MENSAJES);
        for (String role : new String[] {"ADMINISTRADOR", "TI"}) {
            assertThrows(
                    EJBAccessException.class,
                    () ->
                            as(
                                    with(role),
                                    () ->
                                            retentionService.keep(
                                                    row.of(), row.version(), 1, "Así.")));
        }
        assertThrows(
                EJBAccessException.class,
                () -> as(with("OPERADOR"), () -> retentionService.all()),
                "reads");
        assertThrows(
                ConstraintViolationException.class,
                () ->
                        as(
                                with("DATOS"),
                                () -> retentionService.keep(row.of(), row.version(), 0, "Así.")));
    }
}
