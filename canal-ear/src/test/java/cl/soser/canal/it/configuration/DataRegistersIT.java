package cl.soser.canal.it.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.KnownAccounts.Known;
import cl.soser.canal.account.Role;
import cl.soser.canal.it.InContainer;
import cl.soser.canal.right.register.DataBreach;
import cl.soser.canal.right.register.DataBreachContent;
import cl.soser.canal.right.register.DataBreachService;
import cl.soser.canal.right.register.RegisterEntryContent;
import cl.soser.canal.right.register.RegisterKind;
import cl.soser.canal.right.register.RegisterService;
import cl.soser.canal.shared.NotAllowedException;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The officer's registers keep every edition, and a breach is not closed in silence. */
class DataRegistersIT extends InContainer {

    @Inject RegisterService registerService;
    @Inject DataBreachService dataBreachService;
    @Inject Clock clock;

    private Known officer() {
        return with("DATOS");
    }

    private static RegisterEntryContent content(String title, String purpose) {
        return new RegisterEntryContent(
                title, purpose, "Nombres", null, null, null, null, "Acceso por función");
    }

    private DataBreachContent breach(boolean sensitive) {
        return new DataBreachContent(
                clock.instant().minus(Duration.ofHours(5)),
                "Un correo salió a otra <persona>.",
                "Nombre y curso",
                3L,
                sensitive,
                false,
                "Que se sepa de un niño.",
                "Se pidió borrarlo.");
    }

    private static void assertPdf(byte[] pdf) {
        assertEquals("%PDF", new String(pdf, 0, 4, StandardCharsets.US_ASCII));
    }

    @Test
    void theRegistersComeWithWhatTheProductDoesAndKeepEveryEdition() throws Exception {
        for (RegisterKind kind : RegisterKind.values()) {
            assertFalse(as(officer(), () -> registerService.all(kind)).isEmpty(), kind.name());
            assertPdf(as(officer(), () -> registerService.pdf(kind)));
        }
        long id =
                as(
                        officer(),
                        () ->
                                registerService.add(
                                        RegisterKind.DESTINATARIO,
                                        content("Imprenta <de cartas>", "Imprime cartas"),
                                        "La contratamos"));
        int version = as(officer(), () -> registerService.open(id)).version();
        as(
                officer(),
                () ->
                        registerService.change(
                                id,
                                version,
                                content("Imprenta", "Ya no imprime"),
                                true,
                                "Terminó el contrato"));
        var sheet = as(officer(), () -> registerService.open(id));
        assertTrue(sheet.ended());
        assertEquals(
                List.of("Ya no imprime", "Imprime cartas"),
                sheet.editions().stream().map(one -> one.content().purpose()).toList());
        assertNotNull(sheet.editions().get(0).who());
        assertPdf(as(officer(), () -> registerService.pdf(RegisterKind.DESTINATARIO)));
        assertThrows(
                EJBException.class,
                () ->
                        as(
                                officer(),
                                () ->
                                        registerService.change(
                                                id, version, content("Otra", "Otra"), false, "x")));
        assertThrows(
                ConstraintViolationException.class,
                () ->
                        as(
                                officer(),
                                () ->
                                        registerService.add(
                                                RegisterKind.ACTIVIDAD,
                                                content(" ", "x"),
                                                "razón")));
    }

    @Test
    void aBreachIsClosedOnlyWhenAllWereToldOrWithAReason() throws Exception {
        long id = as(officer(), () -> dataBreachService.record(breach(true)));
        DataBreach first = as(officer(), () -> dataBreachService.open(id));
        assertEquals(first.getNoticedAt().plus(Duration.ofHours(72)), first.getTellBy());
        assertPdf(as(officer(), () -> dataBreachService.agencyNotice(id)));
        assertPdf(as(officer(), () -> dataBreachService.peopleNotice(id)));
        assertThrows(
                NotAllowedException.class,
                () -> as(officer(), () -> dataBreachService.close(id, first.getVersion(), " ")));
        as(officer(), () -> dataBreachService.agencyTold(id, first.getVersion(), "AG-1"));
        DataBreach told = as(officer(), () -> dataBreachService.open(id));
        assertThrows(
                NotAllowedException.class,
                () -> as(officer(), () -> dataBreachService.close(id, told.getVersion(), null)));
        as(officer(), () -> dataBreachService.peopleTold(id, told.getVersion(), "Por correo"));
        DataBreach all = as(officer(), () -> dataBreachService.open(id));
        as(officer(), () -> dataBreachService.close(id, all.getVersion(), null));
        DataBreach closed = as(officer(), () -> dataBreachService.open(id));
        assertNotNull(closed.getClosedAt());
        assertThrows(
                NotAllowedException.class,
                () ->
                        as(
                                officer(),
                                () ->
                                        dataBreachService.change(
                                                id, closed.getVersion(), breach(false))));
        assertEquals(
                id,
                as(officer(), () -> dataBreachService.page(Long.MAX_VALUE, 5))
                        .rows()
                        .get(0)
                        .getId());
        long mails =
                data.with(
                        em ->
                                em.createQuery(
                                                "SELECT COUNT(m) FROM OutboundMessage m WHERE"
                                                        + " m.dedupeKey LIKE :key",
                                                Long.class)
                                        .setParameter("key", "vulneracion|brecha:" + id + "|%")
                                        .getSingleResult());
        assertTrue(mails > 0);
    }

    @Test
    void nobodyElseReadsThem() {
        for (String role : Role.OF_PEOPLE) {
            if (!role.equals("DATOS")) {
                for (Step step :
                        List.<Step>of(
                                () -> registerService.all(RegisterKind.ACTIVIDAD),
                                () -> registerService.pdf(RegisterKind.ACTIVIDAD),
                                () -> registerService.open(1),
                                () -> dataBreachService.page(Long.MAX_VALUE, 5),
                                () -> dataBreachService.record(breach(true)))) {
                    assertThrows(EJBAccessException.class, () -> as(with(role), step), role);
                }
            }
        }
    }
}
