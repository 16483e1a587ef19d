package cl.soser.canal.it.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.KnownAccounts.Known;
import cl.soser.canal.account.Role;
import cl.soser.canal.configuration.ConfigurationChangeRepository;
import cl.soser.canal.configuration.ConfigurationCursor;
import cl.soser.canal.configuration.ConfigurationEntry;
import cl.soser.canal.configuration.ConfigurationFields;
import cl.soser.canal.configuration.ConfigurationHistoryQuery;
import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.configuration.ConfigurationSubject;
import cl.soser.canal.configuration.FieldChange;
import cl.soser.canal.configuration.HistoryCriteria;
import cl.soser.canal.it.InContainer;
import cl.soser.canal.shared.Slice;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBTransactionRequiredException;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The one history: kept with its change or not at all, read page by page, never rewritten. */
class ConfigurationHistoryIT extends InContainer {

    private static final Set<ConfigurationKind> CALENDARS = Set.of(ConfigurationKind.CALENDARIO);

    @Inject ConfigurationChangeRepository configurationChangeRepository;
    @Inject ConfigurationHistoryQuery configurationHistoryQuery;
    @Inject Clock clock;

    private final String key = UUID.randomUUID().toString();
    private final ConfigurationSubject thing =
            new ConfigurationSubject(ConfigurationKind.CALENDARIO, key, "Horario de prueba");

    private void change(String before, String after) {
        data.with(
                em -> {
                    configurationChangeRepository.changed(thing, named(before), named(after));
                    return null;
                });
    }

    private static ConfigurationFields named(String name) {
        return name == null
                ? ConfigurationFields.NONE
                : ConfigurationFields.NONE.field("name", name);
    }

    private Slice<ConfigurationEntry> read(ConfigurationCursor from, int size) throws Exception {
        return as(
                with(Role.ADMINISTRADOR),
                () -> configurationHistoryQuery.page(CALENDARS, key, from, size));
    }

    @Test
    void tellsWhoWhenAndWhatItWasBefore() throws Exception {
        Known ti = with(Role.TI);
        as(ti, () -> change("Antes", "Después"));
        ConfigurationEntry entry = read(null, 10).rows().get(0);
        assertEquals(List.of(new FieldChange("name", "Antes", "Después")), entry.fields());
        assertEquals(thing, entry.what());
        assertEquals("ti", entry.author());
    }

    @Test
    void itIsFoundByWhoChangedItAndOnWhichDays() throws Exception {
        Known ti = with(Role.TI);
        as(ti, () -> change("Antes", "Después"));
        change("Después", "Sin nadie");
        LocalDate today = LocalDate.now(clock);
        assertEquals(1, found(null, ti.id(), today, today));
        assertEquals(1, found(ConfigurationKind.CALENDARIO, ti.id(), null, null));
        assertEquals(0, found(ConfigurationKind.REGLA, ti.id(), null, null));
        assertEquals(0, found(null, ti.id(), null, today.minusDays(1)));
        assertEquals(0, found(null, ti.id(), today.plusDays(1), null));
        assertEquals(
                "ti",
                as(with(Role.ADMINISTRADOR), () -> configurationHistoryQuery.authors())
                        .get(ti.id()));
        List<Long> read = new ArrayList<>();
        ConfigurationCursor from = null;
        Slice<ConfigurationEntry> page;
        do {
            page = search(new HistoryCriteria(null, null, today, today), from, 1);
            read.add(page.rows().get(0).id());
            from = ConfigurationCursor.after(page.rows().get(0));
        } while (page.more() && read.size() < 5);
        assertEquals(read.stream().distinct().toList(), read);
    }

    private Slice<ConfigurationEntry> search(
            HistoryCriteria filter, ConfigurationCursor from, int size) throws Exception {
        return as(
                with(Role.ADMINISTRADOR),
                () -> configurationHistoryQuery.search(filter, from, size));
    }

    private long found(ConfigurationKind kind, Long account, LocalDate from, LocalDate until)
            throws Exception {
        return search(new HistoryCriteria(kind, account, from, until), null, 100).rows().stream()
                .filter(entry -> entry.what().equals(thing))
                .count();
    }

    @Test
    void whatNobodyDidHasNoAuthor() throws Exception {
        change(null, "Sembrado");
        ConfigurationEntry entry = read(null, 10).rows().get(0);
        assertNull(entry.author());
        assertTrue(entry.isBeginning());
    }

    @Test
    void whereNothingChangesNothingIsKept() throws Exception {
        change("Igual", "Igual ");
        assertEquals(List.of(), read(null, 10).rows());
    }

    @Test
    void aChangeThatFailsLeavesNoLine() throws Exception {
        assertThrows(
                RuntimeException.class,
                () ->
                        data.with(
                                em -> {
                                    configurationChangeRepository.changed(
                                            thing, ConfigurationFields.NONE, named("Nunca"));
                                    throw new IllegalStateException("the change itself failed");
                                }));
        assertEquals(List.of(), read(null, 10).rows());
    }

    @Test
    void outsideAChangeNothingCanBeWritten() {
        assertThrows(
                EJBTransactionRequiredException.class,
                () ->
                        configurationChangeRepository.changed(
                                thing, ConfigurationFields.NONE, named("Suelto")));
    }

    @Test
    void pagesShowEachChangeOnceNewestFirst() throws Exception {
        for (int i = 1; i <= 7; i++) {
            change("n" + (i - 1), "n" + i);
        }
        List<String> seen = new ArrayList<>();
        Set<Long> ids = new HashSet<>();
        ConfigurationCursor from = null;
        boolean more = true;
        while (more) {
            Slice<ConfigurationEntry> page = read(from, 3);
            page.rows().forEach(row -> seen.add(row.fields().get(0).after()));
            page.rows().forEach(row -> ids.add(row.id()));
            more = page.more();
            from = more ? ConfigurationCursor.after(page.rows().get(2)) : null;
        }
        assertEquals(List.of("n7", "n6", "n5", "n4", "n3", "n2", "n1"), seen);
        assertEquals(7, ids.size());
    }

    @Test
    void itStandsInTheRegisterOfActsToo() throws Exception {
        as(with(Role.TI), () -> change("a", "b"));
        List<String> reasons =
                data.with(
                        em ->
                                em.createQuery(
                                                "SELECT e.reason FROM AuditEntry e WHERE e.actionCode ="
                                                        + " 'CONFIGURACION' AND e.reason LIKE :key",
                                                String.class)
                                        .setParameter("key", "%" + key + "%")
                                        .getResultList());
        assertEquals(List.of("CALENDARIO " + key + ": Horario de prueba"), reasons);
    }

    @Test
    void areasInstitutionsAndStrangersReadNothing() {
        for (Known other : List.of(area("CALIDAD"), institution("JUNAEB"), with(Role.OPERADOR))) {
            assertThrows(
                    EJBAccessException.class,
                    () -> as(other, () -> configurationHistoryQuery.page(Set.of(), null, null, 10)),
                    other.email());
        }
        assertThrows(
                EJBAccessException.class,
                () -> configurationHistoryQuery.page(Set.of(), null, null, 10));
    }
}
